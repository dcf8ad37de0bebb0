declare const verified: unique symbol

/** The id of a tenant that a session, a token or the job runner has proven. Nothing a caller sends becomes one. */
export type VerifiedTenantId = string & { readonly [verified]: "tenant" }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Marks a tenant id as proven. Imported by sign-in, token check, tenant creation and the job runner only; the
 * boundary check refuses every other importer.
 */
export function verifiedTenant(id: string): VerifiedTenantId {
  if (!UUID.test(id)) throw new Error("A tenant id is a lower-case UUID.")
  return id as VerifiedTenantId
}

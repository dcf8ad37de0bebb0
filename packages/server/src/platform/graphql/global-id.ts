const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Every type that `node(id:)` can find. */
export const NODE_TYPES = [
  "Person",
  "Position",
  "Membership",
  "Invitation",
  "ApiToken",
  "LayerOverride",
  "Contract",
  "Cycle",
  "Assessment",
  "OrgImport",
  "Upload",
  "Session",
  "SavedView",
  "CalibrationSession",
  "BandMove",
  "Observation",
  "Delegation",
  "Plan",
] as const

export type NodeType = (typeof NODE_TYPES)[number]

/** The id of a row as the API shows it, `Person:0198…` in base64url. Clients treat it as opaque. */
export function toGlobalId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`, "latin1").toString("base64url")
}

/** The row id within a global id, or nothing when it is malformed or of another type. */
export function fromGlobalId(globalId: string, ...types: readonly NodeType[]): string | undefined {
  const parsed = parseGlobalId(globalId)
  return parsed && types.includes(parsed.type) ? parsed.id : undefined
}

/** The type and the row id within a global id, or nothing when it is malformed. */
export function parseGlobalId(
  globalId: string,
): { readonly type: NodeType; readonly id: string } | undefined {
  const [name = "", id = "", ...rest] = Buffer.from(globalId, "base64url").toString("latin1").split(":")
  const type = NODE_TYPES.find((known) => known === name)
  if (!type || !UUID.test(id) || rest.length > 0) return undefined
  return { type, id }
}

import type { OrgIndex } from "./import-org.ts"
import type { RowValues } from "./normalise.ts"

/** No stronger key is given on both sides and differs. */
export function agrees(values: RowValues, index: OrgIndex, node: number, alsoField?: "email"): boolean {
  const fields = index.org.nodes[node]?.fields
  if (!fields) return false
  if (values.employeeId && fields.employeeId && values.employeeId !== fields.employeeId) return false
  if (values.externalId && fields.externalId && values.externalId !== fields.externalId) return false
  return !alsoField || !values.email || !fields.email || values.email === fields.email
}

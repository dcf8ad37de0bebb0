/** Whom a board can speak of. */
export const SCOPE_KINDS = ["COMPANY", "UNIT", "SUBTREE"] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

/** How boards are stored: a subtree under the id of whoever is at its top. */
export const COMPANY_SCOPE = "company"
const UNIT_PREFIX = "unit:"

export function unitScope(unit: string): string {
  return `${UNIT_PREFIX}${unit}`
}

/** The unit of a stored scope, if it is one. */
export function unitOfScope(scope: string): string | undefined {
  return scope.startsWith(UNIT_PREFIX) ? scope.slice(UNIT_PREFIX.length) : undefined
}

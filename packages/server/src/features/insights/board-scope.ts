/** Whom a board can speak of. */
export const SCOPE_KINDS = ["COMPANY", "UNIT", "SUBTREE"] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

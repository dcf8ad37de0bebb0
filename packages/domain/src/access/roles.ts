/** What a membership may hold; given by a person, never derived from a layer. A membership holds at least one. */
export const ROLES = ["ADMIN", "EXEC", "MEMBER", "AUDITOR"] as const

export type Role = (typeof ROLES)[number]

/** What an API token may be good for. A token never answers an assessment and never reads a draft. */
export const TOKEN_SCOPES = [
  "ORG_READ",
  "ORG_IMPORT",
  "CYCLES_MANAGE",
  "RESULTS_READ",
  "PEOPLE_MANAGE",
] as const

export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** Who answers a form: a person of the org, or an account without a place in it, such as the chair of the board. */
export const RATER_KINDS = ["PERSON", "ACCOUNT"] as const

export type RaterKind = (typeof RATER_KINDS)[number]

/** Somebody an administrator named to assess a subject who has nobody above. */
export interface Assessor {
  readonly kind: RaterKind
  /** The person's id, or the account's. */
  readonly id: string
}

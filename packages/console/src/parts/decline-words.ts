import { DECLINE_KINDS, type DeclineKind } from "@rung/domain/assessments/assessment"
import { t } from "../language/t.ts"

const WORDS: Readonly<Record<DeclineKind, string>> = {
  NOT_ENOUGH_CONTACT: t`Too little contact to say`,
  CONFLICT_OF_INTEREST: t`Could not be fair, or not be thought so`,
  ON_LEAVE: t`Away while answers are taken`,
  OTHER: t`Another reason`,
}

/** Why a form is handed back, for choosing one. */
export const DECLINE_CHOICES = DECLINE_KINDS.map((kind) => ({ kind, words: WORDS[kind] }))

type Declined = {
  readonly declineKind?: DeclineKind | null
  readonly declineReason?: string | null
}

/** Why a form was handed back: in kind, and in the rater's words where there are some. */
export function declinedWords({ declineKind, declineReason }: Declined): string {
  const quoted = declineReason ? t`“${declineReason}”` : ""
  if (!declineKind || (declineKind === "OTHER" && quoted)) return quoted
  const kind = WORDS[declineKind].charAt(0).toLowerCase() + WORDS[declineKind].slice(1)
  return quoted ? `${kind}, ${quoted}` : kind
}

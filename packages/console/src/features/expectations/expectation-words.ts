import type { Family, Status } from "@rung/domain/expectations/contract"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../../language/t.ts"

const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  CRAFT: t`Craft`,
  DELIVERY: t`Delivery`,
  COACHING: t`Coaching`,
  HIRING: t`Hiring`,
  DIRECTION: t`Direction`,
}

/** What a family is called at a layer: from M2 on, those coached and hired are managers. */
export function familyWords(family: Family, layer?: Layer): string {
  if (layer !== "M2" && layer !== "EXEC") return FAMILY_WORDS[family]
  if (family === "COACHING") return t`Coaching managers`
  return family === "HIRING" ? t`Hiring managers` : FAMILY_WORDS[family]
}

/** One word for a heat map's or matrix's cell. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  DETERMINANT: t`decides`,
  SUPPORTING: t`supporting`,
  NO_LONGER_DETERMINANT: t`carried`,
  PREVIEW: t`not yet`,
}

/** What a status means, in a sentence without its stop. */
export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  DETERMINANT: t`judged here: it has a weight in the layer score`,
  SUPPORTING: t`shown here, with weight 0`,
  NO_LONGER_DETERMINANT: t`carried from a lower rung: still visible, with weight exactly 0`,
  PREVIEW: t`not expected yet: it comes with a higher rung`,
}

/** The same within a sentence. */
export const PERSPECTIVES_IN_SENTENCE: Readonly<Record<Perspective, string>> = {
  MANAGER: t`from above`,
  SELF: t`self`,
  UPWARD: t`from direct reports`,
  SKIP: t`from two levels down`,
  PEER: t`from peers`,
}

export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  MANAGER: t`From above`,
  SELF: t`Self`,
  UPWARD: t`From direct reports`,
  SKIP: t`From two levels down`,
  PEER: t`From peers`,
}

/** What a cell of the matrix can be set to; blank: nothing is expected there. */
export const STATUS_CHOICES: readonly { readonly value: Status | ""; readonly label: string }[] = [
  { value: "DETERMINANT", label: t`Determinant: has a weight` },
  { value: "SUPPORTING", label: t`Supporting: shown, weight 0` },
  { value: "NO_LONGER_DETERMINANT", label: t`No longer determinant: carried` },
  { value: "PREVIEW", label: t`Preview: not expected yet` },
  { value: "", label: t`Nothing is expected` },
]

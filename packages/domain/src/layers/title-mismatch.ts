import type { DerivedLayers } from "./derive-layers.ts"
import { structuralLayer } from "./structure.ts"
import { titleMatcher, titleWords } from "./title-words.ts"

export const TITLE_MISMATCH_KINDS = ["SENIOR_TITLE_OVER_ICS", "MANAGER_TITLE_WITHOUT_REPORTS"] as const

/** A senior title ("Director") with only ICs beneath; a manager's title ("Head of") with no counted reports. */
export type TitleMismatchKind = (typeof TITLE_MISMATCH_KINDS)[number]

export interface TitleMismatch {
  readonly index: number
  readonly kind: TitleMismatchKind
  /** In words, naming the title and the structure. */
  readonly words: string
}

/** English words only, and conservative: a title that says too little is never a mismatch. */
const SENIOR = phrases(
  "director",
  "vice president",
  "vp",
  "svp",
  "evp",
  "chief * officer",
  "managing director",
)
const MANAGER = phrases("manager", "head of", "team lead", "team leader", "supervisor", "foreman")

/** Words that make a senior title a helper's, a craft's or an outsider's. */
const NOT_SENIOR = phrases(
  ...[
    "assistant",
    "associate",
    "deputy",
    "art",
    "creative",
    "funeral",
    "music",
    "technical",
    "non executive",
  ],
  ...[
    "secretary",
    "advisor",
    "adviser",
    "office of",
    "to the",
    "board",
    "medical",
    "clinical",
    "film",
    "casting",
  ],
)

/** What managers of things, not of people, manage; and the words that make a manager's title a helper's. */
const NOT_MANAGER = phrases(
  ...[
    "account",
    "accounts",
    "product",
    "project",
    "projects",
    "program",
    "programme",
    "office",
    "case",
    "community",
  ],
  ...[
    "relationship",
    "customer success",
    "success",
    "category",
    "brand",
    "property",
    "facilities",
    "social media",
  ],
  ...[
    "delivery",
    "release",
    "engagement",
    "partner",
    "partnerships",
    "campaign",
    "content",
    "risk",
    "compliance",
  ],
  ...[
    "contract",
    "contracts",
    "change",
    "process",
    "database",
    "data",
    "event",
    "events",
    "marketing",
    "portfolio",
  ],
  ...[
    "stakeholder",
    "territory",
    "area",
    "sales",
    "business",
    "policy",
    "knowledge",
    "information",
    "records",
  ],
  ...["assistant", "associate", "deputy", "secretary", "to the", "trainee", "duty", "stage", "fund", "asset"],
)

/**
 * Persons whose title does not fit what stands beneath them (product.md rule 6, M32), in the order of the forest.
 * Speaks of the structure alone (rules 1 to 3): neither overrides nor the EXEC rule change it.
 */
export function titleMismatches(derived: DerivedLayers): readonly TitleMismatch[] {
  const seen = new Map<string, TitleClaim>()
  const found: TitleMismatch[] = []
  derived.forest.nodes.forEach(({ kind, title }, index) => {
    if (kind !== "PERSON" || !title) return
    const claim = seen.get(title) ?? claimOf(title)
    seen.set(title, claim)
    const mismatch = mismatchOf(derived, index, claim)
    if (mismatch) found.push({ index, kind: mismatch, words: wordsOf(mismatch, title) })
  })
  return found
}

interface TitleClaim {
  readonly isSenior: boolean
  readonly isManager: boolean
}

function claimOf(title: string): TitleClaim {
  const words = titleWords(title)
  const isSenior = has(words, SENIOR) && !has(words, NOT_SENIOR)
  return { isSenior, isManager: isSenior || (has(words, MANAGER) && !has(words, NOT_MANAGER)) }
}

function mismatchOf(
  { structure }: DerivedLayers,
  index: number,
  claim: TitleClaim,
): TitleMismatchKind | undefined {
  const layer = structuralLayer(structure, index)
  if (claim.isManager && layer === "IC") return "MANAGER_TITLE_WITHOUT_REPORTS"
  const onlyIcs = layer === "M1" && structure.managingReports[index] === 0
  return claim.isSenior && onlyIcs ? "SENIOR_TITLE_OVER_ICS" : undefined
}

function wordsOf(kind: TitleMismatchKind, title: string): string {
  return kind === "SENIOR_TITLE_OVER_ICS"
    ? `"${title}" manages only ICs: M1 by structure`
    : `"${title}" has no counted reports: IC by structure`
}

function phrases(...patterns: readonly string[]): readonly ((words: readonly string[]) => boolean)[] {
  return patterns.map(titleMatcher)
}

function has(words: readonly string[], list: ReturnType<typeof phrases>): boolean {
  return list.some((matches) => matches(words))
}

import { say } from "../kit/say.ts"
import { type DerivedLayers, hasFlag } from "./derive-layers.ts"
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

/** So many bearers of a title word tell what it means in this org; fewer leave it to the dictionary. */
export const TELLING_BEARERS = 5

/**
 * Persons whose title does not fit what stands beneath them (product.md rule 6, M32), in the order of the forest.
 * Speaks of the structure alone (rules 1 to 3): neither overrides nor the EXEC rule change it. A title word that
 * most of its bearers in this org belie (five or more of them) says nothing here, and nobody is measured by it.
 */
export function titleMismatches(derived: DerivedLayers): readonly TitleMismatch[] {
  const claims = claimsOf(derived)
  const { manages, overManagers } = wordsThatTell(derived, claims)
  const found: TitleMismatch[] = []
  claims.forEach((claim, index) => {
    const kind = mismatchOf(derived, index, { claim, manages, overManagers })
    if (kind) found.push({ index, kind, words: wordsOf(kind, derived.forest.nodes[index]?.title ?? "") })
  })
  return found
}

/** The words of the dictionary that a title has, by their places in it: senior ones first. */
type TitleClaim = readonly number[]

const NO_CLAIM: TitleClaim = []
const WORDS = [...SENIOR, ...MANAGER]

function isSenior(word: number): boolean {
  return word < SENIOR.length
}

/** By index of the forest; nothing where the title says nothing, at seats, and of people not placed yet. */
function claimsOf(derived: DerivedLayers): readonly TitleClaim[] {
  const seen = new Map<string, TitleClaim>()
  return derived.forest.nodes.map(({ kind, title }, index) => {
    if (kind !== "PERSON" || !title || hasFlag(derived, index, "UNPLACED")) return NO_CLAIM
    const claim = seen.get(title) ?? claimOf(title)
    seen.set(title, claim)
    return claim
  })
}

function claimOf(title: string): TitleClaim {
  const words = titleWords(title)
  const isHelper = { senior: has(words, NOT_SENIOR), manager: has(words, NOT_MANAGER) }
  return WORDS.flatMap((matches, word) =>
    !(isSenior(word) ? isHelper.senior : isHelper.manager) && matches(words) ? [word] : [],
  )
}

/** Words of the dictionary that mean something in this org. */
interface TellingWords {
  /** Those whose bearers manage people. */
  readonly manages: ReadonlySet<number>
  /** Those whose bearers, where they manage people, manage managers. */
  readonly overManagers: ReadonlySet<number>
}

function wordsThatTell({ structure }: DerivedLayers, claims: readonly TitleClaim[]): TellingWords {
  const bearers = new Int32Array(WORDS.length)
  const managing = new Int32Array(WORDS.length)
  const overManagers = new Int32Array(WORDS.length)
  const count = (counts: Int32Array, word: number) => {
    counts[word] = (counts[word] ?? 0) + 1
  }
  claims.forEach((claim, index) => {
    for (const word of claim) {
      count(bearers, word)
      if (structure.countedReports[index]) count(managing, word)
      if (structure.managingReports[index]) count(overManagers, word)
    }
  })
  const borneOut = (by: Int32Array, of: Int32Array) =>
    new Set([...by.keys()].filter((word) => isBorneOut(by[word] ?? 0, of[word] ?? 0)))
  return { manages: borneOut(managing, bearers), overManagers: borneOut(overManagers, managing) }
}

function isBorneOut(count: number, bearers: number): boolean {
  return bearers < TELLING_BEARERS || count * 2 >= bearers
}

function mismatchOf(
  { structure }: DerivedLayers,
  index: number,
  { claim, manages, overManagers }: TellingWords & { readonly claim: TitleClaim },
): TitleMismatchKind | undefined {
  const layer = structuralLayer(structure, index)
  if (layer === "IC")
    return claim.some((word) => manages.has(word)) ? "MANAGER_TITLE_WITHOUT_REPORTS" : undefined
  const onlyIcs = layer === "M1" && structure.managingReports[index] === 0
  const isTold = claim.some((word) => isSenior(word) && overManagers.has(word))
  return onlyIcs && isTold ? "SENIOR_TITLE_OVER_ICS" : undefined
}

function wordsOf(kind: TitleMismatchKind, title: string): string {
  return kind === "SENIOR_TITLE_OVER_ICS"
    ? say`"${title}" manages only ICs: M1 by structure`
    : say`"${title}" has no counted reports: IC by structure`
}

function phrases(...patterns: readonly string[]): readonly ((words: readonly string[]) => boolean)[] {
  return patterns.map(titleMatcher)
}

function has(words: readonly string[], list: ReturnType<typeof phrases>): boolean {
  return list.some((matches) => matches(words))
}

import type { Contract, Family, ItemFromBelow, Status, Thresholds } from "./contract.ts"
import type { ContractChange, Meaning } from "./contract-change.ts"
import type { Perspective } from "./perspective.ts"

/** A change as people read it. */
export interface ChangeWords {
  /** Complete by itself and without a stop: "M2: Coaching managers .35 → .30". */
  readonly sentence: string
  /** What it was and what it is, where that is more than the sentence says; else `null`. */
  readonly before: string | null
  readonly after: string | null
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  DETERMINANT: "determinant",
  SUPPORTING: "supporting",
  NO_LONGER_DETERMINANT: "carried",
  PREVIEW: "not expected yet",
}

const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  MANAGER: "asked from above",
  SELF: "asked of oneself",
  UPWARD: "asked of direct reports",
  SKIP: "asked two levels down",
  PEER: "asked of peers",
}

const THRESHOLD_WORDS: Readonly<Record<keyof Thresholds, string>> = {
  gap: "Building begins at",
  building: "Solid begins at",
  solid: "Strong begins at",
  floor: "The floor is",
  enoughEvidence: "Rated share of the weight that a band needs:",
}

/** Tells a change between two contracts in words; names are those of the later one that has the competency. */
export function changeWords(
  change: ContractChange,
  { from, to }: { readonly from: Contract; readonly to: Contract },
): ChangeWords {
  const nameOf = (code: string) =>
    [to, from].flatMap(({ competencies }) => competencies).find((one) => one.code === code)?.name ?? code
  const named = (code: string) => `${code} ${nameOf(code)}`
  /** By name alone where no other competency bears it. */
  const told = (code: string) => {
    const name = nameOf(code)
    const isShared = [from, to].some(({ competencies }) =>
      competencies.some((one) => one.code !== code && one.name === name),
    )
    return isShared ? named(code) : name
  }
  const plain = (sentence: string): ChangeWords => ({ sentence, before: null, after: null })
  const texts = (sentence: string, before: string, after: string): ChangeWords => ({
    sentence,
    before: before || null,
    after: after || null,
  })
  switch (change.kind) {
    case "NAME":
      return plain(`The contract is called “${change.after}”, no longer “${change.before}”`)
    case "COMPETENCY_REMOVED":
      return plain(`Removed: ${named(change.competency)}`)
    case "COMPETENCY_ADDED":
      return plain(`New: ${named(change.competency)}`)
    case "COMPETENCY_NAME":
      return plain(`${change.competency} is called “${change.after}”, no longer “${change.before}”`)
    case "FAMILY":
      return plain(
        `${named(change.competency)}: family ${familyWord(change.before)} → ${familyWord(change.after)}`,
      )
    case "ANCHOR":
      return texts(
        `${named(change.competency)}: anchor ${change.level} is reworded`,
        change.before,
        change.after,
      )
    case "ITEM_FROM_BELOW":
      return texts(
        `${named(change.competency)}: ${itemWords(change)}`,
        itemText(change.before),
        itemText(change.after),
      )
    case "BEST_RATERS":
      return texts(`${named(change.competency)}: who sees it best is reworded`, change.before, change.after)
    case "ORDER":
      return plain("Competencies are shown in another order")
    case "EXPECTATION":
      return plain(meaningWords(told(change.competency), change))
    case "ROUTE":
      return plain(`${change.layer}, ${PERSPECTIVE_WORDS[change.perspective]}: ${codesWords(change)}`)
    case "AXIS":
      return plain(`${change.layer}, ${change.axis.toLowerCase()} side of the map: ${codesWords(change)}`)
    case "THRESHOLD": {
      const words = change.threshold === "enoughEvidence" ? weightWords : String
      return plain(`${THRESHOLD_WORDS[change.threshold]} ${words(change.before)} → ${words(change.after)}`)
    }
  }
}

/** A weight without its zero, in two decimals or as many as it has, four at most: ".35", ".125", "1.00". */
export function weightWords(weight: number): string {
  const text = String(Math.round(weight * 1e4) / 1e4)
  const [whole = "0", decimals = ""] = text.split(".")
  return `${whole === "0" ? "" : whole}.${decimals.padEnd(2, "0")}`
}

type Moved = Extract<ContractChange, { readonly kind: "EXPECTATION" }>

function meaningWords(name: string, { layer, before, after }: Moved): string {
  if (before?.status === "DETERMINANT" && after?.status === "DETERMINANT")
    return `${layer}: ${name} ${weightWords(before.weight)} → ${weightWords(after.weight)}`
  if (after?.status === "DETERMINANT")
    return `${name} becomes determinant at ${layer} with ${weightWords(after.weight)}${was(before)}`
  if (before?.status === "DETERMINANT")
    return `${name} is no longer determinant at ${layer}: ${after ? `now ${statusWord(after)}` : "nothing is expected of it there"}${was(before)}`
  if (!after) return `${layer}: nothing is expected of ${name} any more${was(before)}`
  return `${layer}: ${name} is now ${statusWord(after)}${was(before)}`
}

function was(before: Meaning | null): string {
  if (!before) return ""
  return `, was ${before.status === "DETERMINANT" ? weightWords(before.weight) : statusWord(before)}`
}

function statusWord({ status }: Meaning): string {
  return STATUS_WORDS[status]
}

function familyWord(family: Family): string {
  return family.toLowerCase()
}

function itemWords({ before, after }: { readonly before: unknown; readonly after: unknown }): string {
  if (!before) return "people below get an item"
  return after ? "the item for people below is reworded" : "people below have no item any more"
}

function itemText(item: ItemFromBelow | null): string {
  if (!item) return ""
  return item.onlyFrom ? `${item.wording} (only from ${item.onlyFrom})` : item.wording
}

interface Codes {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function codesWords({ before, after }: Codes): string {
  const added = after.filter((code) => !before.includes(code))
  const gone = before.filter((code) => !after.includes(code))
  if (before.length === 0) return `now ${listed(added)}`
  if (after.length === 0) return `nothing any more, was ${listed(gone)}`
  return [
    ...(added.length > 0 ? [`${listed(added)} as well`] : []),
    ...(gone.length > 0 ? [`no longer ${listed(gone)}`] : []),
  ].join(", ")
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}

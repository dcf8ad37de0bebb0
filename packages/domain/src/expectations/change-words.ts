import { say } from "../kit/say.ts"
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
  DETERMINANT: say`determinant`,
  SUPPORTING: say`supporting`,
  NO_LONGER_DETERMINANT: say`carried`,
  PREVIEW: say`not expected yet`,
}

type AskedWords = (layer: string, codes: string) => string

const ASKED_WORDS: Readonly<Record<Perspective, AskedWords>> = {
  MANAGER: (layer, codes) => say`${layer}, asked from above: ${codes}`,
  SELF: (layer, codes) => say`${layer}, asked of oneself: ${codes}`,
  UPWARD: (layer, codes) => say`${layer}, asked of direct reports: ${codes}`,
  SKIP: (layer, codes) => say`${layer}, asked two levels down: ${codes}`,
  PEER: (layer, codes) => say`${layer}, asked of peers: ${codes}`,
}

type MovedWords = (before: string, after: string) => string

const THRESHOLD_WORDS: Readonly<Record<keyof Thresholds, MovedWords>> = {
  gap: (before, after) => say`Building begins at ${before} → ${after}`,
  building: (before, after) => say`Solid begins at ${before} → ${after}`,
  solid: (before, after) => say`Strong begins at ${before} → ${after}`,
  floor: (before, after) => say`The floor is ${before} → ${after}`,
  enoughEvidence: (before, after) => say`Rated share of the weight that a band needs: ${before} → ${after}`,
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
      return plain(say`The contract is called “${change.after}”, no longer “${change.before}”`)
    case "COMPETENCY_REMOVED":
      return plain(say`Removed: ${named(change.competency)}`)
    case "COMPETENCY_ADDED":
      return plain(say`New: ${named(change.competency)}`)
    case "COMPETENCY_NAME":
      return plain(say`${change.competency} is called “${change.after}”, no longer “${change.before}”`)
    case "FAMILY":
      return plain(
        say`${named(change.competency)}: family ${familyWord(change.before)} → ${familyWord(change.after)}`,
      )
    case "ANCHOR":
      return texts(
        say`${named(change.competency)}: anchor ${change.level} is reworded`,
        change.before,
        change.after,
      )
    case "ITEM_FROM_BELOW":
      return texts(
        itemWords(named(change.competency), change),
        itemText(change.before),
        itemText(change.after),
      )
    case "BEST_RATERS":
      return texts(
        say`${named(change.competency)}: who sees it best is reworded`,
        change.before,
        change.after,
      )
    case "ORDER":
      return plain(say`Competencies are shown in another order`)
    case "EXPECTATION":
      return plain(meaningWords(told(change.competency), change))
    case "ROUTE":
      return plain(ASKED_WORDS[change.perspective](change.layer, codesWords(change)))
    case "AXIS":
      return plain(say`${change.layer}, ${change.axis.toLowerCase()} side of the map: ${codesWords(change)}`)
    case "THRESHOLD": {
      const words = change.threshold === "enoughEvidence" ? weightWords : String
      return plain(THRESHOLD_WORDS[change.threshold](words(change.before), words(change.after)))
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
  const was = before && (before.status === "DETERMINANT" ? weightWords(before.weight) : statusWord(before))
  if (after?.status === "DETERMINANT") return decisiveWords(name, layer, { before, after, was })
  if (before?.status === "DETERMINANT")
    return after
      ? say`${name} is no longer determinant at ${layer}: now ${statusWord(after)}, was ${weightWords(before.weight)}`
      : say`${name} is no longer determinant at ${layer}: nothing is expected of it there, was ${weightWords(before.weight)}`
  if (!after)
    return was
      ? say`${layer}: nothing is expected of ${name} any more, was ${was}`
      : say`${layer}: nothing is expected of ${name} any more`
  return was
    ? say`${layer}: ${name} is now ${statusWord(after)}, was ${was}`
    : say`${layer}: ${name} is now ${statusWord(after)}`
}

function decisiveWords(
  name: string,
  layer: string,
  {
    before,
    after,
    was,
  }: { readonly before: Meaning | null; readonly after: Meaning; readonly was: string | null },
): string {
  const weight = weightWords(after.weight)
  if (before?.status === "DETERMINANT")
    return say`${layer}: ${name} ${weightWords(before.weight)} → ${weight}`
  return was
    ? say`${name} becomes determinant at ${layer} with ${weight}, was ${was}`
    : say`${name} becomes determinant at ${layer} with ${weight}`
}

function statusWord({ status }: Meaning): string {
  return STATUS_WORDS[status]
}

function familyWord(family: Family): string {
  return family.toLowerCase()
}

function itemWords(
  name: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): string {
  if (!before) return say`${name}: people below get an item`
  return after
    ? say`${name}: the item for people below is reworded`
    : say`${name}: people below have no item any more`
}

function itemText(item: ItemFromBelow | null): string {
  if (!item) return ""
  return item.onlyFrom ? say`${item.wording} (only from ${item.onlyFrom})` : item.wording
}

interface Codes {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function codesWords({ before, after }: Codes): string {
  const added = after.filter((code) => !before.includes(code))
  const gone = before.filter((code) => !after.includes(code))
  if (before.length === 0) return say`now ${listed(added)}`
  if (after.length === 0) return say`nothing any more, was ${listed(gone)}`
  if (added.length > 0 && gone.length > 0) return say`${listed(added)} as well, no longer ${listed(gone)}`
  if (added.length > 0) return say`${listed(added)} as well`
  return gone.length > 0 ? say`no longer ${listed(gone)}` : ""
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}

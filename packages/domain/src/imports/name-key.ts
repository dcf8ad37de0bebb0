import { cleanText } from "./clean.ts"

const BRACKETS = /[([{<]([^()[\]{}<>]*)[)\]}>]/g
const HONORIFIC = /^(mr|mrs|ms|miss|mx|dr|prof|herr|frau|sir|dame|ing|mag|dipl)$/
const APOSTROPHES = /[‘’`´]/g
const DASHES = /[‐‑–—]/g

/** A name in a reference: what is compared, and what stands beside it. */
export interface ReadName {
  /** As {@link nameKey}, without what stands in brackets. */
  readonly key: string
  /** The same without parts that hold a digit; absent where there is none, or nothing else. */
  readonly withoutNumbers: string | undefined
  /** What stands in brackets ("On Leave", an id), and parts that hold a digit, as written. */
  readonly beside: readonly string[]
}

/** A name as it is compared: case, look-alikes, commas, honorifics, brackets and the order of its parts do not matter. */
export function nameKey(name: string): string {
  return joined(partsOf(name.includes("(") || name.includes("[") ? name.replace(BRACKETS, " ") : name))
}

/** Reads a manager's name, which may come with an id or a remark: "Doe, Jane (12345)". */
export function readName(reference: string): ReadName {
  const inBrackets = [...reference.matchAll(BRACKETS)].map(([, inside = ""]) => cleanText(inside))
  const bare = cleanText(reference.replace(BRACKETS, " "))
  const parts = partsOf(bare)
  const words = parts.filter((part) => !/\d/.test(part))
  const numbers = bare.split(/[\s,;]+/).filter((part) => /\d/.test(part))
  return {
    key: joined(parts),
    withoutNumbers: words.length > 0 && words.length < parts.length ? joined(words) : undefined,
    beside: [...inBrackets, ...numbers].filter((text) => text !== ""),
  }
}

/** Whether two compared names have a part in common. */
export function sharesPart(one: string, other: string): boolean {
  const parts = new Set(other.split(" "))
  return one.split(" ").some((part) => parts.has(part))
}

function partsOf(name: string): readonly string[] {
  const parts = cleanText(name)
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replaceAll(".", "")
    .split(/[\s,;]+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const bare = parts.filter((part) => !HONORIFIC.test(part))
  return bare.length > 0 ? bare : parts
}

function joined(parts: readonly string[]): string {
  return parts.toSorted().join(" ")
}

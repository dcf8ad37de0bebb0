import { cleanText } from "./clean.ts"
import { HEADER_WORDINGS, PERSONAL_DATA } from "./column-dictionary.ts"
import { type ColumnMapping, ROW_FIELDS, type RowField } from "./fields.ts"
import { PRESETS } from "./presets.ts"

export type ColumnReason =
  | "REMEMBERED"
  | "PRESET"
  | "WORDING"
  | "VALUES"
  /** Looks like data Rung does not need; stored only when mapped on purpose (M39). */
  | "PERSONAL_DATA"
  /** Its field went to a column that fits better. */
  | "TAKEN"
  | "UNMATCHED"

/** How far a suggestion is to be trusted, in a word. */
export const CERTAINTIES = ["CERTAIN", "LIKELY", "GUESS", "LEFT_OUT"] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** The word for a confidence from 0 to 1. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.95) return "CERTAIN"
  if (confidence >= 0.75) return "LIKELY"
  return confidence > 0 ? "GUESS" : "LEFT_OUT"
}

export interface SuggestedColumn {
  readonly index: number
  readonly header: string
  readonly field: RowField | null
  /** From 0 (a guess nobody should trust) to 1 (certain); 0 for a column that is left out. */
  readonly confidence: number
  readonly reason: ColumnReason
}

export interface SuggestedMapping {
  /** The recognised source, or `GENERIC`. */
  readonly source: string
  /** Every column of the file, in its order: none is dropped silently. */
  readonly columns: readonly SuggestedColumn[]
}

/** What a tenant chose before for a source: header as `headerKey` → field, `null` for "leave out". */
export type RememberedMapping = Readonly<Record<string, RowField | null>>

interface Candidate {
  readonly index: number
  readonly field: RowField
  readonly confidence: number
  readonly reason: ColumnReason
}

/** What templates write beside a header: whether it must be filled. */
const REMARK = /\s*[([]?\b(required|optional|mandatory|blank)\b[)\]]?\s*\*?$/i
/** A property in brackets after its header, as Entra's templates have it: `Name [displayName] Required`. */
const PROPERTY = /\[([a-zA-Z]+)\]/

/** A header reduced to its letters and digits in lower case, `#` read as "number", remarks of templates gone. */
export function headerKey(header: string): string {
  const text = cleanText(header)
  const property = text.includes("[") ? PROPERTY.exec(text)?.[1]?.toLowerCase() : undefined
  if (property !== undefined && KNOWN_HEADERS.has(property)) return property
  return (text.replace(REMARK, "") || text)
    .toLowerCase()
    .replaceAll("#", "number")
    .replace(/[^\p{L}\p{N}]/gu, "")
}

/**
 * Proposes a field for each column: what was remembered first, then the preset of a recognised source, then the
 * wording of headers, then the look of the values. Each field is given to one column at most, the likeliest.
 */
export function suggestMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[] = [],
  remembered: RememberedMapping = {},
): SuggestedMapping {
  const keys = headers.map(headerKey)
  const known = recognise(keys)
  const candidates = keys.flatMap((key, index) => {
    if (Object.hasOwn(remembered, key)) return fromMemory(index, remembered[key])
    if (PERSONAL_DATA.test(key)) return []
    return fromSource(index, key, known) ?? [...fromWording(index, key), ...fromValues(index, sampleRows)]
  })
  const chosen = assign(candidates)
  const wanted = new Set(candidates.map((candidate) => candidate.index))
  return {
    source: known?.source ?? "GENERIC",
    columns: headers.map((header, index) => {
      const candidate = chosen.get(index)
      if (candidate)
        return {
          index,
          header,
          field: candidate.field,
          confidence: candidate.confidence,
          reason: candidate.reason,
        }
      return {
        index,
        header,
        field: null,
        confidence: 0,
        reason: whyLeftOut(keys[index] ?? "", wanted.has(index), remembered),
      }
    }),
  }
}

/** The suggestion as the mapping a plan takes. */
export function mappingOf(suggested: SuggestedMapping): ColumnMapping {
  return suggested.columns.map((column) => column.field)
}

/** What to remember of a mapping for the next file of the same source. */
export function rememberMapping(headers: readonly string[], mapping: ColumnMapping): RememberedMapping {
  return Object.fromEntries(headers.map((header, index) => [headerKey(header), mapping[index] ?? null]))
}

/** Whether a column holds data about a person that Rung does not need (M39), by its header. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL_DATA.test(headerKey(header))
}

/** Whether a header is one we know of some source, whatever it is mapped to. */
export function isKnownHeader(header: string): boolean {
  const key = headerKey(header)
  return KNOWN_HEADERS.has(key) || PERSONAL_DATA.test(key)
}

const KNOWN_HEADERS: ReadonlySet<string> = new Set([
  ...Object.values(HEADER_WORDINGS).flatMap((wordings) => wordings.flatMap(([, keys]) => keys.split(" "))),
  ...PRESETS.flatMap(({ fields }) => Object.values(fields).flatMap((keys) => keys.split(" "))),
])

/** So many headers that only one source has tell it; fewer may be anybody's. */
const TELLING = 2

interface KnownSource {
  readonly source: string
  readonly distinctive: ReadonlySet<string>
  /** By header key, how sure it is: of two headers of one field the one named first is surer. */
  readonly columns: ReadonlyMap<string, { readonly field: RowField | null; readonly confidence: number }>
}

const SOURCES: readonly KnownSource[] = PRESETS.map(({ source, distinctive, fields }) => {
  const columns = new Map<string, { field: RowField | null; confidence: number }>()
  for (const field of [...ROW_FIELDS, "none"] as const) {
    const keys = fields[field]?.split(" ") ?? []
    keys.forEach((key, place) => {
      columns.set(key, { field: field === "none" ? null : field, confidence: 1.1 - place / 1000 })
    })
  }
  return { source, distinctive: new Set(distinctive.split(" ")), columns }
})

/** The source whose headers these are, if they are of one we know: of two the one that knows more of them. */
function recognise(keys: readonly string[]): KnownSource | undefined {
  let best: KnownSource | undefined
  let most = 0
  for (const known of SOURCES) {
    if (keys.filter((key) => known.distinctive.has(key)).length < TELLING) continue
    const points = keys.filter((key) => known.distinctive.has(key) || known.columns.has(key)).length
    if (points > most) [best, most] = [known, points]
  }
  return best
}

function fromMemory(index: number, field: RowField | null | undefined): readonly Candidate[] {
  return field ? [{ index, field, confidence: 1.2, reason: "REMEMBERED" }] : []
}

function fromSource(
  index: number,
  key: string,
  known: KnownSource | undefined,
): readonly Candidate[] | undefined {
  const column = known?.columns.get(key)
  if (!column) return undefined
  const { field, confidence } = column
  return field ? [{ index, field, confidence, reason: "PRESET" }] : []
}

function fromWording(index: number, key: string): readonly Candidate[] {
  const found: Candidate[] = []
  for (const field of ROW_FIELDS) {
    for (const [confidence, wordings] of HEADER_WORDINGS[field]) {
      if (wordings.split(" ").includes(key)) found.push({ index, field, confidence, reason: "WORDING" })
    }
  }
  return found
}

function fromValues(index: number, rows: readonly (readonly string[])[]): readonly Candidate[] {
  const values = rows.map((row) => cleanText(row[index] ?? "")).filter((value) => value !== "")
  const isEmail = values.length > 0 && values.every((value) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value))
  const isUnique = new Set(values).size === values.length
  return isEmail && isUnique ? [{ index, field: "email", confidence: 0.5, reason: "VALUES" }] : []
}

function assign(candidates: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>()
  const taken = new Set<RowField>()
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence || a.index - b.index)) {
    if (chosen.has(candidate.index) || taken.has(candidate.field)) continue
    chosen.set(candidate.index, { ...candidate, confidence: Math.min(1, candidate.confidence) })
    taken.add(candidate.field)
  }
  return chosen
}

function whyLeftOut(key: string, isWanted: boolean, remembered: RememberedMapping): ColumnReason {
  if (Object.hasOwn(remembered, key) && remembered[key] === null) return "REMEMBERED"
  if (PERSONAL_DATA.test(key)) return "PERSONAL_DATA"
  return isWanted ? "TAKEN" : "UNMATCHED"
}

import type { NormalRow, RowValues } from "./normalise.ts"

const OPEN_WORDS =
  "tbh|tbd|tbc|tba|tbn|open|vacant|vacancy|unfilled|unassigned|new hire|backfill|vakant|unbesetzt|offen|zu besetzen|vacante|vacature|[aà] pourvoir|por cubrir"
export const VACANT_NAME = new RegExp(
  `^[([*<-]*\\s*(?:${[
    OPEN_WORDS,
    "to be (?:hired|recruited|confirmed|determined|decided|announced|filled|appointed|named)",
    "(?:open|vacant|unfilled|new) (?:role|post|position|seat|headcount|req(?:uisition)?)",
    "(?:position|post|role|seat) (?:is )?(?:open|vacant)",
    "offene (?:stelle|position)|vakante (?:stelle|position)|poste vacant|puesto vacante|posizione aperta",
    `(?:${OPEN_WORDS}) ?[-–—:(#/].*`,
    "n\\/?d|n\\.? ?n\\.?",
  ].join("|")})\\s*[)\\]*>-]*$`,
  "i",
)
/** "JR-100234 Senior Engineer (Unfilled)" */
const REMARKED_VACANT = new RegExp(`[([](?:${OPEN_WORDS})[)\\]]$`, "i")
const YES = /^(y|yes|true|1|x|vacant|vacancy|open|unfilled|ja|wahr|offen|vakant|unbesetzt)$/i

/** The person's name in the row, from one column or from its parts. */
export function rowName(values: RowValues): string | undefined {
  if (values.name) return values.name
  const parts = [values.givenName, values.familyName].filter((part) => !!part)
  return parts.length > 0 ? parts.join(" ") : undefined
}

/**
 * Whether a row is a seat nobody sits on (M18): marked as vacant, or named "TBH", "Open" and the like, or without
 * a name though the file has names, has a reference, and no e-mail address gives a person away.
 */
export function isVacancy(values: RowValues, hasNames: boolean): boolean {
  if (values.vacancy && YES.test(values.vacancy)) return true
  const name = rowName(values)
  if (name !== undefined) return isVacantName(name, values)
  return hasNames && !values.email && (values.employeeId ?? values.positionRef ?? null) !== null
}

function isVacantName(name: string, { givenName, familyName }: RowValues): boolean {
  if (VACANT_NAME.test(name) || REMARKED_VACANT.test(name)) return true
  return givenName !== undefined && givenName === familyName && VACANT_NAME.test(givenName ?? "")
}

/**
 * The references of the vacant seats of a file. One without any gets a reference made of where and what it is, so
 * that the same file, in any order, finds it again; two alike are two seats.
 */
export function vacancyReferences(seats: readonly NormalRow[]): (row: NormalRow) => string {
  const made = new Map<NormalRow, string>()
  const counts = new Map<string, number>()
  const nameless = seats.filter(({ values }) => givenReference(values) === undefined)
  const contents = new Map(
    nameless.map((row) => [row, JSON.stringify(Object.entries(row.values).toSorted())]),
  )
  const byContent = (a: NormalRow, b: NormalRow) =>
    (contents.get(a) ?? "") < (contents.get(b) ?? "") ? -1 : 1
  for (const row of nameless.toSorted(byContent)) {
    const { title, unit, managerRef } = row.values
    const description = [title, unit, managerRef].map((part) => part || "-").join(" / ")
    const number = (counts.get(description) ?? 0) + 1
    counts.set(description, number)
    made.set(row, `vacancy: ${description} #${number}`)
  }
  return (row) => givenReference(row.values) ?? made.get(row) ?? ""
}

function givenReference(values: RowValues): string | undefined {
  return values.positionRef || values.employeeId || values.externalId || undefined
}

import type { AnswerBook } from "./answers.ts"
import { headerKey } from "./columns.ts"
import type { RowField } from "./fields.ts"
import { padded } from "./id-widths.ts"
import { looksLikeNoManager } from "./no-manager.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"

/** Columns of ids, and the columns that refer to them. */
export const ID_KINDS = [
  { own: "employeeId", references: ["managerRef", "dottedManagerRef", "priorId"], keys: "employeeIds" },
  { own: "externalId", references: [], keys: "externalIds" },
  { own: "positionRef", references: [], keys: "positionRefs" },
] as const
export type IdKind = (typeof ID_KINDS)[number]
export type IdField = IdKind["own"] | IdKind["references"][number]

/** M27, mended: the rows with ids filled up to the digits answered for their column, and the references to them. */
export function fillUpIds({ headers, rows }: NormalTable, answers: AnswerBook): readonly NormalRow[] {
  const lengths = new Map<IdField, number>()
  for (const { own, references } of ID_KINDS) {
    const length = lengthOf(own, headers, answers)
    for (const field of [own, ...references]) {
      const said = lengthOf(field, headers, answers) ?? length
      if (said) lengths.set(field, said)
    }
  }
  if (lengths.size === 0) return rows
  return rows.map((row) => {
    const values = { ...row.values }
    for (const [field, length] of lengths) {
      const value = values[field]
      if (value && !isMarker(value, field, answers)) values[field] = padded(value, length)
    }
    return { ...row, values }
  })
}

/** The digits answered for a column; 0 where its ids are right as they are. */
export function lengthOf(
  field: IdField,
  headers: Readonly<Partial<Record<RowField, string>>>,
  { idLengths }: Pick<AnswerBook, "idLengths">,
): number | undefined {
  const header = headers[field]
  return header === undefined ? undefined : idLengths.get(headerKey(header))
}

/** `0` and the like in a manager column are nobody's id. */
export function isMarker(value: string, field: IdField, answers: AnswerBook): boolean {
  return field === "managerRef" && looksLikeNoManager(value, answers)
}

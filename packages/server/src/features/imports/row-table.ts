import { type ColumnMapping, type ImportTable, ROW_FIELDS } from "@rung/domain/imports/fields"
import type { OrgImportRowInput } from "./org-import-row.input.ts"

/** Rows of a mutation as the table of a file whose columns are all known; row numbers start at 1. */
export function tableOfRows(rows: readonly OrgImportRowInput[]): {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
} {
  const fields = ROW_FIELDS.filter((field) => rows.some((row) => (row[field] ?? "") !== ""))
  const cells = rows.map((row) => fields.map((field) => cellOf(row[field])))
  return { table: { headers: fields, rows: cells, firstRow: 1 }, mapping: fields }
}

function cellOf(value: string | boolean | null | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : ""
  return value ?? ""
}

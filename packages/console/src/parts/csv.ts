export type TableValue = string | number | null
export type ChartTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableValue[])[]
}

/** One field: a text that a spreadsheet would take for a formula gets an apostrophe in front; RFC 4180 quotes. */
export function csvField(value: TableValue): string {
  if (value === null) return ""
  if (typeof value === "number") return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The table as a CSV file with a byte order mark, so that spreadsheets read UTF-8. */
export function csvOf({ columns, rows }: ChartTable): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`
}

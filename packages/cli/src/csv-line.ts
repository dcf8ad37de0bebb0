const FORMULA = /^[=+\-@\t\r]/

/** One line of CSV without its end; a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(cells: readonly (string | null | undefined)[]): string {
  return cells.map((cell) => csvCell(cell ?? "")).join(",")
}

function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

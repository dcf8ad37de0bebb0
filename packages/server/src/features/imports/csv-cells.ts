const FORMULA = /^[=+\-@\t\r]/

/**
 * One line of CSV as RFC 4180 has it. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front (M38): names and notes come from outside.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`
}

function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// The org that is measured: one head, a tree in which everybody has seven reports, and two branches of exact size.

/** A manager with two levels of reports; with the manager above, `people` persons in all. */
interface Branch {
  readonly top: string
  readonly reports: number
  readonly beneathEach: number
}

/** 1 above + 1 + 6 + 42 = 50 people. */
export const FIFTY: Branch = { top: "F", reports: 6, beneathEach: 7 }
/** 1 above + 1 + 37 + 1,961 = 2,000 people. */
export const TWO_THOUSAND: Branch = { top: "T", reports: 37, beneathEach: 53 }

const HEADERS = "Employee ID,Full Name,Email,Title,Unit,Location,Manager ID"
const SPAN = 7
const UNITS = 40

/** An org as a file. Small ones have no branches. */
export function orgCsv(people: number): string {
  return fileOf(rowsOf(people))
}

/** The same people, every hundredth with another title. */
export function changedCsv(people: number): string {
  return fileOf(rowsOf(people).map((line, at) => (at % 100 === 50 ? promoted(line) : line)))
}

/**
 * A full file of the next year: as `changedCsv`, the last half percent gone (they have no reports), as many new, and
 * one in a hundred of the later half under another manager.
 */
export function nextYearCsv(people: number): string {
  const few = people / 200
  const rows = rowsOf(people).map((line, at) => (at % 100 === 50 ? promoted(line) : line))
  const moved = rows.map((line, at) =>
    at % 100 === 75 && at > people / 2 ? line.replace(/,[^,]*$/, ",E3") : line,
  )
  const joined = Array.from({ length: few }, (_, at) => row(`N${at}`, `E${at % 50}`, at))
  return fileOf([...moved.slice(0, people - few), ...joined])
}

function fileOf(rows: readonly string[]): string {
  return `${HEADERS}\n${rows.join("\n")}\n`
}

function promoted(line: string): string {
  return line.replace(",Specialist ", ",Senior specialist ")
}

function rowsOf(people: number): string[] {
  const rows = people > 4_000 ? [...branch(FIFTY), ...branch(TWO_THOUSAND)] : []
  const plain = people - rows.length
  for (let at = 0; at < plain; at += 1) {
    const manager = at === 0 ? "" : `E${Math.floor((at - 1) / SPAN)}`
    rows.push(row(`E${at}`, manager, at))
  }
  return rows
}

function branch({ top, reports, beneathEach }: Branch): string[] {
  const rows = [row(top, "E0", 0)]
  for (let one = 0; one < reports; one += 1) {
    rows.push(row(`${top}-${one}`, top, one))
    for (let two = 0; two < beneathEach; two += 1)
      rows.push(row(`${top}-${one}-${two}`, `${top}-${one}`, two))
  }
  return rows
}

function row(id: string, manager: string, at: number): string {
  const name = `Person ${id} Surname${at % 977}`
  return `${id},${name},${id.toLowerCase()}@bench.test,Specialist ${at % 50},Unit ${at % UNITS},Site ${at % 12},${manager}`
}

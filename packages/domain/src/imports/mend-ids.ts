import type { AnswerBook } from "./answers.ts"
import { type Damage, damagedColumn, isDamaged } from "./damaged-column.ts"
import { fillUpIds, ID_KINDS, type IdField, type IdKind, isMarker, lengthOf } from "./fill-up-ids.ts"
import { idWidth, isScientific, isShorter, padded } from "./id-widths.ts"
import { nameAndStart, type OrgIndex } from "./import-org.ts"
import type { ImportIssue } from "./issue.ts"
import type { NormalRow, NormalTable, RowValues } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

export interface MendedIds {
  readonly rows: readonly NormalRow[]
  /** Rows that nothing but a damaged id identifies. */
  readonly unusable: readonly NormalRow[]
  /** Nobody can tell whom the file misses. */
  readonly namesNobody: boolean
  /** References to managers are damaged: known people keep theirs. */
  readonly keepsManagers: boolean
  /** Those references: told here, and not again as unknown managers. */
  readonly lostReferences: ReadonlySet<string>
  readonly issues: readonly ImportIssue[]
}

interface Known {
  readonly index: OrgIndex
  readonly answers: AnswerBook
}

/**
 * M27: ids that a spreadsheet wrote as `1.23E+05`, or whose leading zeros it dropped. Such a column identifies nobody:
 * its rows go by their other keys or are left out. Where the width is known, an answer fills the ids up, and the
 * references to them.
 */
export function mendIds(source: NormalTable, { index, answers }: Known): MendedIds {
  const table = { ...source, rows: fillUpIds(source, answers) }
  const damages = ID_KINDS.flatMap((kind) => new IdColumns(kind, table, { index, answers }).damages())
  const fields = damages.flatMap(({ field, alike }) => [field, ...alike])
  const keepsManagers = fields.includes("managerRef")
  const lostReferences = referencesOf(damages, table)
  if (damages.length === 0)
    return { rows: table.rows, unusable: [], namesNobody: false, keepsManagers, lostReferences, issues: [] }
  const rows: NormalRow[] = []
  const unusable: NormalRow[] = []
  for (const row of table.rows) {
    const values = withoutIds(row.values, fields)
    if (values === row.values) rows.push(row)
    else if (hasKey(row.values) && !hasKey(values)) unusable.push(row)
    else rows.push({ ...row, values })
  }
  const lost = new Set(unusable.map(({ row }) => row))
  return {
    rows,
    unusable,
    namesNobody: fields.some(isOwn),
    keepsManagers,
    lostReferences,
    issues: damages.map((damage) => damagedColumn(damage, table, lost)),
  }
}

/** Damaged references to managers. */
function referencesOf(damages: readonly Damage[], { rows }: NormalTable): ReadonlySet<string> {
  const damage = damages.find(({ field, alike }) => field === "managerRef" || alike.includes("managerRef"))
  const found = new Set<string>()
  if (!damage) return found
  for (const { values } of rows)
    if (values.managerRef && isDamaged(values.managerRef, damage)) found.add(values.managerRef)
  return found
}

function isOwn(field: IdField): boolean {
  return ID_KINDS.some(({ own }) => own === field)
}

/** One kind of ids in the file: its own column, and those that refer to it. */
class IdColumns {
  readonly #kind: IdKind
  readonly #table: NormalTable
  readonly #answers: AnswerBook
  readonly #known: ReadonlyMap<string, number>
  readonly #own: readonly string[]
  readonly #ids: ReadonlySet<string>

  constructor(kind: IdKind, table: NormalTable, { index, answers }: Known) {
    this.#kind = kind
    this.#table = table
    this.#answers = answers
    this.#known = index[kind.keys]
    this.#own = this.#valuesOf(kind.own)
    this.#ids = new Set(this.#own)
  }

  damages(): readonly Damage[] {
    const { own, references } = this.#kind
    const columns = references.map((field) => ({ field, values: this.#valuesOf(field) }))
    if (this.#own.length === 0 && columns.every(({ values }) => values.length === 0)) return []
    const length = idWidth({
      known: this.#known,
      own: this.#own,
      references: columns.flatMap(({ values }) => values),
    })
    const damages: Damage[] = []
    const isNobody = (value: string, field: IdField) => isMarker(value, field, this.#answers)
    const isLost = length !== undefined && !this.#isAnswered(own) && this.#hasLostZeros(length)
    const alike: IdField[] = []
    for (const { field, values } of columns) {
      if (values.some(isScientific)) damages.push({ field, length: null, alike: [] })
      else if (length === undefined || this.#isAnswered(field)) continue
      else if (isLost && values.some((value) => isShorter(value, length) && !isNobody(value, field)))
        alike.push(field)
      else if (values.some((value) => this.#meansPadded(value, length) && !isNobody(value, field)))
        damages.push({ field, length, alike: [] })
    }
    if (this.#own.some(isScientific)) damages.unshift({ field: own, length: null, alike })
    else if (isLost) damages.unshift({ field: own, length, alike })
    return damages
  }

  #valuesOf(field: IdField): readonly string[] {
    if (this.#table.headers[field] === undefined) return []
    const values: string[] = []
    for (const row of this.#table.rows) {
      const value = row.values[field]
      if (value) values.push(value)
    }
    return values
  }

  #isAnswered(field: IdField): boolean {
    return lengthOf(field, this.#table.headers, this.#answers) !== undefined
  }

  /** Some ids are shorter, and none is somebody else's once filled up. */
  #hasLostZeros(length: number): boolean {
    const short = this.#own.filter((id) => isShorter(id, length) && !this.#known.has(id))
    const doubled = short.filter((id) => this.#ids.has(padded(id, length)))
    return short.length > 0 && (doubled.length === 0 || !this.#differInName(doubled, length))
  }

  #differInName(ids: readonly string[], length: number): boolean {
    const names = new Map<string, string>()
    const wanted = new Set(ids.map((id) => padded(id, length)))
    return this.#table.rows.some(({ values }) => {
      const id = padded(values[this.#kind.own] ?? "", length)
      const name = rowName(values)?.toLowerCase()
      if (name === undefined || !wanted.has(id)) return false
      const known = names.get(id)
      names.set(id, name)
      return known !== undefined && known !== name
    })
  }

  #meansPadded(value: string, length: number): boolean {
    if (!isShorter(value, length) || this.#isId(value)) return false
    return this.#isId(padded(value, length))
  }

  #isId(value: string): boolean {
    return this.#known.has(value) || this.#ids.has(value)
  }
}

/** Damaged ids taken out. References to managers stay until it is known who is new and waits for theirs unplaced. */
function withoutIds(values: RowValues, fields: readonly IdField[]): RowValues {
  const damaged = fields.filter((field) => field !== "managerRef" && values[field])
  if (damaged.length === 0) return values
  const left = { ...values }
  for (const field of damaged) delete left[field]
  return left
}

function hasKey({ employeeId, externalId, email, positionRef, ...values }: RowValues): boolean {
  return (
    !!(employeeId || externalId || email || positionRef) || !!nameAndStart(rowName(values), values.startDate)
  )
}

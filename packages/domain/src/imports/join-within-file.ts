import { nameAndStart } from "./import-org.ts"
import type { NormalRow } from "./normalise.ts"
import type { RefusedRow } from "./refused-rows.ts"
import { rowName } from "./vacancy.ts"

interface Finding {
  /** Rows of one key are about one person or seat. */
  readonly key: string
  readonly existing: number
  /** Of a seat only. */
  readonly reference?: string
}

/** Whom a row is about, or why that cannot be told; `about` are the nodes of the org it may mean. */
export type Found = Finding | { readonly refusal: RefusedRow["reason"]; readonly about?: readonly number[] }

interface PendingRow {
  readonly row: NormalRow
  readonly found: Found
}

/** Keys of the file's people by one of their values; `null` where it belongs to several. */
type KeyOf = Map<string, string | null>

interface FileKeys {
  readonly externalIds: KeyOf
  readonly emails: KeyOf
  readonly names: KeyOf
  readonly existing: ReadonlyMap<string, number>
}

/**
 * Lets a row with a weak key join the one person of the file whose stronger row carries the same value: external ids
 * first, then e-mail addresses, then names with start dates, each by the keys the step before settled.
 */
export function joinWithinFile(pending: readonly PendingRow[]): (row: NormalRow, found: Found) => Found {
  const keys: FileKeys = {
    externalIds: new Map(),
    emails: new Map(),
    names: new Map(),
    existing: new Map(pending.flatMap(({ found }) => ("key" in found ? [[found.key, found.existing]] : []))),
  }
  const steps = [
    {
      strength: 3,
      tell: (row: NormalRow, key: string) => note(keys.externalIds, row.values.externalId, key),
    },
    { strength: 2, tell: (row: NormalRow, key: string) => note(keys.emails, row.values.email, key) },
    { strength: 1, tell: (row: NormalRow, key: string) => note(keys.names, nameKey(row), key) },
  ]
  for (const { strength, tell } of steps) {
    for (const { row, found } of pending) {
      if (!("key" in found) || strengthOf(row, found) < strength) continue
      const settled = join(keys, row, found)
      if ("key" in settled) tell(row, settled.key)
    }
  }
  return (row, found) => join(keys, row, found)
}

function join(keys: FileKeys, row: NormalRow, found: Found): Found {
  if (!("key" in found)) return found
  if (isShared(keys, row)) return { refusal: "KEYS_DISAGREE", about: [found.existing] }
  if (strengthOf(row, found) === 3) return found
  const { email, externalId } = row.values
  if (externalId) return joined(keys, keys.externalIds.get(externalId), found)
  const target = email ? keys.emails.get(email) : keys.names.get(nameKey(row) ?? "")
  if (target === null) return { refusal: email ? "EMAIL_OF_SEVERAL" : "NAME_OF_SEVERAL" }
  return joined(keys, target, found)
}

function joined(keys: FileKeys, key: string | null | undefined, found: Finding): Found {
  return key ? { key, existing: keys.existing.get(key) ?? -1 } : found
}

/** Several people of the file claim the row's external id. */
function isShared(keys: FileKeys, { values }: NormalRow): boolean {
  return !!values.externalId && keys.externalIds.get(values.externalId) === null
}

/** 3: known, or with an employee id; 2: external id; 1: e-mail address; 0: name and start date. */
function strengthOf({ values }: NormalRow, found: Finding): number {
  if (found.existing >= 0 || values.employeeId) return 3
  if (values.externalId) return 2
  return values.email ? 1 : 0
}

function nameKey({ values }: NormalRow): string | undefined {
  return nameAndStart(rowName(values), values.startDate)
}

function note(keys: KeyOf, value: string | null | undefined, key: string): void {
  if (!value) return
  const known = keys.get(value)
  keys.set(value, known === undefined || known === key ? key : null)
}

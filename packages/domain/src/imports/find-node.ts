import type { ImportMode } from "./import-mode.ts"
import { nameAndStart, type OrgIndex, SEVERAL } from "./import-org.ts"
import type { Found } from "./join-within-file.ts"
import { agrees } from "./key-agreement.ts"
import type { RowValues } from "./normalise.ts"
import type { SharedKeys } from "./shared-keys.ts"
import { rowName } from "./vacancy.ts"

export interface Search {
  readonly index: OrgIndex
  readonly mode: ImportMode
}

/** The keys of the file's people, and of those with an employee id by it. */
export interface PeopleInFile {
  readonly keys: ReadonlySet<string>
  readonly holders: ReadonlyMap<string, string>
}

/**
 * The seat of the org with this reference, or the new one. A seat that bears the id of a person of the same file is
 * grouped with that person, so that they contradict; one that somebody of the org holds is emptied by a full file only.
 */
export function findSeat(reference: string, { index, mode }: Search, inFile: PeopleInFile): Found {
  const seat = index.positionRefs.get(reference)
  const existing = seat !== undefined && seat >= 0 ? seat : -1
  const holder = index.employeeIds.get(reference) ?? -1
  const inFileKey =
    inFile.holders.get(reference) ?? (inFile.keys.has(`#${holder}`) ? `#${holder}` : undefined)
  if (inFileKey !== undefined) return { key: inFileKey, existing, reference }
  const isHeld = index.current[holder] !== undefined
  if (isHeld && mode !== "FULL") return { refusal: "SEAT_IS_HELD", about: [holder] }
  return { key: isHeld ? `#${holder}` : `e:${reference}`, existing, reference }
}

/**
 * The person of the org a row's keys name, or the key of somebody new; strong keys before weak ones. Weak keys that
 * are `shared` identify nobody.
 */
export function findPerson(values: RowValues, index: OrgIndex, shared: SharedKeys): Found {
  const byId = values.employeeId ? index.employeeIds.get(values.employeeId) : undefined
  const byExternal = values.externalId ? index.externalIds.get(values.externalId) : undefined
  if (byId === SEVERAL) return { refusal: "KEYS_DISAGREE" }
  if (byId !== undefined) {
    const isOther = byExternal !== undefined && byExternal >= 0 && byExternal !== byId
    return isOther
      ? { refusal: "KEYS_DISAGREE", about: [byId, byExternal] }
      : { key: `#${byId}`, existing: byId }
  }
  if (byExternal !== undefined && byExternal >= 0) {
    if (agrees(values, index, byExternal)) return { key: `#${byExternal}`, existing: byExternal }
    return { refusal: "KEYS_DISAGREE", about: [byExternal] }
  }
  return findByWeakKey(values, index, shared)
}

function findByWeakKey(values: RowValues, index: OrgIndex, shared: SharedKeys): Found {
  const hasId = !!values.employeeId || !!values.externalId
  const byEmail = values.email ? weakly(values.email, index.emails, shared.emails) : undefined
  if (byEmail === SEVERAL && !hasId) return { refusal: "EMAIL_OF_SEVERAL" }
  if (byEmail !== undefined && byEmail >= 0 && agrees(values, index, byEmail))
    return { key: `#${byEmail}`, existing: byEmail }
  const nameKey = nameAndStart(rowName(values), values.startDate)
  const byName = nameKey === undefined ? undefined : weakly(nameKey, index.namesAndStarts, shared.names)
  if (byName === SEVERAL && !hasId && !values.email) return { refusal: "NAME_OF_SEVERAL" }
  if (byName !== undefined && byName >= 0 && agrees(values, index, byName, "email"))
    return { key: `#${byName}`, existing: byName }
  const key = ownKey(values, nameKey)
  return key ? { key, existing: -1 } : { refusal: "ROW_WITHOUT_KEY" }
}

function weakly(key: string, nodes: ReadonlyMap<string, number>, shared: ReadonlySet<string>) {
  return shared.has(key) ? SEVERAL : nodes.get(key)
}

function ownKey(values: RowValues, nameKey: string | undefined): string | undefined {
  if (values.employeeId) return `e:${values.employeeId}`
  if (values.externalId) return `x:${values.externalId}`
  if (values.email) return `m:${values.email}`
  return nameKey === undefined ? undefined : `n:${nameKey}`
}

import type { Day } from "../kit/day.ts"
import type { NodeKind } from "../org/org-node.ts"
import { isValidOn, type ReportingLine } from "../org/reporting-line.ts"
import type { NodeFields } from "./fields.ts"

/** A person or vacant position the tenant has, in the org today or not. */
export interface ImportNode {
  readonly id: string
  readonly kind: NodeKind
  readonly fields: NodeFields
}

/** A stored line with the reference it was given when nobody was found by it (M03). */
export interface ImportLine extends ReportingLine {
  readonly managerRef?: string | undefined
}

/** What a plan needs of the org: everybody ever known, and all their lines, solid and dotted, of every day. */
export interface ImportOrg {
  readonly nodes: readonly ImportNode[]
  readonly lines: readonly ImportLine[]
}

/** Several nodes claim one key. */
export const SEVERAL = -2

/** Nodes of the org by each of their keys; those in the org on the day win over those who have left. */
export interface OrgIndex {
  readonly org: ImportOrg
  /** The effective day. */
  readonly day: Day
  readonly indexOf: ReadonlyMap<string, number>
  /** The solid line valid on the day, by node. */
  readonly current: readonly (ImportLine | undefined)[]
  /** Solid lines that ended by the day, earliest first, by node; absent where there is none. */
  readonly earlier: ReadonlyMap<number, readonly ImportLine[]>
  /** Solid lines that start after the day, earliest first, by node; absent where there is none. */
  readonly later: ReadonlyMap<number, readonly ImportLine[]>
  /** Dotted lines of every day, by the node below. */
  readonly dotted: ReadonlyMap<number, readonly ImportLine[]>
  readonly employeeIds: ReadonlyMap<string, number>
  readonly externalIds: ReadonlyMap<string, number>
  readonly emails: ReadonlyMap<string, number>
  readonly namesAndStarts: ReadonlyMap<string, number>
  readonly positionRefs: ReadonlyMap<string, number>
}

export function indexOrg(org: ImportOrg, day: Day): OrgIndex {
  const indexOf = new Map(org.nodes.map((node, index) => [node.id, index]))
  const current: (ImportLine | undefined)[] = org.nodes.map(() => undefined)
  const [earlier, later, dotted] = [new LinesByNode(), new LinesByNode(), new LinesByNode()]
  for (const line of org.lines) {
    const index = indexOf.get(line.nodeId)
    if (index === undefined) continue
    if (line.kind === "DOTTED") dotted.add(index, line)
    else if (isValidOn(line, day)) current[index] = line
    else (line.validFrom > day ? later : earlier).add(index, line)
  }
  const lines = { current, earlier: earlier.sorted(), later: later.sorted(), dotted: dotted.sorted() }
  return { org, day, indexOf, ...lines, ...indexKeys(org, current) }
}

class LinesByNode {
  readonly #lines = new Map<number, ImportLine[]>()

  add(node: number, line: ImportLine): void {
    const lines = this.#lines.get(node)
    if (lines) lines.push(line)
    else this.#lines.set(node, [line])
  }

  sorted(): ReadonlyMap<number, readonly ImportLine[]> {
    for (const lines of this.#lines.values()) lines.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    return this.#lines
  }
}

const NOBODY: ImportNode = { id: "", kind: "PERSON", fields: {} }

function indexKeys(org: ImportOrg, current: readonly (ImportLine | undefined)[]) {
  const employeeIds = new Map<string, number>()
  const externalIds = new Map<string, number>()
  const emails = new Map<string, number>()
  const namesAndStarts = new Map<string, number>()
  const positionRefs = new Map<string, number>()
  const isHere = (index: number) => current[index] !== undefined
  const put = (keys: Map<string, number>, key: string | undefined, index: number) =>
    claim(keys, key, { index, isHere })
  const indexes = [...org.nodes.keys()]
  for (const index of [...indexes.filter(isHere), ...indexes.filter((each) => !isHere(each))]) {
    const { kind, fields } = org.nodes[index] ?? NOBODY
    if (kind === "POSITION") {
      put(positionRefs, fields.positionRef, index)
      continue
    }
    put(employeeIds, fields.employeeId, index)
    put(externalIds, fields.externalId, index)
    put(emails, fields.email, index)
    put(namesAndStarts, nameAndStart(fields.name, fields.startDate), index)
  }
  return { employeeIds, externalIds, emails, namesAndStarts, positionRefs }
}

interface Claim {
  readonly index: number
  readonly isHere: (index: number) => boolean
}

/** Gives a key to a node unless somebody in the org has it; two of equal standing leave it `SEVERAL`. */
function claim(keys: Map<string, number>, key: string | undefined, { index, isHere }: Claim): void {
  if (key === undefined) return
  const holder = keys.get(key)
  if (holder === undefined) keys.set(key, index)
  else if (holder !== SEVERAL && isHere(holder) === isHere(index)) keys.set(key, SEVERAL)
}

/** The weakest key a person is known by; a name alone is none. */
export function nameAndStart(
  name: string | null | undefined,
  start: string | null | undefined,
): string | undefined {
  return name && start ? `${name.toLowerCase()}\n${start}` : undefined
}

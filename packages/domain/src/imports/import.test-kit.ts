import { addDays, type Day, parseDay } from "../kit/day.ts"
import { DEFAULT_LAYER_RULES } from "../layers/layer-rules.ts"
import { mappingOf, suggestMapping } from "./columns.ts"
import type { ImportTable } from "./fields.ts"
import type { ImportLine, ImportNode, ImportOrg } from "./import-org.ts"
import { type ImportPlan, type PlanInput, planImport } from "./plan.ts"
import { later } from "./segments.ts"

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`no day: ${text}`)
  return parsed
}

export const EMPTY: ImportOrg = { nodes: [], lines: [] }
export const FIRST_DAY = day("2026-01-01")
export const SECOND_DAY = day("2026-06-01")
export const THIRD_DAY = day("2026-10-01")

/** A table from CSV text: quotes as RFC 4180 has them, every line indented as one likes. */
export function csv(text: string): ImportTable {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  const source = `${text.trim().replaceAll("\r\n", "\n")}\n`
  for (let i = 0; i < source.length; i++) {
    const character = source[i]
    if (quoted && character === '"' && source[i + 1] === '"') {
      cell += '"'
      i++
    } else if (character === '"') quoted = !quoted
    else if (!quoted && (character === "," || character === "\n")) {
      row.push(cell)
      cell = ""
      if (character === ",") continue
      rows.push(row)
      row = []
    } else cell += character
  }
  const [headers = [], ...body] = rows
  return { headers: headers.map((header) => header.trim()), rows: body }
}

export type Options = Partial<Omit<PlanInput, "table">>

/** Plans a table, its columns mapped as suggested, into an empty org unless told otherwise. */
export function planOf(source: string | ImportTable, options: Options = {}): ImportPlan {
  const table = typeof source === "string" ? csv(source.replaceAll(/^[ ]+/gm, "")) : source
  const mapping = mappingOf(suggestMapping(table.headers, table.rows.slice(0, 50)))
  const result = planImport({
    table,
    mapping,
    mode: "PARTIAL",
    effectiveDay: FIRST_DAY,
    today: FIRST_DAY,
    org: EMPTY,
    rules: DEFAULT_LAYER_RULES,
    ...options,
  })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "))
  return result.value
}

/** The org after a plan, as a store would write it. Ids of new nodes and lines are made of what they are. */
export function apply(org: ImportOrg, plan: ImportPlan): ImportOrg {
  const idOf = idsAfter(org, plan)
  const lines = linesAfter(org, plan, idOf)
  return { nodes: withLastDays(nodesAfter(org, plan, idOf), lines), lines }
}

type IdOf = (ref: string) => string

/** The id behind a plan's reference once it is applied: one that nobody has yet, or what it is itself. */
export function idsAfter({ nodes }: ImportOrg, { changes }: ImportPlan): IdOf {
  const ids = new Map<string, string>()
  const taken = new Set(nodes.map(({ id }) => id))
  for (const { ref } of [...changes.insertPersons, ...changes.insertPositions]) {
    let id = ref.replace("new:", "")
    while (taken.has(id)) id += "'"
    ids.set(ref, id)
    taken.add(id)
  }
  return (ref) => ids.get(ref) ?? ref
}

/** A last day is in the lines alone: the day before the last of them ends. */
function withLastDays(nodes: readonly ImportNode[], lines: readonly ImportLine[]): readonly ImportNode[] {
  const ends = new Map<string, Day | undefined>()
  for (const { kind, nodeId, validTo } of lines) {
    if (kind !== "SOLID") continue
    const known = ends.has(nodeId) ? ends.get(nodeId) : validTo
    ends.set(nodeId, known && validTo && later(known, validTo))
  }
  return nodes.map((node) => {
    const { endDate: _, ...fields } = node.fields
    const end = ends.get(node.id)
    return {
      ...node,
      fields: node.kind === "PERSON" && end ? { ...fields, endDate: addDays(end, -1) } : fields,
    }
  })
}

function nodesAfter(org: ImportOrg, { changes }: ImportPlan, idOf: IdOf): readonly ImportNode[] {
  const nodes = new Map<string, ImportNode>(org.nodes.map((node) => [node.id, node]))
  const insert = (ref: string, node: Omit<ImportNode, "id">) =>
    nodes.set(idOf(ref), { id: idOf(ref), ...node })
  for (const { ref, fields } of changes.insertPersons) insert(ref, { kind: "PERSON", fields })
  for (const { ref, fields } of changes.insertPositions) insert(ref, { kind: "POSITION", fields })
  for (const { nodeId, changes: found } of [...changes.updatePersons, ...changes.updatePositions]) {
    const node = known(nodes, nodeId)
    const after = Object.fromEntries(found.map(({ field, after: value }) => [field, value]))
    const fields = Object.entries({ ...node.fields, ...after }).filter(([, value]) => value !== null)
    nodes.set(nodeId, { ...node, fields: Object.fromEntries(fields) })
  }
  return [...nodes.values()]
}

function linesAfter(org: ImportOrg, { changes }: ImportPlan, idOf: IdOf): readonly ImportLine[] {
  const lines = new Map<string, ImportLine>(org.lines.map((line) => [line.id, line]))
  for (const id of changes.removeLines) if (!lines.delete(id)) throw new Error(`unknown: ${id}`)
  for (const { lineId, validTo } of changes.lineEnds)
    lines.set(lineId, { ...known(lines, lineId), validTo: validTo ?? undefined })
  for (const line of changes.openLines) {
    const id = `${idOf(line.nodeRef)} from ${line.validFrom}`
    if (lines.has(id)) throw new Error(`two lines: ${id}`)
    lines.set(id, {
      id,
      kind: "SOLID",
      nodeId: idOf(line.nodeRef),
      managerId: line.managerNodeRef === null ? undefined : idOf(line.managerNodeRef),
      managerRef: line.managerRef ?? undefined,
      validFrom: line.validFrom,
      validTo: line.validTo ?? undefined,
    })
  }
  for (const { nodeRef, managerNodeRef, validFrom, validTo } of changes.openDotted) {
    const [nodeId, managerId] = [idOf(nodeRef), idOf(managerNodeRef)]
    const id = `${nodeId} dotted to ${managerId} from ${validFrom}`
    if (lines.has(id)) throw new Error(`two lines: ${id}`)
    lines.set(id, { id, kind: "DOTTED", nodeId, managerId, validFrom, validTo: validTo ?? undefined })
  }
  return [...lines.values()]
}

/** An org made by importing a file on the first day. */
export function orgOf(source: string | ImportTable, options: Options = {}): ImportOrg {
  return apply(EMPTY, planOf(source, options))
}

/** The issues as `M03 5,7`: code, rows. */
export function issueLines(plan: ImportPlan): readonly string[] {
  return plan.issues.map(({ code, rows }) =>
    `${code} ${[...new Set(rows.map(({ row }) => row))].join(",")}`.trim(),
  )
}

/** Who reports to whom on a day, by key: `7>1`, `9>` for nobody, `8>?33` for a kept reference. */
export function linesOn(org: ImportOrg, on: Day): readonly string[] {
  const keyOf = new Map(
    org.nodes.map(({ id, fields }) => [
      id,
      fields.employeeId ?? fields.positionRef ?? fields.externalId ?? fields.email ?? id,
    ]),
  )
  return org.lines
    .filter(({ kind }) => kind === "SOLID")
    .filter((line) => line.validFrom <= on && (line.validTo === undefined || on < line.validTo))
    .map(({ nodeId, managerId, managerRef }) => {
      const manager =
        managerId === undefined ? (managerRef === undefined ? "" : `?${managerRef}`) : keyOf.get(managerId)
      return `${keyOf.get(nodeId)}>${manager}`
    })
    .toSorted()
}

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id)
  if (found === undefined) throw new Error(`unknown: ${id}`)
  return found
}

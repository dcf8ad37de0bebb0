import {
  headConflicts,
  keysGivenBack,
  type RevertConflict,
  type RevertState,
  revertConflicts,
  type Tie,
} from "@rung/domain/imports/revert-conflicts"
import { RevertedLines } from "@rung/domain/imports/revert-loops"
import { differingLines, type NodeImage, type UndoHeads, type UndoNode } from "@rung/domain/imports/undo"
import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { loadRules } from "./import-work.store.ts"
import {
  loadHolders,
  loadImages,
  loadLaterImports,
  loadLinesTo,
  loadPresence,
  loadTies,
  solidLines,
} from "./revert-state.store.ts"
import { linesOfCreated, undoOfCreated, undoOfHeads, undoOfKnown } from "./undo.store.ts"

/** A conflict with the name of whom it is about. */
export interface NamedConflict extends RevertConflict {
  readonly name: string
  readonly isPerson: boolean
}

export type ReportCheck = (done: number, total: number) => void

/**
 * Everything that stands against taking an import back, as the org is in this transaction. Goes through the undo piece
 * by piece, so that it takes little memory, and keeps nobody waiting.
 */
export async function checkRevert(
  tx: TenantTx,
  importId: string,
  report: ReportCheck = () => {},
): Promise<readonly NamedConflict[]> {
  const heads = await undoOfHeads(tx, importId)
  const rules = await loadRules(tx)
  const check = await beginCheck(tx, importId, { heads, rules })
  const total = check.touched.size
  let done = 0
  for await (const nodes of piecesOf(tx, importId, check)) {
    await checkPiece(tx, check, nodes)
    done += nodes.length
    report(done, total)
  }
  const now = { headId: rules.headId ?? null, subsidiaryHeadIds: rules.subsidiaryHeadIds }
  const others = [...headConflicts(heads, now), ...(await loopConflicts(tx, check))]
  const images = await loadImages(
    tx,
    others.map(({ nodeId }) => nodeId),
  )
  for (const conflict of others) check.found.push(named(conflict, images.get(conflict.nodeId)))
  return check.found
}

interface Check {
  readonly touched: ReadonlySet<string>
  readonly created: Awaited<ReturnType<typeof linesOfCreated>>
  readonly laterImports: ReadonlySet<string>
  /** Those whom the layer rules name, of whom the import itself did not name them. */
  readonly inRules: ReadonlySet<string>
  readonly reverted: RevertedLines
  readonly found: NamedConflict[]
}

async function beginCheck(
  tx: TenantTx,
  importId: string,
  { heads, rules }: { readonly heads: UndoHeads | null; readonly rules: LayerRules },
): Promise<Check> {
  const created = await linesOfCreated(tx, importId)
  const touched = new Set(created.keys())
  for await (const nodes of undoOfKnown(tx, importId)) for (const { id } of nodes) touched.add(id)
  const laterImports = new Set<string>()
  for (const later of await loadLaterImports(tx, importId))
    for await (const nodes of undoOfKnown(tx, later))
      for (const { id } of nodes) if (touched.has(id)) laterImports.add(id)
  const executives = rules.execRule.kind === "EXPLICIT_LIST" ? rules.execRule.nodeIds : []
  const headIds = [rules.headId ?? "", ...rules.subsidiaryHeadIds].filter((id) => id !== heads?.left.headId)
  return {
    touched,
    created,
    laterImports,
    inRules: new Set([...executives, ...headIds]),
    reverted: new RevertedLines(),
    found: [],
  }
}

async function* piecesOf(
  tx: TenantTx,
  importId: string,
  { created }: Check,
): AsyncGenerator<readonly UndoNode[]> {
  yield* undoOfKnown(tx, importId)
  yield* undoOfCreated(tx, importId, created)
}

async function checkPiece(tx: TenantTx, check: Check, nodes: readonly UndoNode[]): Promise<void> {
  const { touched, laterImports, reverted, found } = check
  const ids = nodes.map(({ id }) => id)
  const linesTo = await loadLinesTo(tx, ids)
  const state: RevertState = {
    images: await loadImages(tx, ids),
    linesTo: linesTo.filter(({ nodeId }) => !touched.has(nodeId)),
    presence: await loadPresence(tx, managersOf(nodes, touched)),
    isTouched: (id) => touched.has(id),
    ties: await tiesOf(tx, check, nodes),
    laterImports,
    keysTaken: await keysTakenFrom(tx, nodes, touched),
  }
  reverted.restore(nodes)
  const nodeOf = new Map(nodes.map((node) => [node.id, node]))
  for (const conflict of revertConflicts(nodes, state))
    found.push(named(conflict, nodeOf.get(conflict.nodeId)?.left))
}

function named(conflict: RevertConflict, image: NodeImage | undefined): NamedConflict {
  const { name, title, positionRef } = image?.fields ?? {}
  return {
    ...conflict,
    name: name ?? title ?? positionRef ?? "Somebody",
    isPerson: image?.kind !== "POSITION",
  }
}

function managersOf(nodes: readonly UndoNode[], touched: ReadonlySet<string>): readonly string[] {
  const managers = nodes.flatMap(({ before, left }) =>
    differingLines(before?.lines ?? [], left.lines).map(({ managerId }) => managerId),
  )
  return [...new Set(managers)].filter((id) => id !== null && !touched.has(id)).map(String)
}

async function tiesOf(
  tx: TenantTx,
  { inRules }: Check,
  nodes: readonly UndoNode[],
): Promise<ReadonlyMap<string, readonly Tie[]>> {
  const created = nodes.flatMap(({ id, before }) => (before === null ? [id] : []))
  const ties = new Map<string, Tie[]>()
  if (created.length === 0) return ties
  const named = created.flatMap((id) => (inRules.has(id) ? [{ id, tie: "LAYER_RULES" as const }] : []))
  for (const { id, tie } of [...(await loadTies(tx, created)), ...named])
    ties.set(id, [...(ties.get(id) ?? []), tie])
  return ties
}

async function keysTakenFrom(
  tx: TenantTx,
  nodes: readonly UndoNode[],
  touched: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const keys = nodes.flatMap(keysGivenBack)
  const valuesOf = (wanted: string) => keys.flatMap(({ field, value }) => (field === wanted ? [value] : []))
  const holders = await loadHolders(tx, {
    employeeId: valuesOf("employeeId"),
    externalId: valuesOf("externalId"),
    email: valuesOf("email").map((email) => email.toLowerCase()),
    positionRef: valuesOf("positionRef"),
  })
  return new Map(holders.flatMap(({ id, name, key }) => (touched.has(id) ? [] : [[key, name]])))
}

/** Loops need lines that are given back, and those of people whom the import did not touch. */
async function loopConflicts(tx: TenantTx, { touched, reverted }: Check): Promise<readonly RevertConflict[]> {
  if (!reverted.givesBack) return []
  for await (const lines of solidLines(tx)) reverted.keep(lines.filter(({ nodeId }) => !touched.has(nodeId)))
  return reverted.conflicts()
}

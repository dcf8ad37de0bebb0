import { boardOf } from "@rung/domain/insights/board"
import { DEFAULT_EVIDENCE } from "@rung/domain/insights/evidence"
import { NOTHING_RELEASED } from "@rung/domain/insights/finding"
import { sumRollUps } from "@rung/domain/insights/roll-up"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { type Selection, selectionAt } from "../../platform/graphql/selection.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { viewerPerson } from "./board-access.ts"
import { type BoardAsked, type BoardRead, namesOf, readBoard } from "./board-read.store.ts"
import { unitOfScope } from "./board-scope.ts"
import type { BoardScopeView } from "./board-scope.view.ts"
import type { LayerBoardView, OwnQueueView } from "./layer-board.view.ts"
import { ownQueueOf } from "./own-queue.store.ts"
import { heatMapView, mentionedIn, type PackedBoard, packBoard, rowView } from "./packed-board.ts"
import { namedPerson, releaseView } from "./release-head.ts"
import { boardAsked, refuseUnlessScoped, type ScopeAsked } from "./scope-read.ts"

export interface LayerBoardAsked extends ScopeAsked {
  /** What the operation asks for: the viewer's queue is looked up only when it is among it. */
  readonly selection: Selection
}

export async function layerBoard(ctx: Ctx, asked: LayerBoardAsked): Promise<LayerBoardView> {
  const board = boardAsked(ctx, asked)
  // Forms are the viewer's own also on the board of whom they prepare for.
  const viewerId = viewerPerson(principalOf(ctx))
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const read = await readBoard(tx, board)
    await refuseUnlessScoped(ctx, tx, { asked: board, read })
    const queue = asked.selection.has("queue") && viewerId !== undefined ? await ownQueue(tx, viewerId) : null
    if (!read) return beforeRelease(queue)
    const body = read.body ?? (await boardOfNobody(tx, read))
    const names = await namesOf(tx, idsToName(board, body, asked.selection))
    return { ...boardView(read, body, names), scope: scopeView(read, board, names), queue }
  })
}

/** Only names that are asked for are looked up. */
function idsToName({ personId }: BoardAsked, body: PackedBoard, selection: Selection): readonly string[] {
  const mentioned = selectionAt(selection, "rows", "risks").has("people") ? mentionedIn(body) : []
  return personId !== undefined && selection.has("scope") ? [personId, ...mentioned] : mentioned
}

type Names = ReadonlyMap<string, string>

function boardView(read: BoardRead, body: PackedBoard, names: Names) {
  const named = (id: string) => {
    const name = names.get(id)
    return name === undefined ? [] : [namedPerson(id, name)]
  }
  return {
    finding: body.finding,
    release: releaseView(read),
    rows: body.rows.map((row) => rowView(row, named)),
    families: heatMapView(body.families),
    competencies: heatMapView(body.competencies),
  }
}

function scopeView(read: BoardRead, { key, personId }: BoardAsked, names: Names): BoardScopeView {
  const unit = unitOfScope(key) ?? null
  const people = read.people ?? 0
  if (personId === undefined) {
    const kind = unit === null ? "COMPANY" : "UNIT"
    return { kind, name: unit ?? read.companyName, personId: null, unit, people }
  }
  const name = names.get(personId) ?? ""
  return { kind: "SUBTREE", name, personId: toGlobalId("Person", personId), unit, people }
}

/** The board of somebody below whom nobody took part. */
async function boardOfNobody(tx: TenantTx, { contractId }: BoardRead): Promise<PackedBoard> {
  const contract = found(await loadContract(tx, { id: contractId })).body
  const settings = DEFAULT_EVIDENCE
  return packBoard(boardOf(sumRollUps([]), { contract, settings }), contract, null)
}

function beforeRelease(queue: OwnQueueView | null): LayerBoardView {
  const nothing = { release: null, scope: null, rows: [], families: null, competencies: null }
  return { finding: NOTHING_RELEASED, ...nothing, queue }
}

async function ownQueue(tx: TenantTx, viewerId: string): Promise<OwnQueueView | null> {
  const row = await ownQueueOf(tx, viewerId)
  if (!row) return null
  const { cycleId, cycleName, closesOn, total, submitted, nextId, nextName, nextAssessmentId } = row
  return {
    cycleId: toGlobalId("Cycle", cycleId),
    cycleName,
    closesOn,
    total,
    submitted,
    next: nextId === null || nextName === null ? null : namedPerson(nextId, nextName),
    nextAssessmentId: nextAssessmentId && toGlobalId("Assessment", nextAssessmentId),
  }
}

import type { Contract } from "@rung/domain/expectations/contract"
import { type BoardContext, boardOf } from "@rung/domain/insights/board"
import { DEFAULT_EVIDENCE, type EvidenceSettings } from "@rung/domain/insights/evidence"
import { peopleIn, type RollUp, rollUpOfPerson } from "@rung/domain/insights/roll-up"
import { type Scope, scopePass } from "@rung/domain/insights/scope-pass"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { saveRaterReliability } from "../access/tenant.store.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import type { ReleaseParts } from "../cycles/release-step.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { PATH_STEP } from "../layers/placement-rows.ts"
import { showBands, shownBands } from "./band-move.store.ts"
import { COMPANY_SCOPE, unitScope } from "./board-scope.ts"
import { asksInConfidence, closeResults } from "./close-results.ts"
import { type Closing, loadClosing } from "./closing.store.ts"
import { type OneBehind, oneBehind } from "./one-behind.ts"
import { earlierMeans, packBoard } from "./packed-board.ts"
import {
  type BoardRow,
  earlierBoards,
  insertBoards,
  insertRelease,
  type PlaceRow,
  placesByOrdinal,
} from "./release.store.ts"
import { scoredParticipants, turns } from "./score-participants.ts"

const BOARDS_AT_ONCE = 100

interface Told {
  readonly scope: Scope
  readonly rollUp: RollUp
}

interface Releasing {
  readonly tx: TenantTx
  readonly writing: OneBehind
  readonly cycleId: string
  readonly contract: Contract
  readonly settings: EvidenceSettings
  /** What movement is told against. */
  readonly earlier:
    | { readonly cycleId: string; readonly name: string; readonly isConfidential: boolean }
    | undefined
}

/**
 * Computes every board of a cycle that is being released, once and for all, in one pass over the roster from the
 * top down, and makes visible what its close has left. The same answers give the same rows.
 */
export async function releaseResults(tx: TenantTx, cycle: Cycle, parts: ReleaseParts): Promise<void> {
  const { id: cycleId, releasedAt } = cycle
  if (!releasedAt) throw new Error("A cycle without a date was released.")
  const releasing = await begin(tx, cycle, parts)
  const shown = await shownBands(tx, cycleId)
  const pending: Told[] = []
  const pass = scopePass(PATH_STEP, (scope, rollUp) => pending.push({ scope, rollUp }))
  for await (const scored of scoredParticipants(tx, {
    ...releasing,
    isConfidential: asksInConfidence(cycle),
  })) {
    const giveWay = turns()
    for (const { participant, score } of scored) {
      pass.add(participant, rollUpOfPerson(participant.personId, score, shown.get(participant.personId)))
      await giveWay()
    }
    await writeBoards(releasing, pending.splice(0))
  }
  pass.end()
  await writeBoards(releasing, pending)
  await releasing.writing.end()
  await showBands(tx, cycleId)
  await insertRelease(tx, cycleId, releasedAt)
  const { singleRaterReliability } = releasing.settings
  if (singleRaterReliability !== DEFAULT_EVIDENCE.singleRaterReliability)
    await saveRaterReliability(tx, singleRaterReliability)
}

async function begin(tx: TenantTx, cycle: Cycle, parts: ReleaseParts): Promise<Releasing> {
  const { contractId, contractVersion, settings, sinceCycleId } = await closingOf(tx, cycle, parts)
  const stored = await loadContract(tx, { id: contractId })
  if (!stored) throw new Error("A cycle without contract was closed.")
  const earlier = sinceCycleId === null ? null : await loadCycle(tx, sinceCycleId)
  return {
    tx,
    writing: oneBehind(),
    cycleId: cycle.id,
    contract: { ...stored.body, version: contractVersion },
    settings,
    earlier: earlier
      ? { cycleId: earlier.id, name: earlier.name, isConfidential: asksInConfidence(earlier) }
      : undefined,
  }
}

/** How the cycle closed; what closed before anything was computed then is computed now. */
async function closingOf(tx: TenantTx, cycle: Cycle, parts: ReleaseParts): Promise<Closing> {
  const known = await loadClosing(tx, cycle.id)
  if (known) return known
  await closeResults(tx, cycle, parts)
  return closingOf(tx, cycle, parts)
}

async function writeBoards(releasing: Releasing, told: readonly Told[]): Promise<void> {
  for (let start = 0; start < told.length; start += BOARDS_AT_ONCE) {
    await writeSomeBoards(releasing, told.slice(start, start + BOARDS_AT_ONCE))
  }
}

async function writeSomeBoards(releasing: Releasing, told: readonly Told[]): Promise<void> {
  const { tx, writing, cycleId, contract, settings, earlier } = releasing
  const ordinals = told.flatMap(({ scope }) => ordinalOf(topOf(scope)) ?? [])
  await writing.end()
  const places = new Map((await placesByOrdinal(tx, ordinals)).map((place) => [place.ordinal, place]))
  const keyed = told.flatMap((one) => {
    const place = places.get(ordinalOf(topOf(one.scope)) ?? -1)
    const key = scopeKey(one.scope, place)
    return key === undefined ? [] : [{ ...one, key, topId: place?.id ?? null }]
  })
  const keys = keyed.map(({ key }) => key)
  const before = earlier ? await earlierBoards(tx, earlier.cycleId, keys) : new Map<string, never>()
  const giveWay = turns()
  const rows: BoardRow[] = []
  for (const { key, topId, scope, rollUp } of keyed) {
    const known = before.get(key)
    const context: BoardContext = {
      contract,
      settings,
      earlier:
        known && earlier ? { means: earlierMeans(known), isConfidential: earlier.isConfidential } : null,
    }
    const board = boardOf(rollUp, context)
    rows.push({
      scope: key,
      kind: scope.kind,
      topId,
      path: scope.kind === "SUBTREE" ? scope.path : null,
      people: peopleIn(rollUp),
      body: packBoard(board, contract, earlier?.name ?? null),
    })
    await giveWay()
  }
  await writing.begin(() => insertBoards(tx, cycleId, rows))
}

function topOf(scope: Scope): string {
  return scope.kind === "SUBTREE" ? scope.path : scope.topPath
}

/** The last step of a path is the ordinal of whoever stands there; nobody stands at an empty path. */
function ordinalOf(path: string): number | undefined {
  return path === "" ? undefined : Number.parseInt(path.slice(-PATH_STEP), 36)
}

/** Vacant seats have no board of their own: whoever is above them sees the people beneath. */
function scopeKey(scope: Scope, place: PlaceRow | undefined): string | undefined {
  if (scope.kind === "COMPANY") return COMPANY_SCOPE
  if (scope.kind === "UNIT") return unitScope(scope.unit)
  return place?.isPerson ? place.id : undefined
}

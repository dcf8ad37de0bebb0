import type { Contract } from "@rung/domain/expectations/contract"
import { type BoardContext, boardOf } from "@rung/domain/insights/board"
import { DEFAULT_EVIDENCE, type EvidenceSettings } from "@rung/domain/insights/evidence"
import { CONFIDENTIAL_PERSPECTIVES } from "@rung/domain/insights/release-answers"
import { peopleIn, type RollUp, rollUpOfPerson } from "@rung/domain/insights/roll-up"
import { type Scope, scopePass } from "@rung/domain/insights/scope-pass"
import { dayIn } from "../../platform/clock.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { loadSettings } from "../access/tenant.store.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"
import type { ReleaseParts } from "../cycles/release-step.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { PATH_STEP } from "../layers/placement-rows.ts"
import { COMPANY_SCOPE, unitScope } from "./board-scope.ts"
import { earlierMeans, packBoard } from "./packed-board.ts"
import {
  type BoardRow,
  earlierBoards,
  insertBoards,
  insertPersonResults,
  insertRelease,
  latestRelease,
  type PlaceRow,
  participantsAfter,
  placesByOrdinal,
  type ReleaseRow,
  submittedRatings,
} from "./release.store.ts"
import { releaseConfidential } from "./release-confidential.ts"
import { teamCells } from "./released-cell.store.ts"
import { deviationGathering, resultRow, scoreParticipants, turns } from "./score-participants.ts"

const CHUNK = 500
const BOARDS_AT_ONCE = 100

interface Told {
  readonly scope: Scope
  readonly rollUp: RollUp
}

interface Releasing {
  readonly tx: TenantTx
  readonly cycleId: string
  readonly contract: Contract
  readonly settings: EvidenceSettings
  readonly row: Omit<ReleaseRow, "deviations">
  /** What movement is told against. */
  readonly earlier: { readonly cycleId: string; readonly name: string } | undefined
  /** Whether anybody was asked in confidence. */
  readonly isConfidential: boolean
}

/**
 * Computes everybody's result and every board of a cycle that is being released, once and for all, in one pass
 * over the roster from the top down. The same answers give the same rows.
 */
export async function releaseResults(tx: TenantTx, cycle: Cycle, parts: ReleaseParts): Promise<void> {
  const releasing = await begin(tx, cycle, parts)
  const pending: Told[] = []
  const pass = scopePass(PATH_STEP, (scope, rollUp) => pending.push({ scope, rollUp }))
  const gathering = deviationGathering()
  let path = ""
  for (;;) {
    const participants = await participantsAfter(tx, { cycleId: cycle.id, path, limit: CHUNK })
    const last = participants.at(-1)
    if (!last) break
    path = last.path
    const ids = participants.map(({ personId }) => personId)
    const ratings = await submittedRatings(tx, cycle.id, ids)
    const cells = releasing.isConfidential ? await teamCells(tx, cycle.id, ids) : []
    const scored = await scoreParticipants(participants, { ratings, cells }, releasing)
    const giveWay = turns()
    for (const one of scored) {
      gathering.add(one)
      pass.add(one.participant, rollUpOfPerson(one.participant.personId, one.score))
      await giveWay()
    }
    await insertPersonResults(tx, cycle.id, scored.map(resultRow))
    await writeBoards(releasing, pending.splice(0))
  }
  pass.end()
  await writeBoards(releasing, pending)
  await insertRelease(tx, { ...releasing.row, deviations: gathering.deviations() })
}

async function begin(tx: TenantTx, cycle: Cycle, parts: ReleaseParts): Promise<Releasing> {
  const { id: cycleId, contractId, frozen, releasedAt } = cycle
  const stored = contractId === null ? null : await loadContract(tx, { id: contractId })
  if (!stored || !frozen || !releasedAt) throw new Error("A cycle without contract or date was released.")
  const { timeZone } = await loadSettings(tx)
  const earlier = await latestRelease(tx)
  const isConfidential = CONFIDENTIAL_PERSPECTIVES.some((one) => cycle.perspectives.includes(one))
  const before = { ...DEFAULT_EVIDENCE, perspectiveWeights: frozen.perspectiveWeights }
  const settings = isConfidential
    ? await releaseConfidential(tx, parts.sealed, {
        cycleId,
        earlierId: earlier?.cycleId ?? null,
        frozen,
        closedOn: dayIn(timeZone, cycle.closedAt ?? releasedAt),
        settings: before,
      })
    : before
  const contractVersion = stored.number
  const sinceCycleId = earlier?.cycleId ?? null
  const row = {
    cycleId,
    releasedAt,
    contractId: stored.id,
    contractVersion,
    asOf: frozen.asOf,
    settings,
    sinceCycleId,
  }
  const contract = { ...stored.body, version: contractVersion }
  return { tx, cycleId, contract, settings, row, earlier, isConfidential }
}

async function writeBoards(releasing: Releasing, told: readonly Told[]): Promise<void> {
  for (let start = 0; start < told.length; start += BOARDS_AT_ONCE) {
    await writeSomeBoards(releasing, told.slice(start, start + BOARDS_AT_ONCE))
  }
}

async function writeSomeBoards(releasing: Releasing, told: readonly Told[]): Promise<void> {
  const { tx, cycleId, contract, settings, earlier } = releasing
  const ordinals = told.flatMap(({ scope }) => ordinalOf(topOf(scope)) ?? [])
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
    const context: BoardContext = { contract, settings, earlier: known ? earlierMeans(known) : null }
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
  await insertBoards(tx, cycleId, rows)
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

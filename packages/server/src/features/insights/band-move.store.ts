import type { Band } from "@rung/domain/insights/band"
import type { BandMove, Evidence } from "@rung/domain/insights/calibration-move"
import type { Calibrated } from "@rung/domain/insights/calibration-words"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { NOT_HIDDEN, type PeopleSeen, STANDING_MOVES, seenBy } from "./calibration-people.store.ts"

export interface NewMove extends BandMove {
  readonly id: string
  readonly sessionId: string
  readonly cycleId: string
  readonly personId: string
  readonly computed: Band
  /** Membership of whoever moves. */
  readonly movedBy: string
  readonly movedAt: Date
}

export async function insertMove(tx: TenantTx, move: NewMove): Promise<void> {
  await tx.execute(
    `INSERT INTO band_move (tenant_id, id, session_id, cycle_id, person_id, version, computed_band, from_band, to_band,
       reason, evidence, moved_by, moved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.tenantId,
      move.id,
      move.sessionId,
      move.cycleId,
      move.personId,
      move.version,
      move.computed,
      move.from,
      move.to,
      move.reason,
      JSON.stringify(move.evidence),
      move.movedBy,
      move.movedAt,
    ],
  )
}

/** A move as it is looked at before it is taken back. */
export interface MoveRow {
  readonly sessionId: string
  readonly personId: string
  /** Neither taken back nor followed by another. */
  readonly stands: boolean
}

export async function loadMove(tx: TenantTx, id: string): Promise<MoveRow | undefined> {
  const [row] = await tx.query<MoveRow & Record<string, unknown>>(
    `SELECT v.session_id AS "sessionId", v.person_id AS "personId",
       v.taken_back_at IS NULL AND NOT EXISTS (SELECT FROM band_move l WHERE l.tenant_id = $1
         AND l.cycle_id = v.cycle_id AND l.person_id = v.person_id AND l.taken_back_at IS NULL
         AND l.version > v.version) AS stands
     FROM band_move v WHERE v.tenant_id = $1 AND v.id = $2`,
    [tx.tenantId, id],
  )
  return row
}

export async function setTakenBack(
  tx: TenantTx,
  id: string,
  back: { readonly by: string; readonly at: Date; readonly reason: string; readonly version: number },
): Promise<void> {
  await tx.execute(
    `UPDATE band_move SET taken_back_by = $3, taken_back_at = $4, taken_back_reason = $5, taken_back_version = $6
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id, back.by, back.at, back.reason, back.version],
  )
}

/** The band to show of everybody whose band calibration set, by person. */
export async function shownBands(tx: TenantTx, cycleId: string): Promise<ReadonlyMap<string, Band>> {
  const rows = await tx.query<{ personId: string; band: Band }>(
    `SELECT m.person_id AS "personId", m.to_band AS band FROM ${STANDING_MOVES} m`,
    [tx.tenantId, cycleId],
  )
  return new Map(rows.map(({ personId, band }) => [personId, band]))
}

/** Puts the bands of calibration where results are listed and counted by band. */
export async function showBands(tx: TenantTx, cycleId: string): Promise<void> {
  await tx.execute(
    `UPDATE person_result p SET band = m.to_band FROM ${STANDING_MOVES} m
     WHERE p.tenant_id = $1 AND p.cycle_id = $2 AND p.person_id = m.person_id AND p.band <> m.to_band`,
    [tx.tenantId, cycleId],
  )
}

/** What calibration set of these people of a cycle, where it is another band than the computed one. */
export async function calibratedOf(
  tx: TenantTx,
  cycleId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, Calibrated>> {
  const rows = await tx.query<{ personId: string; band: Band; computedBand: Band; reason: string }>(
    `SELECT m.person_id AS "personId", m.to_band AS band, m.computed_band AS "computedBand", m.reason
     FROM ${STANDING_MOVES} m WHERE m.person_id = ANY ($3::uuid[]) AND m.to_band <> m.computed_band`,
    [tx.tenantId, cycleId, people],
  )
  return new Map(rows.map(({ personId, ...calibrated }) => [personId, calibrated]))
}

export interface MinuteRow {
  readonly personId: string
  readonly name: string
  readonly computed: Band
  readonly from: Band
  readonly to: Band
  readonly reason: string
  readonly evidence: readonly Evidence[]
  readonly version: number
  readonly by: string
  readonly at: Date
  readonly moverLayer: string | null
  readonly backBy: string | null
  readonly backAt: Date | null
  readonly backReason: string | null
  readonly backVersion: number | null
  readonly stands: boolean
}

/** Every move of a session that the onlooker may see, in order. */
export function movesOf(tx: TenantTx, seen: PeopleSeen): Promise<MinuteRow[]> {
  return tx.query<MinuteRow & Record<string, unknown>>(
    `SELECT v.person_id AS "personId", n.name, v.computed_band AS computed, v.from_band AS "from", v.to_band AS "to",
       v.reason, v.evidence, v.version, mover.name AS by, v.moved_at AS at, mover.layer AS "moverLayer",
       back.name AS "backBy", v.taken_back_at AS "backAt", v.taken_back_reason AS "backReason",
       v.taken_back_version AS "backVersion", m.id IS NOT NULL AS stands
     FROM band_move v
     JOIN participant a ON a.tenant_id = $1 AND a.cycle_id = $2 AND a.person_id = v.person_id
     JOIN person n ON n.tenant_id = $1 AND n.id = v.person_id
     JOIN calibration_participant mover ON mover.tenant_id = $1 AND mover.session_id = v.session_id
       AND mover.membership_id = v.moved_by
     LEFT JOIN calibration_participant back ON back.tenant_id = $1 AND back.session_id = v.session_id
       AND back.membership_id = v.taken_back_by
     LEFT JOIN ${STANDING_MOVES} m ON m.id = v.id
     WHERE v.tenant_id = $1 AND v.session_id = $4 AND ${NOT_HIDDEN} ORDER BY v.version`,
    [...seenBy(tx, seen), seen.session.id],
  )
}

import type { CycleState } from "@rung/domain/cycles/cycle"
import type { CalibrationState } from "@rung/domain/insights/calibration-session"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { Layer } from "@rung/domain/layers/layer"
import { translateConstraint } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** A session as stored, with its cycle. */
export interface StoredSession {
  readonly id: string
  readonly cycleId: string
  readonly cycleName: string
  readonly cycle: CycleState
  readonly layer: Layer
  readonly state: CalibrationState
  readonly openedBy: string
  readonly openedAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly version: number
}

const SESSION = `SELECT s.id, s.cycle_id AS "cycleId", c.name AS "cycleName", c.state AS cycle, s.layer, s.state,
    s.opened_by AS "openedBy", s.opened_at AS "openedAt", s.closed_by AS "closedBy", s.closed_at AS "closedAt",
    s.version
  FROM calibration_session s JOIN cycle c ON c.tenant_id = $1 AND c.id = s.cycle_id WHERE s.tenant_id = $1`

/** Sessions of a cycle, the lowest layer first. */
export function sessionsOfCycle(tx: TenantTx, cycleId: string): Promise<StoredSession[]> {
  return tx.query<StoredSession>(
    `${SESSION} AND s.cycle_id = $2 ORDER BY array_position(ARRAY['IC','M1','M2','EXEC'], s.layer)`,
    [tx.tenantId, cycleId],
  )
}

export async function loadSession(tx: TenantTx, id: string): Promise<StoredSession | undefined> {
  const [row] = await tx.query<StoredSession>(`${SESSION} AND s.id = $2`, [tx.tenantId, id])
  return row
}

/** Locks a session for a change: whoever changes it next waits, and then sees the new version. */
export async function lockSession(tx: TenantTx, id: string): Promise<StoredSession | undefined> {
  await tx.query("SELECT 1 FROM calibration_session WHERE tenant_id = $1 AND id = $2 FOR UPDATE", [
    tx.tenantId,
    id,
  ])
  return loadSession(tx, id)
}

const CONSTRAINTS: Readonly<Record<string, Problem>> = {
  calibration_session_layer_once: problem(
    "CALIBRATION_EXISTS",
    "This layer of the cycle has its session: one cycle and layer are calibrated once.",
    "layer",
  ),
}

export interface NewSession
  extends Pick<StoredSession, "id" | "cycleId" | "layer" | "openedBy" | "openedAt"> {
  /** Membership ids. */
  readonly participants: readonly string[]
}

/** Stores a session with its participants, or says that there is one; the transaction is then broken. */
export function insertSession(tx: TenantTx, session: NewSession): Promise<Problem | undefined> {
  const { id, cycleId, layer, openedBy, openedAt, participants } = session
  return translateConstraint(CONSTRAINTS, async () => {
    await tx.execute(
      `INSERT INTO calibration_session (tenant_id, id, cycle_id, layer, opened_by, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.tenantId, id, cycleId, layer, openedBy, openedAt],
    )
    await tx.execute(
      `INSERT INTO calibration_participant (tenant_id, session_id, membership_id, name, layer)
       SELECT $1, $2, m.id, m.name, p.layer FROM membership m
       LEFT JOIN participant p ON p.tenant_id = $1 AND p.cycle_id = $3 AND p.person_id = m.person_id
       WHERE m.tenant_id = $1 AND m.id = ANY ($4::uuid[])`,
      [tx.tenantId, id, cycleId, participants],
    )
    return undefined
  })
}

export async function setSessionVersion(tx: TenantTx, id: string, version: number): Promise<void> {
  await tx.execute("UPDATE calibration_session SET version = $3 WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
    version,
  ])
}

export async function setSessionClosed(
  tx: TenantTx,
  id: string,
  closed: { readonly version: number; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.execute(
    `UPDATE calibration_session SET state = 'CLOSED', version = $3, closed_by = $4, closed_at = $5
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id, closed.version, closed.by, closed.at],
  )
}

/** Layers whose session of a cycle is open, the lowest first. */
export async function openSessions(tx: TenantTx, cycleId: string): Promise<readonly Layer[]> {
  const rows = await sessionsOfCycle(tx, cycleId)
  return rows.filter(({ state }) => state === "OPEN").map(({ layer }) => layer)
}

export interface SessionMember {
  readonly sessionId: string
  readonly membershipId: string
  readonly name: string
}

/** Who sits in these sessions, by name. */
export function participantsOf(tx: TenantTx, sessionIds: readonly string[]): Promise<SessionMember[]> {
  return tx.query<SessionMember & Record<string, unknown>>(
    `SELECT session_id AS "sessionId", membership_id AS "membershipId", name FROM calibration_participant
     WHERE tenant_id = $1 AND session_id = ANY ($2::uuid[]) ORDER BY lower(name), membership_id`,
    [tx.tenantId, sessionIds],
  )
}

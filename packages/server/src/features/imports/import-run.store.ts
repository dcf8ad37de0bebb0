import type { Confirmation } from "@rung/domain/imports/plan"
import type { Day } from "@rung/domain/kit/day"
import type { Problem } from "@rung/domain/kit/problem"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"
import { announce } from "../../platform/live/announce.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import type { ImportSource, ImportState } from "./import-state.ts"
import type { ImportStep } from "./import-step.ts"

/** The jobs of an import, by the state it is in while they are at work. */
const TASKS = {
  PLANNING: "plan-org-import",
  APPLYING: "apply-org-import",
  REVERTING: "revert-org-import",
} as const

export type RunningState = keyof typeof TASKS

export const RUNNING_STATES: readonly ImportState[] = ["PLANNING", "APPLYING", "REVERTING"]

export function isRunning(state: ImportState): state is RunningState {
  return RUNNING_STATES.includes(state)
}

export interface NewRun {
  readonly importId: string
  readonly state: RunningState
  /** Who asks for it, in the form of an audit entry's actor. */
  readonly by: string
  readonly at: Date
}

/**
 * Hands an import to a job of its own: its state, its progress from the start, and the job, all in the caller's
 * transaction. Answers the run's number: a job of an earlier one changes nothing any more.
 */
export async function startRun(tx: TenantTx, { importId, state, by, at }: NewRun): Promise<number> {
  const [started] = await tx.query<{ run: number; revision: number }>(
    `UPDATE org_import SET state = $3, state_since = $4, run = run + 1, run_by = $5, problems = '[]'
     WHERE tenant_id = $1 AND id = $2 RETURNING run, revision`,
    [tx.tenantId, importId, state, at, by],
  )
  if (!started) throw new Error("An import that is not there cannot run.")
  const { run, revision } = started
  await tx.execute(
    `INSERT INTO org_import_progress (tenant_id, import_id, run, step, started_at, step_started_at, updated_at)
     VALUES ($1, $2, $3, 'WAIT', $4, $4, $4)
     ON CONFLICT (tenant_id, import_id) DO UPDATE SET run = $3, attempt = 0, step = 'WAIT', percent = 0, rows_done = 0,
       rows_total = NULL, rows_per_second = NULL, started_at = $4, step_started_at = $4, updated_at = $4,
       cancel_requested = false`,
    [tx.tenantId, importId, run, at],
  )
  await enqueue(tx, TASKS[state], { importId, revision, run })
  await announce(tx, importId)
  return run
}

/** Which run of which import a job is. */
export interface RunKey {
  readonly importId: string
  readonly run: number
}

/** What a job has to know of its import. */
export interface RunningImport {
  readonly id: string
  readonly state: ImportState
  readonly mode: "FULL" | "PARTIAL" | "DELTA"
  readonly effectiveOn: Day
  readonly source: ImportSource
  readonly sourceName: string
  readonly uploadId: string | null
  readonly request: ImportRequest
  readonly reading: ImportReading | null
  readonly planHash: string | null
  readonly orgVersion: number | null
  readonly confirmations: readonly Confirmation[]
  readonly runBy: string
  readonly appliedAt: Date | null
  readonly timeZone: string
}

/** The import of a run, while that run is the one at work; nothing once it was cancelled, or done by another worker. */
export async function loadRun(tx: TenantTx, { importId, run }: RunKey): Promise<RunningImport | undefined> {
  const [row] = await tx.query<RunningImport & Record<string, unknown>>(
    `SELECT i.id, i.state, i.mode, i.effective_on AS "effectiveOn", i.source, i.source_name AS "sourceName",
       i.upload_id AS "uploadId", i.request, i.reading, i.plan_hash AS "planHash", i.org_version AS "orgVersion",
       i.confirmations, i.run_by AS "runBy", i.applied_at AS "appliedAt", t.time_zone AS "timeZone"
     FROM org_import i JOIN tenant t ON t.tenant_id = $1
     WHERE i.tenant_id = $1 AND i.id = $2 AND i.run = $3 AND i.state = ANY ($4)`,
    [tx.tenantId, importId, run, RUNNING_STATES],
  )
  return row
}

export interface EndOfRun extends RunKey {
  readonly state: ImportState
  readonly at: Date
  /** Why it was not done; none when it was. */
  readonly problems: readonly Problem[]
}

/**
 * Lets an import come to rest after its run. Answers whether that run was still the one at work: when it was not, its
 * transaction must not be kept.
 */
export async function endRun(
  tx: TenantTx,
  { importId, run, state, at, problems }: EndOfRun,
): Promise<boolean> {
  const ended = await tx.execute(
    `UPDATE org_import SET state = $4, state_since = $5, problems = $6
     WHERE tenant_id = $1 AND id = $2 AND run = $3 AND state = ANY ($7)`,
    [tx.tenantId, importId, run, state, at, JSON.stringify(problems), RUNNING_STATES],
  )
  if (ended === 0) return false
  const percent = problems.length === 0 ? 100 : null
  await tx.execute(
    `UPDATE org_import_progress SET percent = coalesce($4, percent), updated_at = $5
     WHERE tenant_id = $1 AND import_id = $2 AND run = $3`,
    [tx.tenantId, importId, run, percent, at],
  )
  await announce(tx, importId)
  return true
}

export interface Stopped {
  readonly importId: string
  readonly state: ImportState
  readonly at: Date
  readonly problems: readonly Problem[]
}

/** Puts an import to rest whatever it was doing: a job at work on it is too late from now on. */
export async function stopRun(tx: TenantTx, { importId, state, at, problems }: Stopped): Promise<void> {
  await tx.execute(
    `UPDATE org_import SET state = $3, state_since = $4, run = run + 1, problems = $5
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, importId, state, at, JSON.stringify(problems)],
  )
  await tx.execute(
    "UPDATE org_import_progress SET cancel_requested = true WHERE tenant_id = $1 AND import_id = $2",
    [tx.tenantId, importId],
  )
  await announce(tx, importId)
}

export interface RunProgress extends RunKey {
  readonly attempt: number
  readonly step: ImportStep
  readonly percent: number
  readonly rowsDone: number
  readonly rowsTotal: number | null
  readonly at: Date
}

/** Seconds over which a speed is taken: what was before counts less and less. */
const SPEED_OVER = 3

/**
 * Notes how far a run is: the percentage of an attempt only rises, and speed is that of the last seconds of a step.
 * Answers whether it is still wanted.
 */
export async function saveProgress(tx: TenantTx, progress: RunProgress): Promise<boolean> {
  const { importId, run, attempt, step, percent, rowsDone, rowsTotal, at } = progress
  const saved = await tx.execute(
    `UPDATE org_import_progress g SET attempt = $4, step = $5, rows_done = $7::integer, rows_total = $8,
       percent = CASE WHEN g.attempt = $4 THEN greatest(g.percent, $6) ELSE $6 END,
       updated_at = $9, step_started_at = CASE WHEN s.goes_on THEN g.step_started_at ELSE $9 END,
       rows_per_second = CASE WHEN s.goes_on AND $7::integer > 0 THEN round(
         coalesce(g.rows_per_second + (s.speed - g.rows_per_second) * (1 - exp(-s.seconds / ${SPEED_OVER})), s.speed)
       ) END
     FROM org_import i, LATERAL (
       SELECT p.step = $5 AND p.attempt = $4 AS goes_on, e.seconds,
         ($7::integer - p.rows_done) / nullif(e.seconds, 0) AS speed
       FROM org_import_progress p, LATERAL (SELECT extract(epoch FROM $9 - p.updated_at)::float AS seconds) e
       WHERE p.tenant_id = $1 AND p.import_id = $2) s
     WHERE g.tenant_id = $1 AND g.import_id = $2 AND g.run = $3
       AND i.tenant_id = $1 AND i.id = $2 AND i.run = $3 AND i.state = ANY ($10)`,
    [tx.tenantId, importId, run, attempt, step, percent, rowsDone, rowsTotal, at, RUNNING_STATES],
  )
  if (saved > 0) await announce(tx, importId)
  return saved > 0
}

/** Whether a run is still the one at work. */
export async function isWanted(tx: TenantTx, { importId, run }: RunKey): Promise<boolean> {
  const rows = await tx.query(
    "SELECT 1 FROM org_import WHERE tenant_id = $1 AND id = $2 AND run = $3 AND state = ANY ($4)",
    [tx.tenantId, importId, run, RUNNING_STATES],
  )
  return rows.length > 0
}

/** What an import is doing, for whoever waits for its rest. */
export async function loadState(tx: TenantTx, importId: string): Promise<ImportState | undefined> {
  const [row] = await tx.query<{ state: ImportState }>(
    "SELECT state FROM org_import WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, importId],
  )
  return row?.state
}

import type { AskedFact, NewsFacts, RunCycleFact } from "@rung/domain/imports/news"
import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

interface Named {
  readonly cycleName: string
}

const milliseconds = (instant: string) => `(extract(epoch FROM ${instant}) * 1000)::bigint::double precision`
/** When a day of the tenant begins. */
const begins = (day: string) => milliseconds(`((${day})::timestamp AT TIME ZONE t.time_zone)`)

/** Cycles that take answers on a day, with how many forms in them wait for a rater. */
export function askedForms(
  tx: TenantTx,
  { personId, today }: { readonly personId: string; readonly today: Day },
): Promise<(AskedFact & Named)[]> {
  return tx.prepared<AskedFact & Named>(
    "news-asked",
    `SELECT c.id AS "cycleId", c.name AS "cycleName", c.closes_on AS "closesOn", count(*)::integer AS waiting,
       ${milliseconds("greatest(c.opened_at, c.opens_on::timestamp AT TIME ZONE t.time_zone)")} AS "openedAt",
       ${begins("c.closes_on - 2")} AS "dueFrom"
     FROM assessment a
     JOIN cycle c ON c.tenant_id = $1 AND c.id = a.cycle_id
     JOIN tenant t ON t.tenant_id = $1
     WHERE a.tenant_id = $1 AND a.rater_id = $2 AND a.state IN ('ASSIGNED', 'IN_PROGRESS')
       AND c.state = 'OPEN' AND c.opens_on <= $3 AND c.closes_on > $3
     GROUP BY c.id, c.name, c.closes_on, c.opened_at, c.opens_on, t.time_zone`,
    [tx.tenantId, personId, today],
  )
}

/** Since when what happened is told. */
export interface Since {
  readonly personId: string
  readonly since: Date
}

export function ownReleases(
  tx: TenantTx,
  { personId, since }: Since,
): Promise<(NewsFacts["ownResults"][number] & Named)[]> {
  return tx.prepared(
    "news-own-results",
    `SELECT r.cycle_id AS "cycleId", c.name AS "cycleName", ${milliseconds("r.released_at")} AS "releasedAt"
     FROM person_result p
     JOIN release r ON r.tenant_id = $1 AND r.cycle_id = p.cycle_id
     JOIN cycle c ON c.tenant_id = $1 AND c.id = p.cycle_id AND c.state = 'RELEASED'
     WHERE p.tenant_id = $1 AND p.person_id = $2 AND r.released_at > $3`,
    [tx.tenantId, personId, since],
  )
}

/** Releases with results of those who report to somebody today. */
export function teamReleases(
  tx: TenantTx,
  { personId, since }: Since,
): Promise<(NewsFacts["teamResults"][number] & Named)[]> {
  return tx.prepared(
    "news-team-results",
    `SELECT r.cycle_id AS "cycleId", c.name AS "cycleName", ${milliseconds("r.released_at")} AS "releasedAt",
       count(*)::integer AS people
     FROM placement n
     JOIN person_result p ON p.tenant_id = $1 AND p.person_id = n.node_id
     JOIN release r ON r.tenant_id = $1 AND r.cycle_id = p.cycle_id
     JOIN cycle c ON c.tenant_id = $1 AND c.id = p.cycle_id AND c.state = 'RELEASED'
     WHERE n.tenant_id = $1 AND n.acting_manager_id = $2 AND r.released_at > $3
     GROUP BY r.cycle_id, c.name, r.released_at`,
    [tx.tenantId, personId, since],
  )
}

/** Latest answers to corrections that somebody filed; nothing of their words. */
export function correctionAnswers(
  tx: TenantTx,
  { personId, since }: Since,
): Promise<(NewsFacts["answers"][number] & Named)[]> {
  return tx.prepared(
    "news-answers",
    `SELECT r.cycle_id AS "cycleId", c.name AS "cycleName", ${milliseconds("max(r.written_at)")} AS "writtenAt"
     FROM result_response r
     JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id AND c.state = 'RELEASED'
     WHERE r.tenant_id = $1 AND r.person_id = $2 AND r.kind = 'ANSWER' AND r.written_at > $3
     GROUP BY r.cycle_id, c.name`,
    [tx.tenantId, personId, since],
  )
}

/** Imports that were written to the org or failed, the latest 50. */
export function endedImports(
  tx: TenantTx,
  since: Date,
): Promise<(NewsFacts["imports"][number] & { readonly sourceName: string })[]> {
  return tx.prepared(
    "news-imports",
    `SELECT id AS "importId", source_name AS "sourceName", state, ${milliseconds("state_since")} AS since
     FROM org_import WHERE tenant_id = $1 AND state IN ('APPLIED', 'FAILED') AND state_since > $2
     ORDER BY state_since DESC LIMIT 50`,
    [tx.tenantId, since],
  )
}

/** Cycles that are open or wait for their release. */
export function runCycles(tx: TenantTx): Promise<(RunCycleFact & Named)[]> {
  return tx.prepared(
    "news-cycles",
    `SELECT c.id AS "cycleId", c.name AS "cycleName", c.state, c.closes_on AS "closesOn",
       ${begins("c.closes_on - 2")} AS "dueFrom", ${begins("c.closes_on")} AS "overFrom",
       ${milliseconds("c.closed_at")} AS "closedAt"
     FROM cycle c JOIN tenant t ON t.tenant_id = $1
     WHERE c.tenant_id = $1 AND c.state IN ('OPEN', 'CALIBRATING')`,
    [tx.tenantId],
  )
}

/** Current plans that an account is let read, with whose they are. */
export function plansSharedWith(
  tx: TenantTx,
  accountId: string,
): Promise<(NewsFacts["plans"][number] & { readonly name: string })[]> {
  return tx.prepared<NewsFacts["plans"][number] & { readonly name: string }>(
    "news-plans",
    `SELECT l.id AS "planId", l.person_id AS "personId", p.name, ${milliseconds("l.shared_at")} AS "sharedAt"
     FROM plan l JOIN person p ON p.tenant_id = $1 AND p.id = l.person_id
     WHERE l.tenant_id = $1 AND l.shared_with = $2 AND l.archived_on IS NULL AND l.shared_at IS NOT NULL`,
    [tx.tenantId, accountId],
  )
}

import { sinceKnown } from "@rung/domain/assessments/known-since"
import type { RoutingDay } from "@rung/domain/assessments/line-of-sight"
import { type Day, parseDay } from "@rung/domain/kit/day"
import type { NewLine } from "@rung/domain/org/reporting-line"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { DerivedOrg } from "../layers/derived-org.store.ts"
import { loadAway } from "../org/person.store.ts"

interface HistoryText {
  readonly lines: string | null
  readonly positions: readonly string[] | null
  readonly hired: string | null
}

const [FIELD, RECORD] = ["\u001f", "\u001e"]

/** As few texts as there are kinds, which cost a fraction of a row each. */
const HISTORY = `
SELECT
  (SELECT string_agg(concat(l.node_id, E'\\x1f', l.manager_id, E'\\x1f', left(l.kind, 1), E'\\x1f', l.valid_from,
     E'\\x1f', l.valid_to), E'\\x1e')
   FROM reporting_line l WHERE l.tenant_id = $1 AND l.valid_from <= $2) AS lines,
  (SELECT array_agg(n.id) FROM org_node n WHERE n.tenant_id = $1 AND n.kind = 'POSITION') AS positions,
  (SELECT string_agg(concat(p.id, E'\\x1f', p.start_date), E'\\x1e')
   FROM person p WHERE p.tenant_id = $1 AND p.start_date > $2::date - 366) AS hired`

/** The org as the routes look at it on the day it was derived for, with everybody's time together up to then. */
export async function loadRoutingDay(tx: TenantTx, org: DerivedOrg): Promise<RoutingDay> {
  const [text] = await tx.query<HistoryText>(HISTORY, [tx.tenantId, org.day])
  const hiredOn = new Map(recordsOf(text?.hired ?? null).map(([id = "", day]) => [id, firstDay(day)]))
  return {
    today: org.day,
    forest: org.forest,
    lines: sinceKnown(linesOf(text?.lines ?? null), hiredOn),
    positionIds: new Set(text?.positions ?? []),
    excludedWorkerTypes: org.rules.excludedWorkerTypes,
    away: await loadAway(tx),
    hiredOn,
  }
}

function linesOf(text: string | null): readonly NewLine[] {
  return recordsOf(text).map(([nodeId = "", managerId, kind, from, to]) => ({
    nodeId,
    managerId: managerId || undefined,
    kind: kind === "D" ? "DOTTED" : "SOLID",
    validFrom: firstDay(from),
    validTo: parseDay(to ?? ""),
  }))
}

function recordsOf(text: string | null): readonly (readonly string[])[] {
  return text === null ? [] : text.split(RECORD).map((record) => record.split(FIELD))
}

function firstDay(text: string | undefined): Day {
  const day = parseDay(text ?? "")
  if (!day) throw new Error("A line or a person without the first day that was asked for.")
  return day
}

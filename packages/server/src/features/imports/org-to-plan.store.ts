import type { Contract } from "@rung/domain/expectations/contract"
import { type NodeFields, PERSON_FIELDS } from "@rung/domain/imports/fields"
import type { ClosedThrough } from "@rung/domain/imports/history-issues"
import type { ImportLine, ImportNode } from "@rung/domain/imports/import-org"
import type { PlanInput } from "@rung/domain/imports/plan"
import { addDays, type Day, parseDay } from "@rung/domain/kit/day"
import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { LayerOverride } from "@rung/domain/layers/override"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Everything planning needs to know of the tenant. */
export interface OrgToPlan {
  readonly version: number
  /** What goes into the plan as it is. */
  readonly planning: Required<Pick<PlanInput, "org" | "rules" | "overrides" | "kDecision" | "closedThrough">>
  /** The published contract, to say what a change of layer means. */
  readonly contract: Contract | undefined
}

type Cell = string | null

interface OrgRow {
  readonly version: number
  readonly rules: LayerRules
  readonly kDecision: number
  readonly closedThrough: ClosedThrough | null
  readonly contract: Contract | null
  readonly persons: readonly (readonly Cell[])[] | null
  readonly seats: readonly (readonly Cell[])[] | null
  readonly lines: readonly (readonly Cell[])[] | null
  readonly overrides:
    | readonly (Omit<LayerOverride, "expiresOn"> & { readonly expiresOn: Day | null })[]
    | null
}

/** A person's last day is the day before their last line ends: lines alone say who is in the org. */
const ORG = `
SELECT o.version, o.rules,
  (SELECT json_agg(json_build_array(p.id, p.employee_id, p.external_id, p.email, p.name, p.given_name, p.family_name,
       p.title, p.unit, p.location, p.worker_type, p.start_date, e.ended, p.position_ref, p.leave) ORDER BY n.ordinal)
   FROM person p JOIN org_node n ON n.tenant_id = $1 AND n.id = p.id
   LEFT JOIN (SELECT node_id, max(valid_to) AS ended FROM reporting_line
              WHERE tenant_id = $1 AND kind = 'SOLID' GROUP BY node_id HAVING bool_and(valid_to IS NOT NULL)
             ) e ON e.node_id = p.id
   WHERE p.tenant_id = $1) AS persons,
  (SELECT json_agg(json_build_array(s.id, s.reference, s.title, s.unit) ORDER BY n.ordinal)
   FROM position s JOIN org_node n ON n.tenant_id = $1 AND n.id = s.id WHERE s.tenant_id = $1) AS seats,
  (SELECT json_agg(json_build_array(l.id, l.node_id, l.manager_id, l.valid_from, l.valid_to, l.manager_ref, l.kind)
       ORDER BY l.node_id, l.valid_from, l.id)
   FROM reporting_line l WHERE l.tenant_id = $1) AS lines,
  (SELECT json_agg(json_build_object('personId', v.person_id, 'layer', v.layer, 'reason', v.reason,
       'authorId', v.author, 'validFrom', v.valid_from, 'expiresOn', v.expires_on))
   FROM layer_override v WHERE v.tenant_id = $1) AS overrides,
  (SELECT (t.settings ->> 'kDecision')::integer FROM tenant t WHERE t.tenant_id = $1) AS "kDecision",
  (SELECT json_build_object('on', y.frozen ->> 'asOf', 'name', y.name) FROM cycle y
   WHERE y.tenant_id = $1 AND y.frozen IS NOT NULL AND y.state <> 'OPEN' AND y.state <> 'DRAFT'
   ORDER BY y.frozen ->> 'asOf' DESC, y.id LIMIT 1) AS "closedThrough",
  (SELECT c.body FROM contract c WHERE c.tenant_id = $1 AND c.state = 'PUBLISHED' ORDER BY c.number DESC LIMIT 1)
    AS contract
FROM org o WHERE o.tenant_id = $1`

/** One statement, so one moment; nodes in the order in which they were added, so that plans repeat themselves. */
export async function loadOrgToPlan(tx: TenantTx): Promise<OrgToPlan> {
  const [row] = await tx.query<OrgRow & Record<string, unknown>>(ORG, [tx.tenantId])
  if (!row) throw new Error("The tenant has no org row.")
  return {
    version: Number(row.version),
    planning: {
      rules: row.rules,
      kDecision: row.kDecision,
      closedThrough: row.closedThrough ?? undefined,
      overrides: (row.overrides ?? []).map(({ expiresOn, ...rest }) => ({
        ...rest,
        expiresOn: expiresOn ?? undefined,
      })),
      org: {
        nodes: [...(row.persons ?? []).map(personOf), ...(row.seats ?? []).map(seatOf)],
        lines: (row.lines ?? []).map(lineOf),
      },
    },
    contract: row.contract ?? undefined,
  }
}

function personOf([id, ...values]: readonly Cell[]): ImportNode {
  const fields: Record<string, string> = {}
  PERSON_FIELDS.forEach((field, index) => {
    const value = values[index] ?? null
    if (value !== null) fields[field] = field === "endDate" ? addDays(dayIn(value), -1) : value
  })
  return { id: id ?? "", kind: "PERSON", fields }
}

function seatOf([id, reference, title, unit]: readonly Cell[]): ImportNode {
  const fields: NodeFields = {
    ...(reference ? { positionRef: reference } : {}),
    ...(title ? { title } : {}),
    ...(unit ? { unit } : {}),
  }
  return { id: id ?? "", kind: "POSITION", fields }
}

function lineOf([id, nodeId, managerId, from, to, managerRef, kind]: readonly Cell[]): ImportLine {
  return {
    id: id ?? "",
    kind: kind === "DOTTED" ? "DOTTED" : "SOLID",
    nodeId: nodeId ?? "",
    managerId: managerId ?? undefined,
    managerRef: managerRef ?? undefined,
    validFrom: dayIn(from ?? ""),
    validTo: to ? dayIn(to) : undefined,
  }
}

function dayIn(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`The database holds no day: ${text}`)
  return day
}

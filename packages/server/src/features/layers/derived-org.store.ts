import { type Day, parseDay } from "@rung/domain/kit/day"
import type { Result } from "@rung/domain/kit/result"
import { type DerivedLayers, deriveLayers } from "@rung/domain/layers/derive-layers"
import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { LayerOverride } from "@rung/domain/layers/override"
import { buildForest } from "@rung/domain/org/forest"
import { NODE_KINDS, type OrgMember, type OrgNode } from "@rung/domain/org/org-node"
import type { ReportingLine } from "@rung/domain/org/reporting-line"
import { WORKER_TYPES } from "@rung/domain/org/worker-type"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** An override as stored: with the id it is known by. */
export interface KnownOverride extends LayerOverride {
  readonly id: string
}

/** The org of one day with everything derived from it. */
export interface DerivedOrg extends DerivedLayers {
  /** The org version it was derived from. */
  readonly version: number
  /** The step of each node in a path, by the forest's indexes. */
  readonly ordinals: Int32Array
  /** The overrides that hold or are planned for the org, whatever their days. */
  readonly known: readonly KnownOverride[]
}

interface OrgText {
  readonly version: number
  readonly rules: LayerRules
  readonly nodes: string | null
  readonly overrides: readonly StoredText[] | null
}

interface StoredText extends Omit<KnownOverride, "expiresOn"> {
  readonly expiresOn: Day | null
}

/** Everything that the org of any day follows from. */
export interface OrgHistory {
  readonly members: readonly OrgMember[]
  readonly lines: readonly ReportingLine[]
  readonly rules: LayerRules
  readonly overrides: readonly KnownOverride[]
}

const [FIELD, RECORD] = ["\u001f", "\u001e"]

const OVERRIDES = `
  (SELECT json_agg(json_build_object('id', v.id, 'personId', v.person_id, 'layer', v.layer, 'reason', v.reason,
       'authorId', v.author, 'validFrom', v.valid_from, 'expiresOn', v.expires_on) ORDER BY v.id)
   FROM layer_override v WHERE v.tenant_id = $1) AS overrides`

/**
 * One statement, so one snapshot: version, rules, overrides, and the nodes of the day as one text, which costs a
 * fraction of a row each. Control characters cannot stand in titles here.
 */
const ORG_ON = `
SELECT o.version, o.rules,
  (SELECT string_agg(concat(n.id, E'\\x1f', n.ordinal, E'\\x1f', l.manager_id, E'\\x1f', n.kind, E'\\x1f',
       p.worker_type, E'\\x1f', translate(coalesce(p.title, s.title), E'\\x1e\\x1f', '')), E'\\x1e' ORDER BY n.ordinal)
   FROM reporting_line l
   JOIN org_node n ON n.tenant_id = $1 AND n.id = l.node_id
   LEFT JOIN person p ON p.tenant_id = $1 AND p.id = l.node_id
   LEFT JOIN position s ON s.tenant_id = $1 AND s.id = l.node_id
   WHERE l.tenant_id = $1 AND l.kind = 'SOLID' AND l.valid_from <= $2
     AND (l.valid_to IS NULL OR l.valid_to > $2)) AS nodes,
  ${OVERRIDES}
FROM org o WHERE o.tenant_id = $1`

const HISTORY = `
SELECT o.rules,
  (SELECT string_agg(concat(n.id, E'\\x1f', n.ordinal, E'\\x1f', '', E'\\x1f', n.kind, E'\\x1f',
       p.worker_type, E'\\x1f', translate(coalesce(p.title, s.title), E'\\x1e\\x1f', '')), E'\\x1e' ORDER BY n.ordinal)
   FROM org_node n
   LEFT JOIN person p ON p.tenant_id = $1 AND p.id = n.id
   LEFT JOIN position s ON s.tenant_id = $1 AND s.id = n.id
   WHERE n.tenant_id = $1) AS members,
  (SELECT string_agg(concat(l.node_id, E'\\x1f', l.manager_id, E'\\x1f', l.valid_from, E'\\x1f', l.valid_to), E'\\x1e')
   FROM reporting_line l WHERE l.tenant_id = $1 AND l.kind = 'SOLID') AS lines,
  ${OVERRIDES}
FROM org o WHERE o.tenant_id = $1`

/** Loads the org of a day and derives its layers. Refuses as `buildForest` does, which sound lines never cause. */
export async function loadDerivedOrg(tx: TenantTx, day: Day): Promise<Result<DerivedOrg>> {
  const [org] = await joinedBySets(tx, () => tx.prepared<OrgText>("org-on", ORG_ON, [tx.tenantId, day]))
  if (!org) throw new Error("The tenant has no org row.")
  const { nodes, ordinals } = parse(org.nodes)
  const forest = buildForest(nodes)
  if (!forest.ok) return forest
  const known = knownOverrides(org.overrides)
  const derived = deriveLayers({ forest: forest.value, rules: org.rules, overrides: known, day })
  return { ok: true, value: { ...derived, version: Number(org.version), ordinals, known } }
}

/**
 * Runs a statement over a whole org without nested loops. Of an org that was imported a moment ago the planner knows
 * nothing: it takes it for empty, and nested loops over what is there are quadratic.
 */
async function joinedBySets<T>(tx: TenantTx, run: () => Promise<T>): Promise<T> {
  await tx.execute("SET LOCAL enable_nestloop = off")
  const rows = await run()
  await tx.execute("SET LOCAL enable_nestloop = on")
  return rows
}

function knownOverrides(stored: readonly StoredText[] | null): readonly KnownOverride[] {
  return (stored ?? []).map(({ expiresOn, ...rest }) => ({ ...rest, expiresOn: expiresOn ?? undefined }))
}

interface HistoryText extends Pick<OrgText, "rules" | "overrides"> {
  readonly members: string | null
  readonly lines: string | null
}

/** Loads the whole history at once, for whoever looks at many days. */
export async function loadOrgHistory(tx: TenantTx): Promise<OrgHistory> {
  const [org] = await joinedBySets(tx, () => tx.prepared<HistoryText>("org-history", HISTORY, [tx.tenantId]))
  if (!org) throw new Error("The tenant has no org row.")
  const { nodes } = parse(org.members)
  const records = org.lines === null ? [] : org.lines.split(RECORD)
  return {
    members: nodes,
    lines: records.map(parseLine),
    rules: org.rules,
    overrides: knownOverrides(org.overrides),
  }
}

function parseLine(record: string): ReportingLine {
  const [nodeId = "", managerId, from = "", to = ""] = record.split(FIELD)
  const validFrom = parseDay(from)
  if (!validFrom) throw new Error("A line without its first day.")
  return {
    id: nodeId,
    nodeId,
    managerId: managerId || undefined,
    kind: "SOLID",
    validFrom,
    validTo: parseDay(to),
  }
}

function parse(text: string | null) {
  const records = text === null ? [] : text.split(RECORD)
  const ordinals = new Int32Array(records.length)
  const nodes = records.map((record, index): OrgNode => {
    const [id = "", ordinal = "", managerId, kind, workerType, title] = record.split(FIELD)
    ordinals[index] = Number(ordinal)
    return {
      id,
      kind: kind === NODE_KINDS[1] ? "POSITION" : "PERSON",
      title: title || undefined,
      workerType: WORKER_TYPES.find((type) => type === workerType),
      managerId: managerId || undefined,
    }
  })
  return { nodes, ordinals }
}

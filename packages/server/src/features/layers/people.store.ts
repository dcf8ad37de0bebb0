import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterTextAndId } from "../../platform/graphql/page.ts"
import type { Step } from "./people-plan.ts"
import type { DetailRow, PersonRow } from "./person-node.ts"

/** One person in one step, as the statement answers. */
export interface StepRow extends PersonRow, Partial<DetailRow> {
  readonly step: number
  /** How many people hang on the same one in this step, on all pages. */
  readonly total: number
}

/** The people at the root, as SQL: a condition or a page over `p` (person) and `c` (placement). */
export interface Root {
  readonly where: string
  /** `ORDER BY …`, the order of the people; empty where it does not matter. */
  readonly order: string
  /** `LIMIT …`, or empty. */
  readonly limit: string
  /** `JOIN` keeps those in today's org only; `LEFT JOIN` everybody. */
  readonly join: "JOIN" | "LEFT JOIN"
}

/** Values of one statement: gives each its mark. */
export class Values {
  readonly list: unknown[]

  constructor(tenantId: string) {
    this.list = [tenantId]
  }

  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

const PERSON = `p.id, p.name, p.name_key AS "nameKey", p.title, p.unit, p.location, c.manager_id AS "managerId",
  c.acting_manager_id AS "actingManagerId", c.path, c.layer, c.hybrid_share AS "hybridShare",
  c.counted_reports AS span, c.subtree_size AS "subtreeSize", c.flags`
const DETAILS = `p.email, p.employee_id AS "employeeId", p.external_id AS "externalId", p.given_name AS "givenName",
  p.family_name AS "familyName", p.worker_type AS "workerType", p.start_date AS "startDate", p.leave, p.version`

/** Texts of statements that are kept prepared on each connection: the shapes asked for most are few. */
const prepared = new Map<string, string>()
const MAX_PREPARED = 60

/**
 * Fetches all steps in one statement, whatever their number and size: a common table expression each, over the one
 * it hangs on. Rows come step by step, in order within each.
 */
export async function fetchSteps(
  tx: TenantTx,
  { steps, root, values }: { readonly steps: readonly Step[]; readonly root: Root; readonly values: Values },
): Promise<StepRow[]> {
  const columns = steps.some(({ asked }) => asked.has("details")) ? `${PERSON}, ${DETAILS}` : PERSON
  const parts = steps.map((step, at) => `s${at} AS (${stepSql({ step, at, columns, root, values })})`)
  const rows = steps.map((_, at) => `SELECT * FROM s${at}`)
  const sql = `WITH ${parts.join(",\n")}\n${rows.join(" UNION ALL ")} ORDER BY step, rank`
  const name = nameOf(sql)
  return name === undefined
    ? tx.query<StepRow>(sql, values.list)
    : tx.prepared<StepRow>(name, sql, values.list)
}

interface StepSql {
  readonly step: Step
  readonly at: number
  readonly columns: string
  readonly root: Root
  readonly values: Values
}

function stepSql({ step, at, columns, root, values }: StepSql): string {
  const from = `s${step.from}`
  switch (step.kind) {
    case "ROOT":
      return `SELECT ${at} AS step, row_number() OVER (${root.order}) AS rank, 0::bigint AS total, ${columns}
        FROM person p ${root.join} placement c ON c.tenant_id = $1 AND c.node_id = p.id
        WHERE p.tenant_id = $1 AND ${root.where} ${root.order} ${root.limit}`
    case "MANAGER":
      return above({ at, columns, ids: `SELECT "managerId" FROM ${from}` })
    case "ACTING":
      return above({ at, columns, ids: `SELECT "actingManagerId" FROM ${from}` })
    case "REPORTS":
      return `SELECT * FROM (
        SELECT ${at} AS step, row_number() OVER (PARTITION BY r."actingManagerId" ORDER BY r."nameKey", r.id) AS rank,
          r.* FROM (
          SELECT count(*) OVER (PARTITION BY c.acting_manager_id) AS total, ${columns}
          FROM placement c JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id
          WHERE c.tenant_id = $1 AND c.acting_manager_id IN (SELECT id FROM ${from})) r
        WHERE ${afterSql(step, values)}) q WHERE rank <= ${values.add(step.page.limit + 1)}::integer`
  }
}

function above({
  at,
  columns,
  ids,
}: {
  readonly at: number
  readonly columns: string
  readonly ids: string
}): string {
  return `SELECT ${at} AS step, 0::bigint AS rank, 0::bigint AS total, ${columns}
    FROM placement c JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id
    WHERE c.tenant_id = $1 AND c.node_id IN (${ids})`
}

function afterSql({ page }: Step, values: Values): string {
  const after = afterTextAndId(page)
  if (!after) return "true"
  const [key, id] = after.map((value) => values.add(value))
  return `(r."nameKey", r.id) > (${key}::text COLLATE "C", ${id}::uuid)`
}

function nameOf(sql: string): string | undefined {
  const known = prepared.get(sql)
  if (known !== undefined || prepared.size >= MAX_PREPARED) return known
  const name = `people-${prepared.size}`
  prepared.set(sql, name)
  return name
}

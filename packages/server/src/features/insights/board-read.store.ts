import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { ScopeKind } from "./board-scope.ts"
import type { PackedBoard } from "./packed-board.ts"

/** A release as every answer names it. */
export interface ReleaseHead {
  readonly cycleId: string
  readonly cycleName: string
  readonly releasedAt: Date
  readonly contractId: string
  readonly contractVersion: number
  readonly asOf: Day
  /** Whose views the cycle asked for. */
  readonly perspectives: readonly string[]
}

/** A released scope: its board's row, where there is one. */
export interface ScopeRead extends ReleaseHead {
  readonly kind: ScopeKind | null
  readonly people: number | null
  /** Where a subtree began in the roster. */
  readonly path: string | null
  /** The lowest place in the org that everybody of the scope is at or below. */
  readonly topId: string | null
  readonly companyName: string
}

export interface BoardRead extends ScopeRead {
  readonly body: PackedBoard | null
}

export interface BoardAsked {
  /** The latest released cycle where absent. */
  readonly cycleId: string | undefined
  readonly key: string
  /** Who is at the top of a subtree. */
  readonly personId: string | undefined
  readonly viewerId: string | undefined
}

/** What a release is told by, of `r` and its cycle `c`. */
export const HEAD = `r.cycle_id AS "cycleId", c.name AS "cycleName", r.released_at AS "releasedAt",
  r.contract_id AS "contractId", r.contract_version AS "contractVersion", r.as_of AS "asOf",
  c.perspectives`

const SCOPE = `${HEAD}, b.kind, b.people, b.path, b.top_id AS "topId", t.name AS "companyName"`

const BY_KEY = `FROM release r
  JOIN cycle c ON c.tenant_id = $1 AND c.id = r.cycle_id
  JOIN tenant t ON t.tenant_id = $1
  LEFT JOIN board_roll_up b ON b.tenant_id = $1 AND b.cycle_id = r.cycle_id AND b.scope = $3
  WHERE r.tenant_id = $1 AND r.cycle_id = COALESCE($2::uuid,
    (SELECT cycle_id FROM release WHERE tenant_id = $1 ORDER BY released_at DESC, cycle_id LIMIT 1))`

/** One board by its key; nothing is computed here. */
export async function readBoard(tx: TenantTx, { cycleId, key }: BoardAsked): Promise<BoardRead | undefined> {
  const values = [tx.tenantId, cycleId ?? null, key]
  const [row] = await tx.prepared<BoardRead>("board-read", `SELECT ${SCOPE}, b.body ${BY_KEY}`, values)
  return row
}

/** The same without the board itself, for what is asked about the people of a scope. */
export async function readScope(tx: TenantTx, { cycleId, key }: BoardAsked): Promise<ScopeRead | undefined> {
  const values = [tx.tenantId, cycleId ?? null, key]
  const [row] = await tx.prepared<ScopeRead>("board-scope-read", `SELECT ${SCOPE} ${BY_KEY}`, values)
  return row
}

/** Names by id; whoever is no longer known is missing. */
export async function namesOf(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.prepared<{ id: string; name: string }>(
    "names-by-id",
    "SELECT id, name FROM person WHERE tenant_id = $1 AND id = ANY ($2::uuid[])",
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface ScopeRow {
  readonly kind: ScopeKind
  readonly scope: string
  readonly name: string
  readonly people: number
  readonly sort: string
}

export interface ScopesAsked {
  readonly cycleId: string | undefined
  /** Only scopes at or below this path; every scope where absent. */
  readonly within: string | undefined
  readonly search: string
  readonly after: readonly string[] | undefined
  readonly limit: number
}

/** Scopes of a release, the company first, then units, then subtrees, each by name. */
export async function listScopes(
  tx: TenantTx,
  { cycleId, within, search, after, limit }: ScopesAsked,
): Promise<{ readonly rows: readonly ScopeRow[]; readonly totalCount: number }> {
  const from = `FROM (
      SELECT b.kind, b.scope, b.people,
        CASE b.kind WHEN 'COMPANY' THEN t.name WHEN 'UNIT' THEN substr(b.scope, 6) ELSE p.name END AS name,
        CASE b.kind WHEN 'COMPANY' THEN '0' WHEN 'UNIT' THEN '1' ELSE '2' END AS rank
      FROM (SELECT cycle_id FROM release WHERE tenant_id = $1 AND ($2::uuid IS NULL OR cycle_id = $2)
        ORDER BY released_at DESC, cycle_id LIMIT 1) r
      JOIN board_roll_up b ON b.tenant_id = $1 AND b.cycle_id = r.cycle_id
      JOIN tenant t ON t.tenant_id = $1
      LEFT JOIN person p ON p.tenant_id = $1 AND p.id = b.top_id
      LEFT JOIN placement top ON top.tenant_id = $1 AND top.node_id = b.top_id
      WHERE b.tenant_id = $1 AND ($3::text IS NULL OR (b.kind <> 'COMPANY'
        AND top.path >= $3 COLLATE "C" AND top.path < ($3 || '~') COLLATE "C"))
    ) s WHERE starts_with(lower(s.name), $4)`
  const scoped = [tx.tenantId, cycleId ?? null, within ?? null, search.trim().toLowerCase()]
  const sort = `(rank || lower(name)) COLLATE "C"`
  const rows = await tx.query<ScopeRow>(
    `SELECT kind, scope, name, people, ${sort} AS sort ${from}
       AND ($5::text IS NULL OR (${sort}, scope COLLATE "C") > ($5 COLLATE "C", $6 COLLATE "C"))
     ORDER BY ${sort}, scope COLLATE "C" LIMIT $7`,
    [...scoped, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  const [counted] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count ${from}`, scoped)
  return { rows, totalCount: counted?.count ?? 0 }
}

import type { Standing } from "@rung/domain/insights/calibration-move"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { PATH_STEP } from "../layers/placement-rows.ts"

/** Whoever looks at a cycle's sessions. */
export interface Onlooker {
  readonly membershipId: string
  readonly name: string
  readonly personId: string | null
  /** They themselves and everybody above them, in the cycle's roster or today: never to be seen by them. */
  readonly hidden: readonly string[]
}

interface Place {
  readonly personId: string | null
  readonly rosterPath: string | null
  readonly path: string | null
}

interface MemberRow extends Place {
  readonly membershipId: string
  readonly name: string
}

const MEMBERS = `SELECT m.id AS "membershipId", m.name, m.person_id AS "personId", r.path AS "rosterPath", now.path
  FROM membership m
  LEFT JOIN participant r ON r.tenant_id = $1 AND r.cycle_id = $2 AND r.person_id = m.person_id
  LEFT JOIN placement now ON now.tenant_id = $1 AND now.node_id = m.person_id
  WHERE m.tenant_id = $1`

export async function onlookerOf(
  tx: TenantTx,
  { accountId, cycleId }: { readonly accountId: string; readonly cycleId: string },
): Promise<Onlooker | undefined> {
  const rows = await tx.query<MemberRow & Record<string, unknown>>(`${MEMBERS} AND m.account_id = $3`, [
    tx.tenantId,
    cycleId,
    accountId,
  ])
  const [row] = rows
  if (!row) return undefined
  const { membershipId, name, personId } = row
  return { membershipId, name, personId, hidden: await atOrAbove(tx, cycleId, rows) }
}

/** Everybody hidden from somebody who may look at a session: from a participant, or from an administrator. */
export async function hiddenFromSome(
  tx: TenantTx,
  { cycleId, participants }: { readonly cycleId: string; readonly participants: readonly string[] },
): Promise<readonly string[]> {
  const rows = await tx.query<MemberRow & Record<string, unknown>>(
    `${MEMBERS} AND (m.id = ANY ($3::uuid[]) OR 'ADMIN' = ANY (m.roles))`,
    [tx.tenantId, cycleId, participants],
  )
  return atOrAbove(tx, cycleId, rows)
}

/** How somebody stands to an onlooker. */
export function standingOf({ personId, hidden }: Onlooker, other: string): Standing {
  if (personId === other) return "SELF"
  return hidden.includes(other) ? "ABOVE" : "OTHER"
}

async function atOrAbove(
  tx: TenantTx,
  cycleId: string,
  places: readonly Place[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT person_id AS id FROM participant
     WHERE tenant_id = $1 AND path = ANY ($3::text[] COLLATE "C") AND cycle_id = $2
     UNION SELECT node_id FROM placement WHERE tenant_id = $1 AND path = ANY ($4::text[] COLLATE "C")`,
    [
      tx.tenantId,
      cycleId,
      places.flatMap(({ rosterPath }) => pathsTo(rosterPath)),
      places.flatMap(({ path }) => pathsTo(path)),
    ],
  )
  const own = places.flatMap(({ personId }) => personId ?? [])
  return [...new Set([...own, ...rows.map(({ id }) => id)])]
}

/** The path of every place from the top down to this one. */
function pathsTo(path: string | null): readonly string[] {
  const depth = (path ?? "").length / PATH_STEP
  return Array.from({ length: depth }, (_, index) => (path ?? "").slice(0, (index + 1) * PATH_STEP))
}

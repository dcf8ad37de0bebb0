import {
  M1,
  type SealedWorld,
} from "../../packages/server/src/features/insights/confidential-world.test-kit.ts"
import { newId } from "../../packages/server/src/platform/db/id.ts"
import { rowIdOf } from "../../packages/server/src/testing/company.ts"
import type { TestTenant } from "../../packages/server/src/testing/test-server.ts"

/** Who sits in calibration sessions, by name. */
export type MemberName = "administrator" | "Max" | "Ingrid"

/** Row ids. */
export interface Member {
  readonly id: string
  readonly account: string
}

export async function plantMembers(
  tenant: TestTenant,
  globalId: (name: string) => string,
): Promise<Readonly<Record<MemberName, Member>>> {
  const member = (): Member => ({ id: newId(), account: newId() })
  const members = { administrator: member(), Max: member(), Ingrid: member() }
  const rows = Object.entries(members).map(([name, ids]) => ({
    ...ids,
    email: `${name.toLowerCase()}@example.test`,
    name,
    person: name === "administrator" ? null : rowIdOf(globalId(name)),
    role: name === "administrator" ? "ADMIN" : "EXEC",
  }))
  await tenant.db.write((tx) =>
    tx.execute(
      `INSERT INTO membership (tenant_id, id, account_id, email, name, person_id, roles)
       SELECT $1, id, account, email, name, person, ARRAY[role] FROM json_to_recordset($2)
         AS r (id uuid, account uuid, email text, name text, person uuid, role text)`,
      [tenant.id, JSON.stringify(rows)],
    ),
  )
  return members
}

/** Ingrid rates managers of ICs too, each another way: enough are shared with others to reckon how severe she is. */
export async function rateFromFarther({ tenant, world }: SealedWorld, cycleId: string): Promise<void> {
  const codes = ["B1", "B2", "B3", "B4", "B5", "B6"]
  const rows = M1.slice(0, 7).map((name, at) => ({
    id: newId(),
    subject: rowIdOf(world.globalId(name)),
    ratings: codes.map((code, item) => ({ code, value: 3 + ((at + item) % 3) })),
  }))
  const from = "FROM json_to_recordset($2) AS f (id uuid, subject uuid, ratings json)"
  await tenant.db.write(async (tx) => {
    await tx.execute(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items)
       SELECT $1, id, $3, subject, $4, 'MANAGER', 'SUBMITTED', $5 ${from}`,
      [tenant.id, JSON.stringify(rows), rowIdOf(cycleId), rowIdOf(world.globalId("Ingrid")), codes],
    )
    await tx.execute(
      `INSERT INTO rating (tenant_id, assessment_id, competency, value)
       SELECT $1, f.id, r.code, r.value ${from}, json_to_recordset(f.ratings) AS r (code text, value smallint)`,
      [tenant.id, JSON.stringify(rows)],
    )
  })
}

import { problem } from "@rung/domain/kit/problem"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { ConstraintProblems } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { takeOrdinals } from "./org.store.ts"
import { OrgNode } from "./org-node.entity.ts"
import { Person } from "./person.entity.ts"
import { Position } from "./position.entity.ts"

export const PERSON_CONSTRAINTS: ConstraintProblems = {
  person_employee_id_taken: problem(
    "EMPLOYEE_ID_TAKEN",
    "Somebody else has this employee id: choose another, or change that person.",
    "employeeId",
  ),
  person_external_id_taken: problem("EXTERNAL_ID_TAKEN", "Somebody else has this external id.", "externalId"),
  person_email_taken: problem("EMAIL_TAKEN", "Somebody else has this address: choose another.", "email"),
}

export const POSITION_CONSTRAINTS: ConstraintProblems = {
  position_reference_taken: problem(
    "REFERENCE_TAKEN",
    "Another seat has this number: choose another.",
    "reference",
  ),
}

export type NewPerson = Omit<
  Person,
  "tenantId" | "version" | "emailKey" | "nameKey" | "lastNameKey" | "titleKey"
>

/** Stores somebody new, without a place. The org must be locked. */
export async function insertPerson(tx: TenantTx, person: NewPerson): Promise<void> {
  await insertNode(tx, person.id, "PERSON")
  await tx.manager.insert(Person, { ...person, tenantId: tx.tenantId, version: 1 })
}

/** Stores a new vacant seat, without a place. The org must be locked. */
export async function insertPosition(
  tx: TenantTx,
  position: Omit<Position, "tenantId" | "version">,
): Promise<void> {
  await insertNode(tx, position.id, "POSITION")
  await tx.manager.insert(Position, { ...position, tenantId: tx.tenantId, version: 1 })
}

async function insertNode(tx: TenantTx, id: string, kind: NodeKind): Promise<void> {
  const ordinal = await takeOrdinals(tx, 1)
  await tx.manager.insert(OrgNode, { tenantId: tx.tenantId, id, kind, ordinal })
}

export function loadPerson(tx: TenantTx, id: string): Promise<Person | null> {
  return tx.manager.findOneBy(Person, { tenantId: tx.tenantId, id })
}

/** Everybody who is on leave. */
export async function loadAway(tx: TenantTx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    "SELECT id FROM person WHERE tenant_id = $1 AND leave IS NOT NULL",
    [tx.tenantId],
  )
  return new Set(rows.map(({ id }) => id))
}

export function loadPosition(tx: TenantTx, id: string): Promise<Position | null> {
  return tx.manager.findOneBy(Position, { tenantId: tx.tenantId, id })
}

/** Saves a changed person as the next version; false when somebody was quicker. */
export async function savePerson(
  tx: TenantTx,
  { tenantId, id, version, ...person }: Person,
): Promise<boolean> {
  const { affected } = await tx.manager.update(
    Person,
    { tenantId: tx.tenantId, id, version },
    { ...person, version: version + 1 },
  )
  return affected === 1
}

/** Which of the ids are places of this tenant, in the org or not. */
export async function knownNodes(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NodeKind>> {
  const rows = await tx.query<{ id: string; kind: NodeKind }>(
    "SELECT id, kind FROM org_node WHERE tenant_id = $1 AND id = ANY ($2::uuid[])",
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** Names of people and titles of seats, to speak of them in words. */
export async function namesOf(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE tenant_id = $1 AND id = ANY ($2::uuid[])
     UNION ALL
     SELECT id, coalesce(title, 'vacant seat') FROM position WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`,
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

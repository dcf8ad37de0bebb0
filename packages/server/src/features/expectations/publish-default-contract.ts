import type { Principal } from "@rung/domain/access/principal"
import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { publishContract } from "@rung/domain/expectations/publish-contract"
import { say } from "@rung/domain/kit/say"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { recordAudit } from "../access/audit.store.ts"
import { insertContract } from "./contract.store.ts"

const NOTE = say`The default contract that every company starts with.`

/** Publishes the default contract as version 1 of a tenant that has none yet: a step of setting a tenant up. */
export async function publishDefaultContract(
  tx: TenantTx,
  { actor, at }: { readonly actor: Principal | "system"; readonly at: Date },
): Promise<void> {
  const published = publishContract(DEFAULT_CONTRACT)
  if (!published.ok) throw new Error(`The default contract is unsound: ${published.problems[0]?.message}`)
  const [id, body] = [newId(), published.value]
  await insertContract(tx, {
    id,
    number: body.version,
    state: body.state,
    body,
    note: NOTE,
    publishedAt: at,
    publishedBy: "system",
  })
  await recordAudit(tx, {
    actor,
    at,
    action: "contract:publish",
    subject: `Contract:${id}`,
    detail: { number: body.version },
  })
}

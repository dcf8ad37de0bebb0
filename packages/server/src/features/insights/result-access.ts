import { can, whyNot } from "@rung/domain/access/permission"
import type { Relation } from "@rung/domain/access/permission-check"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { relationTo } from "../layers/relation.queries.ts"
import { viewerPerson } from "./board-access.ts"
import { isPerson } from "./result-read.store.ts"

/** What a viewer may read of somebody's released results. */
export interface ResultAccess {
  /** Also the forms behind them: ratings from above by name, and the self-rating. */
  readonly forms: boolean
  /** The viewer is the person: the development view is theirs alone, whatever else they are. */
  readonly own: boolean
  readonly relation: Relation
}

/** Refuses whoever may not read a person's results; unknown people are NOT_FOUND for everybody. */
export async function resultAccess(ctx: Ctx, tx: TenantTx, personId: string): Promise<ResultAccess> {
  const principal = principalOf(ctx)
  const known = await isPerson(tx, personId)
  found(known || undefined)
  const relation = await relationTo(tx, viewerPerson(principal), personId)
  if (whyNot(principal, "results:read", { relation, released: true })) throw new Fault("FORBIDDEN")
  const form = { relation, released: true, isRater: false, submitted: true, viewerAssesses: "NO" } as const
  return {
    own: relation === "SELF",
    relation,
    forms: can(principal, "assessment:read", { ...form, source: "FROM_ABOVE" }),
  }
}

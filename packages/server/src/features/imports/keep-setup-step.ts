import type { KeptStep } from "@rung/domain/imports/setup-steps"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { readSetup } from "./setup.queries.ts"
import { deleteKeptStep, insertKeptStep } from "./setup.store.ts"
import type { SetupView } from "./setup.view.ts"

/** Settles a step by keeping what is proposed, or takes that back. */
export async function keepSetupStep(ctx: Ctx, step: KeptStep, keep: boolean): Promise<Result<SetupView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  return ctx.db.write(async (tx) => {
    if (keep) await insertKeptStep(tx, step, ctx.now)
    else await deleteKeptStep(tx, step)
    return ok(await readSetup(tx, accountId))
  })
}

import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { readSetup } from "./setup.queries.ts"
import type { SetupView } from "./setup.view.ts"
import { saveSetupAside } from "./viewer-home.store.ts"

export async function putSetupAside(ctx: Ctx, aside: boolean): Promise<Result<SetupView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  return ctx.db.write(async (tx) => {
    await saveSetupAside(tx, accountId, aside)
    return ok(await readSetup(tx, accountId))
  })
}

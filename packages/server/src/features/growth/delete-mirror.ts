import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { mirrorOf } from "./mirror.queries.ts"
import { removeMirror } from "./mirror.store.ts"
import type { MirrorView } from "./mirror.view.ts"

export async function deleteMirror(ctx: Ctx): Promise<Result<MirrorView>> {
  const principal = sessionPrincipalOf(ctx)
  await ensureDerived(ctx)
  return ctx.db.write(async (tx) => {
    await removeMirror(tx, principal.accountId)
    return mirrorOf(ctx, tx, principal)
  })
}

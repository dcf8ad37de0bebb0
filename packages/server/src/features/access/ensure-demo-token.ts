import { addDays } from "@rung/domain/kit/day"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { secretHash } from "../../platform/login/secret.ts"
import { keepApiToken } from "./api-token.store.ts"

/** Makes the token that `RUNG_DEMO_TOKEN` names work for the tenant: with every scope, for a year from today. */
export async function ensureDemoToken(ctx: Pick<Ctx, "db" | "now" | "today">, token: string): Promise<void> {
  await ctx.db.write((tx) =>
    keepApiToken(tx, {
      id: newId(),
      name: "Demo token",
      secretHash: secretHash(token),
      createdBy: "system",
      createdAt: ctx.now,
      expiresOn: addDays(ctx.today, 365),
    }),
  )
}

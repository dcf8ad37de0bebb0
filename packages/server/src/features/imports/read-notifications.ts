import { readUntilAfter } from "@rung/domain/imports/news"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { loadViewerHome, saveNewsReadUntil } from "./viewer-home.store.ts"

/** Answers up to when the viewer has read. */
export async function readNotifications(ctx: Ctx, until: Date): Promise<Result<Date>> {
  const { accountId } = sessionPrincipalOf(ctx)
  return ctx.db.write(async (tx) => {
    const { newsReadUntil } = await loadViewerHome(tx, accountId)
    const before = newsReadUntil?.getTime()
    const readUntil = new Date(readUntilAfter(before, until.getTime(), ctx.now.getTime()))
    await saveNewsReadUntil(tx, accountId, readUntil)
    return ok(readUntil)
  })
}

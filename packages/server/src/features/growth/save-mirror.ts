import { writeMirror } from "@rung/domain/growth/mirror"
import { problem } from "@rung/domain/kit/problem"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { openText, sealText } from "../../platform/login/sealed-text.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { latestContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { mirrorBodyOf, type SaveMirrorInput } from "./mirror.input.ts"
import { boundTo, mirrorOf, UNREADABLE } from "./mirror.queries.ts"
import { loadMirror, storeMirror } from "./mirror.store.ts"
import type { MirrorView } from "./mirror.view.ts"

export async function saveMirror(ctx: Ctx, input: SaveMirrorInput): Promise<Result<MirrorView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId } = principal
  await ensureDerived(ctx)
  return ctx.db.write(async (tx) => {
    const { mirrorKey } = ctx.parts
    const bound = boundTo(tx, accountId)
    const before = await loadMirror(tx, accountId)
    if (before && openText(mirrorKey, before, bound) === undefined) return refused(UNREADABLE)
    const contract = await latestContract(tx)
    const codes = new Set(contract?.body.competencies.map(({ code }) => code) ?? [])
    const decision = writeMirror(mirrorBodyOf(input), codes)
    if (!decision.ok) return decision
    const sealed = sealText(mirrorKey, JSON.stringify(decision.value), bound)
    const stored = { ...sealed, version: input.version, savedAt: ctx.now }
    if (!(await storeMirror(tx, accountId, stored))) return refused(OVERTAKEN)
    return mirrorOf(ctx, tx, principal)
  })
}

const OVERTAKEN = problem(
  "VERSION_CONFLICT",
  "Your mirror was changed in another window meanwhile: reload it.",
  "version",
)

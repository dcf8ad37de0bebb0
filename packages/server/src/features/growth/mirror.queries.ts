import type { SessionPrincipal } from "@rung/domain/access/principal"
import { EMPTY_MIRROR, type MirrorBody } from "@rung/domain/growth/mirror"
import { rungsOf } from "@rung/domain/growth/mirror-fit"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { openText } from "../../platform/login/sealed-text.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { latestContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { loadMirror, loadRungPlace } from "./mirror.store.ts"
import type { MirrorRungsView, MirrorView } from "./mirror.view.ts"

/** The viewer's own mirror, opened for this answer alone. */
export async function myMirror(ctx: Ctx): Promise<Result<MirrorView>> {
  const principal = sessionPrincipalOf(ctx)
  await ensureDerived(ctx)
  return ctx.db.read((tx) => mirrorOf(ctx, tx, principal))
}

export async function mirrorOf(
  ctx: Ctx,
  tx: TenantTx,
  principal: SessionPrincipal,
): Promise<Result<MirrorView>> {
  const stored = await loadMirror(tx, principal.accountId)
  const rungs = await rungsFor(tx, principal)
  if (!stored) return ok({ ...EMPTY_MIRROR, rungs, version: 0, savedAt: null })
  const text = openText(ctx.parts.mirrorKey, stored, boundTo(tx, principal.accountId))
  if (text === undefined) return refused(UNREADABLE)
  const body: MirrorBody = JSON.parse(text)
  return ok({ ...body, rungs, version: stored.version, savedAt: stored.savedAt })
}

/** What a sealed mirror is bound to: in another's row it does not open. */
export function boundTo({ tenantId }: TenantTx, accountId: string): string {
  return `mirror ${tenantId} ${accountId}`
}

/** The rungs of the person whom the account stands for today; null without one, or outside the org. */
async function rungsFor(tx: TenantTx, { personId }: SessionPrincipal): Promise<MirrorRungsView | null> {
  const place = personId === undefined ? undefined : await loadRungPlace(tx, personId)
  const contract = await latestContract(tx)
  if (!place || !contract) return null
  return { ...rungsOf(contract.body, place), hybridShare: place.hybridShare ?? null }
}

export const UNREADABLE: Problem = problem(
  "MIRROR_UNREADABLE",
  "Your mirror cannot be opened: the key it was sealed with is not there. Ask whoever runs Rung to bring it back, or clear the mirror to begin anew.",
)

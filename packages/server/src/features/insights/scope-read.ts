import { boardPerson } from "@rung/domain/access/delegation"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { askedCycle, askedScope, boardPath, refuseUnlessReadable } from "./board-access.ts"
import { type BoardAsked, type ReleaseHead, readScope, type ScopeRead } from "./board-read.store.ts"
import type { BoardScopeInput } from "./board-scope.input.ts"
import { isPerson } from "./result-read.store.ts"
import type { ScopePeople } from "./scope-people.store.ts"

/** A scope of a cycle as an operation names it. */
export interface ScopeAsked {
  readonly cycleId: string | null | undefined
  readonly scope: BoardScopeInput | null | undefined
}

/** A released scope that the viewer may read, and which of its people they may see. */
export interface ReadableScope {
  readonly release: ReleaseHead
  readonly people: ScopePeople
}

/** What an operation names, with who is asking. Refuses whoever reads no board at all. */
export function boardAsked(ctx: Ctx, { cycleId, scope }: ScopeAsked): BoardAsked {
  const viewerId = boardPerson(principalOf(ctx))
  return { ...askedScope(ctx, scope), cycleId: askedCycle(cycleId), viewerId }
}

/**
 * The released scope, or nothing while the cycle is not released. Whoever reads boards by place sees only the
 * people who stand below them today.
 */
export async function readableScope(
  ctx: Ctx,
  tx: TenantTx,
  asked: BoardAsked,
): Promise<ReadableScope | undefined> {
  const read = await readScope(tx, asked)
  await refuseUnlessScoped(ctx, tx, { asked, read })
  if (!read) return undefined
  const principal = principalOf(ctx)
  const visibleBelow = await boardPath(tx, principal)
  // Below somebody without a board nobody took part: no roster path lies behind this one.
  const path = asked.personId === undefined ? undefined : (read.path ?? "~")
  return { release: read, people: { cycleId: read.cycleId, key: asked.key, path, visibleBelow } }
}

/**
 * Refuses whoever may not read the scope, and what is not there. A subtree is judged by its top, any other scope
 * by the top it had at release; somebody below whom nobody took part has a scope of nobody.
 */
export async function refuseUnlessScoped(
  ctx: Ctx,
  tx: TenantTx,
  { asked, read }: { readonly asked: BoardAsked; readonly read: ScopeRead | undefined },
): Promise<void> {
  const { cycleId, personId, viewerId } = asked
  if (!read && cycleId !== undefined) found(await loadCycle(tx, cycleId))
  await refuseUnlessReadable(ctx, tx, { viewerId, topId: personId ?? read?.topId })
  if (read?.kind !== null) return
  found(personId !== undefined && (await isPerson(tx, personId)) ? personId : undefined)
}

import { boardPerson } from "@rung/domain/access/delegation"
import { can } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { pathsFor } from "../layers/placement.store.ts"
import { isWithin } from "../layers/relation.queries.ts"
import type { BoardScopeInput } from "./board-scope.input.ts"
import { COMPANY_SCOPE, unitScope } from "./board-scope.ts"

/** A scope as it was asked for, by its stored name. */
export interface AskedScope {
  readonly key: string
  /** Who is at the top of a subtree. */
  readonly personId: string | undefined
}

/** The scope asked for; without one the widest that the viewer may read. Refuses whoever reads no board at all. */
export function askedScope(ctx: Ctx, scope: BoardScopeInput | null | undefined): AskedScope {
  const principal = principalOf(ctx)
  if (!can(principal, "board:read", { within: true })) throw new Fault("FORBIDDEN")
  const { personId, unit } = scope ?? {}
  if (personId && unit) throw new Fault("BAD_USER_INPUT", "Name a person or a unit, not both.")
  if (personId) return subtreeOf(found(fromGlobalId(personId, "Person")))
  if (unit) return { key: unitScope(unit), personId: undefined }
  if (readsAll(principal)) return { key: COMPANY_SCOPE, personId: undefined }
  const own = boardPerson(principal)
  if (own === undefined) throw new Fault("FORBIDDEN")
  return subtreeOf(own)
}

/** Whether the principal reads every board there is, wherever they stand. */
export function readsAll(principal: Principal): boolean {
  return can(principal, "board:read", { within: false })
}

/** The person the viewer is in the org, if any. */
export function viewerPerson(principal: Principal): string | undefined {
  return principal.kind === "PERSON_SESSION" ? principal.personId : undefined
}

/** Refuses whoever may not read the board of a scope: they stand at its top today, or above it. */
export async function refuseUnlessReadable(
  ctx: Ctx,
  tx: TenantTx,
  { viewerId, topId }: { readonly viewerId: string | undefined; readonly topId: string | null | undefined },
): Promise<void> {
  const principal = principalOf(ctx)
  if (readsAll(principal)) return
  const within = viewerId !== undefined && typeof topId === "string" && (await isWithin(tx, topId, viewerId))
  if (!can(principal, "board:read", { within })) throw new Fault("FORBIDDEN")
}

/** The place below which somebody sees people on a board; one that nobody has where they have left the org. */
export async function boardPath(tx: TenantTx, principal: Principal): Promise<string | undefined> {
  if (readsAll(principal)) return undefined
  const personId = boardPerson(principal)
  const paths = personId === undefined ? undefined : await pathsFor(tx, [personId])
  return paths?.get(personId ?? "") ?? "~"
}

/** A cycle's row id from the API's; unknown ones are NOT_FOUND. */
export function askedCycle(cycleId: string | null | undefined): string | undefined {
  return cycleId === null || cycleId === undefined ? undefined : found(fromGlobalId(cycleId, "Cycle"))
}

function subtreeOf(personId: string): AskedScope {
  return { key: personId, personId }
}

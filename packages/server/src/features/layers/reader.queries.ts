import { can } from "@rung/domain/access/permission"
import type { Relation } from "@rung/domain/access/permission-check"
import { bitOf, flagsIn, type LayerFlag } from "@rung/domain/layers/layer-flag"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { pathsFor } from "./placement.store.ts"
import { relationByPath, viewerPath } from "./relation.queries.ts"

type About = "person:read-details" | "layer:read-detail" | "mismatch:read"

/** Whoever is reading: decides by today's place of whom it is about, given as a path. */
export interface Reader {
  may(action: About, path: string | undefined): boolean
  /** The flags in a set that this reader may be told of somebody. */
  flags(bits: number, path: string | undefined): readonly LayerFlag[]
}

const PRIVATE = bitOf("OVERRIDDEN") | bitOf("NOT_COUNTED")

export async function readerOf(tx: TenantTx, ctx: Ctx): Promise<Reader> {
  const principal = principalOf(ctx)
  // Who may read about strangers, an administrator, needs no place of their own.
  const own = can(principal, "layer:read-detail", { relation: "OTHER" })
    ? undefined
    : await viewerPath(tx, principal)
  const relation = (path: string | undefined): Relation => relationByPath({ viewer: own, subject: path })
  const may = (action: About, path: string | undefined) =>
    can(principal, action, { relation: relation(path) })
  return {
    may,
    flags: (bits, path) => {
      const hidden = (bits & PRIVATE) !== 0 && !may("layer:read-detail", path)
      return flagsIn(hidden ? bits & ~PRIVATE : bits)
    },
  }
}

/** Today's places of people who are shown as of another day: what the reader's rights follow from. */
export async function pathsToday(
  tx: TenantTx,
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (can(principalOf(ctx), "layer:read-detail", { relation: "OTHER" })) return new Map()
  return pathsFor(tx, ids)
}

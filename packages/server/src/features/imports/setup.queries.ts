import { type SetupStep, setupLines } from "@rung/domain/imports/setup-steps"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { loadSetup, type SetupRow } from "./setup.store.ts"
import type { SetupView } from "./setup.view.ts"
import { loadViewerHome } from "./viewer-home.store.ts"

/** How far the viewer's company is with its first results. */
export async function setupOf(ctx: Ctx): Promise<SetupView> {
  const { accountId } = sessionPrincipalOf(ctx)
  await ensureDerived(ctx)
  return ctx.db.read((tx) => readSetup(tx, accountId))
}

export async function readSetup(tx: TenantTx, accountId: string): Promise<SetupView> {
  const [facts, home] = await Promise.all([loadSetup(tx), loadViewerHome(tx, accountId)])
  const lines = setupLines(facts).map((line) => ({ ...line, count: COUNTS[line.step](facts) }))
  return { lines, heads: facts.heads, isDone: facts.released > 0, isAside: home.setupAside }
}

const COUNTS: Readonly<Record<SetupStep, (facts: SetupRow) => number>> = {
  IMPORT: ({ people }) => people,
  HEADS: ({ roots }) => roots,
  CONTRACT: ({ contractNumber }) => contractNumber,
  INVITE: ({ invited }) => invited,
  PREPARE: ({ cycles }) => cycles,
  OPEN: ({ opened }) => opened,
  RELEASE: ({ released }) => released,
}

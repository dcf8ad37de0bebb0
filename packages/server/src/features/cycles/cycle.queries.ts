import type { Ctx } from "../../parts.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { CycleConnection, CycleView } from "./cycle.view.ts"

export async function cyclesPage(_ctx: Ctx, _page: Page): Promise<CycleConnection> {
  throw new Error("Being built.")
}
export async function cycleById(_ctx: Ctx, _id: string): Promise<CycleView | undefined> {
  throw new Error("Being built.")
}

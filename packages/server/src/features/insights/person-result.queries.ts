import type { Ctx } from "../../parts.ts"
import type { PersonReleaseView, PersonResultView } from "./person-result.view.ts"

export async function personResult(
  _ctx: Ctx,
  _asked: { readonly personId: string; readonly cycleId: string | null | undefined },
): Promise<PersonResultView | null> {
  throw new Error("Being built.")
}

export async function personReleases(_ctx: Ctx, _personId: string): Promise<readonly PersonReleaseView[]> {
  throw new Error("Being built.")
}

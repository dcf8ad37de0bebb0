import type { AssessmentState } from "@rung/domain/assessments/assessment"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Ctx } from "../../parts.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { CycleView } from "../cycles/cycle.view.ts"
import type { LayerCountView, ParticipantConnection } from "../cycles/participant.view.ts"
import type { FormStandConnection, PerspectiveFormsView, UnitFormsView } from "./cycle-progress.view.ts"

export async function participantsByLayer(
  _ctx: Ctx,
  _cycle: CycleView,
): Promise<readonly LayerCountView[] | null> {
  throw new Error("Being built.")
}
export async function formsByPerspective(
  _ctx: Ctx,
  _cycle: CycleView,
): Promise<readonly PerspectiveFormsView[] | null> {
  throw new Error("Being built.")
}
export async function formsByUnit(_ctx: Ctx, _cycle: CycleView): Promise<readonly UnitFormsView[] | null> {
  throw new Error("Being built.")
}
export async function withoutRaterPage(
  _ctx: Ctx,
  _cycle: CycleView,
  _page: Page,
): Promise<ParticipantConnection | null> {
  throw new Error("Being built.")
}
export async function formsPage(
  _ctx: Ctx,
  _cycle: CycleView,
  _asked: {
    readonly page: Page
    readonly state: AssessmentState | null | undefined
    readonly perspective: Perspective | null | undefined
  },
): Promise<FormStandConnection | null> {
  throw new Error("Being built.")
}

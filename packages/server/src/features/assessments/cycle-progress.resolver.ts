import type { AssessmentState } from "@rung/domain/assessments/assessment"
import type { Perspective } from "@rung/domain/expectations/perspective"
import { Arg, Args, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { besideOthers } from "../cycles/beside-others.ts"
import { CyclePayload, CycleStepInput } from "../cycles/cycle.input.ts"
import { CycleView } from "../cycles/cycle.view.ts"
import { cyclePayload } from "../cycles/cycle-payload.ts"
import { LayerCountView, ParticipantConnection } from "../cycles/participant.view.ts"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { CoveragePlanInput } from "./coverage-plan.input.ts"
import { coveragePlanCase } from "./coverage-plan.queries.ts"
import { CoveragePlanPayload } from "./coverage-plan.view.ts"
import { InviteRatersPayload, OpeningPreviewInput } from "./cycle-opening.input.ts"
import {
  formsByPerspective,
  formsByUnit,
  formsPage,
  participantsByLayer,
  withoutRaterPage,
} from "./cycle-progress.queries.ts"
import {
  FormStandConnection,
  OpeningPreviewView,
  PerspectiveFormsView,
  UnitFormsView,
} from "./cycle-progress.view.ts"
import { AssessmentStateEnum } from "./enums.ts"
import { inviteRatersPayload } from "./invite-raters.payload.ts"
import { inviteRaters } from "./invite-raters.ts"
import { openCycleCase } from "./open-cycle.ts"
import { openingPreviewCase } from "./opening-preview.queries.ts"

const MANAGERS = "Null for viewers who may not run cycles."
const ADMINISTRATORS = "Null for everybody but administrators: who has answered is theirs alone to know."

@Resolver(() => CycleView)
export class CycleProgressResolver {
  @FieldResolver(() => [LayerCountView], {
    nullable: true,
    description: `How many are assessed, by layer, lowest first; zeros before opening. ${MANAGERS}`,
  })
  participantsByLayer(
    @Context() ctx: Ctx,
    @Root() cycle: CycleView,
  ): Promise<readonly LayerCountView[] | null> {
    return participantsByLayer(ctx, cycle)
  }

  @FieldResolver(() => [PerspectiveFormsView], {
    nullable: true,
    description: `How many forms stand where, by perspective asked; a confidential one with fewer than k forms only for administrators. ${MANAGERS}`,
  })
  formsByPerspective(
    @Context() ctx: Ctx,
    @Root() cycle: CycleView,
  ): Promise<readonly PerspectiveFormsView[] | null> {
    return formsByPerspective(ctx, cycle)
  }

  @FieldResolver(() => [UnitFormsView], {
    nullable: true,
    description: `How many forms stand where, by the raters' unit, by name. ${ADMINISTRATORS}`,
  })
  formsByUnit(@Context() ctx: Ctx, @Root() cycle: CycleView): Promise<readonly UnitFormsView[] | null> {
    return formsByUnit(ctx, cycle)
  }

  @FieldResolver(() => ParticipantConnection, {
    nullable: true,
    description: `Participants nobody stood above when the cycle opened, by name. ${ADMINISTRATORS}`,
  })
  withoutRater(
    @Context() ctx: Ctx,
    @Root() cycle: CycleView,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<ParticipantConnection | null> {
    return withoutRaterPage(ctx, cycle, pageOf(page))
  }

  @FieldResolver(() => FormStandConnection, {
    nullable: true,
    description: `Who is to answer about whom, and how far they are, without content. ${ADMINISTRATORS}`,
  })
  forms(
    @Context() ctx: Ctx,
    @Root() cycle: CycleView,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("state", () => AssessmentStateEnum, { nullable: true, description: "Only forms that stand here." })
    state: AssessmentState | null | undefined,
    @Arg("perspective", () => PerspectiveEnum, { nullable: true, description: "Only forms of this view." })
    perspective: Perspective | null | undefined,
    @Arg("unit", () => String, { nullable: true, description: "Only forms of raters of this unit today." })
    unit: string | null | undefined,
    @Arg("search", () => String, {
      nullable: true,
      description: "Only forms by or about people in whose names this stands.",
    })
    search: string | null | undefined,
  ): Promise<FormStandConnection | null> {
    return formsPage(ctx, cycle, { page: pageOf(page), state, perspective, unit, search })
  }

  @Guarded("cycle:open")
  @Query(() => OpeningPreviewView, { description: "What opening a cycle today would do." })
  openingPreview(
    @Context() ctx: Ctx,
    @Arg("input", () => OpeningPreviewInput, { description: "Which cycle, or which choices." })
    input: OpeningPreviewInput,
  ): Promise<OpeningPreviewView> {
    return besideOthers(ctx, openingPreviewCase, input)
  }

  @Guarded("cycle:open")
  @Query(() => CoveragePlanPayload, {
    description: "Who would get silence if a cycle opened today, and what would help.",
  })
  async coveragePlan(
    @Context() ctx: Ctx,
    @Arg("input", () => CoveragePlanInput, { description: "Which cycle, or which choices." })
    input: CoveragePlanInput,
  ): Promise<CoveragePlanPayload> {
    const result = await besideOthers(ctx, coveragePlanCase, input)
    return { plan: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("cycle:open")
  @Mutation(() => CyclePayload, {
    description:
      "Opens a cycle: freezes who takes part, layers, contract, weights and k, and assigns the forms.",
  })
  async openCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CycleStepInput, { description: "Which cycle." }) input: CycleStepInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await besideOthers(ctx, openCycleCase, input))
  }

  @Guarded("cycle:open")
  @Mutation(() => InviteRatersPayload, {
    description:
      "Invites everybody who has a form in an open cycle and neither membership nor open invitation.",
  })
  async inviteRaters(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { description: "Which Cycle, open." }) cycleId: string,
  ): Promise<InviteRatersPayload> {
    return inviteRatersPayload(await inviteRaters(ctx, cycleId))
  }
}

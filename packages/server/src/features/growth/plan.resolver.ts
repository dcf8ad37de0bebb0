import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { addPlanCheckIn } from "./add-plan-check-in.ts"
import { archivePlan } from "./archive-plan.ts"
import { AddPlanCheckInInput, SavePlanInput } from "./plan.input.ts"
import { myPlan, sharedPlans } from "./plan.queries.ts"
import { MyPlansView, PlanPayload, PlanView } from "./plan.view.ts"
import { savePlan } from "./save-plan.ts"
import { sharePlan } from "./share-plan.ts"
import { unsharePlan } from "./unshare-plan.ts"

@Resolver()
export class PlanResolver {
  @Guarded("signed-in")
  @Query(() => MyPlansView, {
    description: "The viewer's own development plans. A token has none and is FORBIDDEN.",
  })
  myPlan(@Context() ctx: Ctx): Promise<MyPlansView> {
    return myPlan(ctx)
  }

  @Guarded("signed-in")
  @Query(() => [PlanView], {
    description: "The current plans shared with the viewer, by name, at most 200. A token is FORBIDDEN.",
  })
  sharedPlans(@Context() ctx: Ctx): Promise<readonly PlanView[]> {
    return sharedPlans(ctx)
  }

  @Guarded("signed-in")
  @Mutation(() => PlanPayload, {
    description:
      "Writes the viewer's current plan, or begins one. FORBIDDEN to members with no place in the org.",
  })
  async savePlan(
    @Context() ctx: Ctx,
    @Arg("input", () => SavePlanInput, { description: "The plan as a whole." }) input: SavePlanInput,
  ): Promise<PlanPayload> {
    const result = await savePlan(ctx, input)
    return { plan: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => PlanPayload, {
    description: "Notes how a current plan goes: the viewer's own, or one shared with them.",
  })
  async addPlanCheckIn(
    @Context() ctx: Ctx,
    @Arg("input", () => AddPlanCheckInInput, { description: "Under which plan, and what." })
    input: AddPlanCheckInInput,
  ): Promise<PlanPayload> {
    const result = await addPlanCheckIn(ctx, input)
    return { plan: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => PlanPayload, {
    description:
      "Shares the viewer's current plan with one member, who reads it and may check in. PLAN_READER_NO_MEMBER, " +
      "PLAN_READER_SELF, PLAN_SHARED_ALREADY.",
  })
  async sharePlan(
    @Context() ctx: Ctx,
    @Arg("personId", () => ID, { description: "A Person who is a member." }) personId: string,
  ): Promise<PlanPayload> {
    const result = await sharePlan(ctx, personId)
    return { plan: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => PlanPayload, { description: "Stops sharing the viewer's current plan, at once." })
  async unsharePlan(@Context() ctx: Ctx): Promise<PlanPayload> {
    const result = await unsharePlan(ctx)
    return { plan: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => PlanPayload, {
    description: "Puts the viewer's current plan away, for them alone to read; sharing ends.",
  })
  async archivePlan(@Context() ctx: Ctx): Promise<PlanPayload> {
    const result = await archivePlan(ctx)
    return { plan: valueOrNull(result), problems: problemsOf(result) }
  }
}

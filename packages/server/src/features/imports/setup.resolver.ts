import type { KeptStep } from "@rung/domain/imports/setup-steps"
import { Arg, Ctx as Context, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { KeptStepEnum } from "./home-enums.ts"
import { keepSetupStep } from "./keep-setup-step.ts"
import { putSetupAside } from "./put-setup-aside.ts"
import { setupOf } from "./setup.queries.ts"
import { SetupPayload, SetupView } from "./setup.view.ts"

@Resolver()
export class SetupResolver {
  @Guarded("settings:change")
  @Query(() => SetupView, { description: "How far the company is with what leads to its first results." })
  setup(@Context() ctx: Ctx): Promise<SetupView> {
    return setupOf(ctx)
  }

  @Guarded("settings:change")
  @Mutation(() => SetupPayload, {
    description: "Settles one of the first steps by keeping what Rung proposes, or takes that back.",
  })
  async keepSetupStep(
    @Context() ctx: Ctx,
    @Arg("step", () => KeptStepEnum, { description: "Which of the first steps." }) step: KeptStep,
    @Arg("keep", () => Boolean, { description: "Whether the proposal stays; false opens the step again." })
    keep: boolean,
  ): Promise<SetupPayload> {
    const result = await keepSetupStep(ctx, step, keep)
    return { setup: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("settings:change")
  @Mutation(() => SetupPayload, {
    description:
      "Puts the first steps aside for the viewer, who then lands on another page, or takes them up.",
  })
  async putSetupAside(
    @Context() ctx: Ctx,
    @Arg("aside", () => Boolean, { description: "Whether they are put aside; false takes them up again." })
    aside: boolean,
  ): Promise<SetupPayload> {
    const result = await putSetupAside(ctx, aside)
    return { setup: valueOrNull(result), problems: problemsOf(result) }
  }
}

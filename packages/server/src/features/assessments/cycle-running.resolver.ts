import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import { CyclePayload } from "../cycles/cycle.input.ts"
import { CycleView } from "../cycles/cycle.view.ts"
import { cyclePayload } from "../cycles/cycle-payload.ts"
import { assessorsOf } from "./assessor.queries.ts"
import { cloneCycle } from "./clone-cycle.ts"
import {
  AssessorsPayload,
  CloneCycleInput,
  CycleAssessorView,
  DropAssessorInput,
  NameAssessorInput,
} from "./cycle-running.input.ts"
import { dropAssessor } from "./drop-assessor.ts"
import { nameAssessor } from "./name-assessor.ts"

@Resolver(() => CycleView)
export class CycleRunningResolver {
  @FieldResolver(() => [CycleAssessorView], {
    nullable: true,
    description:
      "Who was named to assess those that nobody stands above, by name. Null for viewers who may not run cycles.",
  })
  assessors(@Context() ctx: Ctx, @Root() cycle: CycleView): Promise<readonly CycleAssessorView[] | null> {
    return assessorsOf(ctx, cycle.id)
  }

  @Guarded("cycle:create")
  @Mutation(() => CyclePayload, {
    description:
      "Prepares a new cycle like another one: same people, views, reminders and assessors, in DRAFT.",
  })
  async cloneCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CloneCycleInput, { description: "Which cycle, and what the copy has of its own." })
    input: CloneCycleInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await cloneCycle(ctx, input))
  }

  @Guarded("cycle:name-assessor")
  @Mutation(() => AssessorsPayload, {
    description:
      "Names who assesses somebody that nobody stands above. In an open cycle they are asked at once.",
  })
  async nameAssessor(
    @Context() ctx: Ctx,
    @Arg("input", () => NameAssessorInput, { description: "Which cycle, whom, and by whom." })
    input: NameAssessorInput,
  ): Promise<AssessorsPayload> {
    const result = await nameAssessor(ctx, input)
    return {
      assessors: result.ok ? await assessorsOf(ctx, input.cycleId) : null,
      problems: problemsOf(result),
    }
  }

  @Guarded("cycle:name-assessor")
  @Mutation(() => AssessorsPayload, {
    description: "Takes the naming of an assessor back; a form that is not begun goes with it.",
  })
  async dropAssessor(
    @Context() ctx: Ctx,
    @Arg("input", () => DropAssessorInput, { description: "Which cycle, and whose assessor." })
    input: DropAssessorInput,
  ): Promise<AssessorsPayload> {
    const result = await dropAssessor(ctx, input)
    return {
      assessors: result.ok ? await assessorsOf(ctx, input.cycleId) : null,
      problems: problemsOf(result),
    }
  }
}

import { Arg, Args, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { archiveCycle } from "./archive-cycle.ts"
import { besideOthers } from "./beside-others.ts"
import { cancelCycle } from "./cancel-cycle.ts"
import { changeCycle } from "./change-cycle.ts"
import { closeCycleCase } from "./close-cycle.ts"
import { createCycle } from "./create-cycle.ts"
import {
  ChangeCycleInput,
  CreateCycleInput,
  CyclePayload,
  CycleStepInput,
  ExtendCycleInput,
} from "./cycle.input.ts"
import { cycleById, cyclesPage } from "./cycle.queries.ts"
import { CycleConnection, CycleView } from "./cycle.view.ts"
import { cyclePayload } from "./cycle-payload.ts"
import { extendCycle } from "./extend-cycle.ts"
import { releaseCycleCase } from "./release-cycle.ts"

@Resolver()
export class CycleResolver {
  @Guarded("cycle:read")
  @Query(() => CycleConnection, { description: "Cycles of every state, the one opening last first." })
  cycles(@Context() ctx: Ctx, @Args(() => PageArgs) page: PageArgs): Promise<CycleConnection> {
    return cyclesPage(ctx, pageOf(page))
  }

  @Guarded("cycle:read")
  @Query(() => CycleView, { description: "A cycle with its choices, dates and progress." })
  async cycle(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "Which Cycle to read." }) id: string,
  ): Promise<CycleView> {
    return found(await cycleById(ctx, found(fromGlobalId(id, "Cycle"))))
  }

  @Guarded("cycle:create")
  @Mutation(() => CyclePayload, { description: "Prepares a new cycle, in DRAFT." })
  async createCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CreateCycleInput, { description: "When, who and from which views." })
    input: CreateCycleInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await createCycle(ctx, input))
  }

  @Guarded("cycle:create")
  @Mutation(() => CyclePayload, { description: "Changes a cycle that is still in DRAFT." })
  async changeCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangeCycleInput, { description: "Which cycle, and what is to change." })
    input: ChangeCycleInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await changeCycle(ctx, input))
  }

  @Guarded("cycle:extend")
  @Mutation(() => CyclePayload, { description: "Gives raters more time; a cycle is never shortened." })
  async extendCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => ExtendCycleInput, { description: "Which cycle, and until when." })
    input: ExtendCycleInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await extendCycle(ctx, input))
  }

  @Guarded("cycle:close")
  @Mutation(() => CyclePayload, {
    description: "Ends an open cycle, also before its last day: no answer is taken any more.",
  })
  async closeCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CycleStepInput, { description: "Which cycle." }) input: CycleStepInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await besideOthers(ctx, closeCycleCase, input))
  }

  @Guarded("cycle:release")
  @Mutation(() => CyclePayload, {
    description: "Computes the results of a closed cycle and makes them visible, once and for good.",
  })
  async releaseCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CycleStepInput, { description: "Which cycle." }) input: CycleStepInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await besideOthers(ctx, releaseCycleCase, input))
  }

  @Guarded("cycle:archive")
  @Mutation(() => CyclePayload, { description: "Puts a released cycle away; its results stay readable." })
  async archiveCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CycleStepInput, { description: "Which cycle." }) input: CycleStepInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await archiveCycle(ctx, input))
  }

  @Guarded("cycle:cancel")
  @Mutation(() => CyclePayload, {
    description:
      "Removes a cycle in DRAFT, or one in OPEN with every form and answer: nobody can bring them back.",
  })
  async cancelCycle(
    @Context() ctx: Ctx,
    @Arg("input", () => CycleStepInput, { description: "Which cycle." }) input: CycleStepInput,
  ): Promise<CyclePayload> {
    return cyclePayload(ctx, await cancelCycle(ctx, input))
  }
}

import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import { acknowledgeResult } from "./acknowledge-result.ts"
import { afterRelease } from "./after-release.queries.ts"
import { AfterReleaseView } from "./after-release.view.ts"
import { answerCorrection } from "./answer-correction.ts"
import { replyToResult } from "./reply-to-result.ts"
import {
  AcknowledgeResultInput,
  AcknowledgeResultPayload,
  AnswerCorrectionInput,
  AnswerCorrectionPayload,
  ReplyToResultInput,
  ReplyToResultPayload,
} from "./result-response.input.ts"

@Resolver()
export class AfterReleaseResolver {
  @Guarded("signed-in")
  @Query(() => AfterReleaseView, {
    description:
      "What waits for the viewer after a release: own results, those of direct reports, and for ADMIN corrections. A token has nothing and is FORBIDDEN.",
  })
  afterRelease(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, {
      nullable: true,
      description: "The Cycle whose conversations are asked about; the latest released one unless told.",
    })
    cycleId: string | null | undefined,
  ): Promise<AfterReleaseView> {
    return afterRelease(ctx, cycleId)
  }

  @Guarded("signed-in")
  @Mutation(() => AcknowledgeResultPayload, {
    description: "Says that the viewer has read their own released result: once, and dated.",
  })
  async acknowledgeResult(
    @Context() ctx: Ctx,
    @Arg("input", () => AcknowledgeResultInput, { description: "Which result." })
    input: AcknowledgeResultInput,
  ): Promise<AcknowledgeResultPayload> {
    const result = await acknowledgeResult(ctx, input)
    return { acknowledgedAt: result.ok ? ctx.now : null, problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => ReplyToResultPayload, {
    description:
      "Writes a reply to those above, or a factual correction to administrators, about the viewer's own result. Every version is kept; the result does not change.",
  })
  async replyToResult(
    @Context() ctx: Ctx,
    @Arg("input", () => ReplyToResultInput, { description: "Which result, and the words." })
    input: ReplyToResultInput,
  ): Promise<ReplyToResultPayload> {
    const result = await replyToResult(ctx, input)
    const written = result.ok ? { ...result.value, writtenAt: ctx.now } : null
    return { written, problems: problemsOf(result) }
  }

  @Guarded("result:answer-correction")
  @Mutation(() => AnswerCorrectionPayload, {
    description: "Answers a filed correction with a note that its subject reads. Every note is kept.",
  })
  async answerCorrection(
    @Context() ctx: Ctx,
    @Arg("input", () => AnswerCorrectionInput, { description: "Which correction, and the note." })
    input: AnswerCorrectionInput,
  ): Promise<AnswerCorrectionPayload> {
    const result = await answerCorrection(ctx, input)
    const answer = result.ok ? { ...result.value, writtenAt: ctx.now } : null
    return { answer, problems: problemsOf(result) }
  }
}

import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import {
  AssessmentPayload,
  ReasonedStepInput,
  SaveDraftInput,
  SubmitAssessmentInput,
} from "./assessment.input.ts"
import { AssessmentView } from "./assessment.view.ts"
import { assessmentForm } from "./assessment-form.queries.ts"
import { AssessmentFormView } from "./assessment-form.view.ts"
import { declineAssessment } from "./decline-assessment.ts"
import { myForms } from "./my-forms.queries.ts"
import { reopenAssessment } from "./reopen-assessment.ts"
import { saveDraft } from "./save-draft.ts"
import { submitAssessment } from "./submit-assessment.ts"

@Resolver()
export class AssessmentResolver {
  @Guarded("signed-in")
  @Query(() => [AssessmentView], {
    description:
      "The viewer's own forms: one's self-assessment first, then those below by name. Of the cycles that take " +
      "answers, or of one cycle. A token has none and is FORBIDDEN.",
  })
  myForms(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { nullable: true, description: "Of this Cycle only, whatever its state." })
    cycleId: string | null | undefined,
  ): Promise<readonly AssessmentView[]> {
    const cycle =
      cycleId === null || cycleId === undefined ? undefined : found(fromGlobalId(cycleId, "Cycle"))
    return myForms(ctx, cycle)
  }

  @Guarded("form")
  @Query(() => AssessmentFormView, {
    description:
      "A form with its questions. One that the viewer may not read answers like one that is unknown.",
  })
  async assessment(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The Assessment." }) id: string,
  ): Promise<AssessmentFormView> {
    return found(await assessmentForm(ctx, found(fromGlobalId(id, "Assessment"))))
  }

  @Guarded("form")
  @Mutation(() => AssessmentPayload, {
    description: "Keeps what the viewer has answered so far. All answers of a call are kept, or none.",
  })
  async saveDraft(
    @Context() ctx: Ctx,
    @Arg("input", () => SaveDraftInput, { description: "Which form, and the answers that changed." })
    input: SaveDraftInput,
  ): Promise<AssessmentPayload> {
    const result = await saveDraft(ctx, input)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("form")
  @Mutation(() => AssessmentPayload, {
    description: "Hands in one's own form, as last kept; refused while an item or a needed note is missing.",
  })
  async submitAssessment(
    @Context() ctx: Ctx,
    @Arg("input", () => SubmitAssessmentInput, { description: "Which form to hand in." })
    input: SubmitAssessmentInput,
  ): Promise<AssessmentPayload> {
    const result = await submitAssessment(ctx, input)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("form")
  @Mutation(() => AssessmentPayload, {
    description: "Hands back one's own form unanswered; its draft is thrown away.",
  })
  async declineAssessment(
    @Context() ctx: Ctx,
    @Arg("input", () => ReasonedStepInput, { description: "Which form, and why." }) input: ReasonedStepInput,
  ): Promise<AssessmentPayload> {
    const result = await declineAssessment(ctx, input)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("assessment:reopen")
  @Mutation(() => AssessmentPayload, {
    description: "Gives a submitted or declined form back to its rater while the cycle is open; audited.",
  })
  async reopenAssessment(
    @Context() ctx: Ctx,
    @Arg("input", () => ReasonedStepInput, { description: "Which form, and why." }) input: ReasonedStepInput,
  ): Promise<AssessmentPayload> {
    const result = await reopenAssessment(ctx, input)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }
}

import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { besideOthers } from "../cycles/beside-others.ts"
import {
  AssessmentPayload,
  DeclineAssessmentInput,
  ReasonedStepInput,
  ReassignAssessmentInput,
  ReassignAssessmentPayload,
  SaveDraftInput,
  SubmitAssessmentInput,
} from "./assessment.input.ts"
import { AssessmentView } from "./assessment.view.ts"
import { assessmentForm } from "./assessment-form.queries.ts"
import { AssessmentFormView } from "./assessment-form.view.ts"
import { declineAssessment } from "./decline-assessment.ts"
import { draftKeyOf } from "./draft-key.queries.ts"
import { myForms } from "./my-forms.queries.ts"
import { reassignAssessmentCase } from "./reassign-assessment.ts"
import { reopenAssessment } from "./reopen-assessment.ts"
import { saveDraft } from "./save-draft.ts"
import { submitAssessment } from "./submit-assessment.ts"

@Resolver()
export class AssessmentResolver {
  @Guarded("signed-in")
  @Query(() => [AssessmentView], {
    description:
      "The viewer's own forms: one's self-assessment first, then those below by name. Of the open cycles that have " +
      "begun, the one due first before the others, or of one cycle. `isOpen` says which take answers: past the last day " +
      "none does until an administrator extends the cycle. A token has none and is FORBIDDEN.",
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

  @Guarded("signed-in")
  @Query(() => String, {
    nullable: true,
    description:
      "256 random bits in base64url that only this sign-in session is told: under them a browser keeps unsent answers " +
      "encrypted. Another session gets others, and no one gets these again once the session has ended; null without a " +
      "session's cookie. A token has none and is FORBIDDEN.",
  })
  draftKey(@Context() ctx: Ctx): string | null {
    return draftKeyOf(ctx)
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
    @Arg("input", () => DeclineAssessmentInput, { description: "Which form, and why." })
    input: DeclineAssessmentInput,
  ): Promise<AssessmentPayload> {
    const result = await declineAssessment(ctx, input)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("assessment:reassign")
  @Mutation(() => ReassignAssessmentPayload, {
    description:
      "Gives a form that is not handed in to another rater while the cycle is open, empty; the routes leave it there. Audited.",
  })
  async reassignAssessment(
    @Context() ctx: Ctx,
    @Arg("input", () => ReassignAssessmentInput, { description: "Which form, to whom, and why." })
    input: ReassignAssessmentInput,
  ): Promise<ReassignAssessmentPayload> {
    const result = await besideOthers(ctx, reassignAssessmentCase, input)
    const assessmentId = result.ok ? toGlobalId("Assessment", result.value) : null
    return { assessmentId, problems: problemsOf(result) }
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

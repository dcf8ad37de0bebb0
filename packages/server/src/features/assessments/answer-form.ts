import { can } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { Assessment } from "@rung/domain/assessments/assessment"
import { type Closing, NO_CLOSING } from "@rung/domain/assessments/beyond-items"
import type { AnsweringTime } from "@rung/domain/assessments/save-draft"
import { isSealed } from "@rung/domain/assessments/terms"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadFormToAnswer } from "./assessment.store.ts"
import type { AssessmentView } from "./assessment.view.ts"
import { assessmentHead } from "./assessment-head.ts"
import { saveForm } from "./form-answers.store.ts"
import { readerOf } from "./form-reader.ts"
import type { StoredForm } from "./stored-form.ts"

/** A form as decided. */
export interface Answered {
  readonly assessment: Assessment
  /** The terms accepted before or with this step; as before unless told. */
  readonly termsVersion?: number | null
  /** On handing in: competencies of the comments that may be shown. */
  readonly confirmed?: readonly string[]
}

/** What becomes of one form. */
export interface Answering {
  readonly assessmentId: string
  /** Who may: the form's own rater, or whoever may reopen forms. */
  readonly by: "RATER" | "ADMINISTRATOR"
  /** What the form asks at its end, where the decision has to know. */
  closing?(tx: TenantTx, form: StoredForm): Promise<Closing>
  decide(form: StoredForm, time: AnsweringTime, closing: Closing): Result<Answered>
  /** What else is saved with the form. */
  beside?(tx: TenantTx, after: StoredForm): Promise<void>
  /** Name in the audit log; saving a draft is not audited, submitting it is. */
  readonly audit?: { readonly action: string; readonly detail?: Record<string, unknown> }
  readonly isDraft?: boolean
}

/** A decision that is about the form alone. */
export function answered(decided: Result<Assessment>): Result<Answered> {
  return decided.ok ? ok({ assessment: decided.value }) : decided
}

/** Loads a form, decides, saves and audits; a form that is not the caller's answers like an unknown one. */
export function answerForm(ctx: Ctx, answering: Answering): Promise<Result<AssessmentView>> {
  const id = fromGlobalId(answering.assessmentId, "Assessment")
  return ctx.db.write(async (tx) => {
    const principal = principalOf(ctx)
    const form =
      id === undefined ? undefined : await loadFormToAnswer(tx, { id, reader: readerOf(principal, id) })
    if (!form || !mayAnswer(principal, form, answering)) {
      return refused(unknownId("assessment", "assessmentId"))
    }
    const decided = await decisionOn(tx, ctx, { form, answering })
    if (!decided.ok) return decided
    const after = decidedForm(form, decided.value, { now: ctx.now, isDraft: answering.isDraft ?? false })
    const { confirmed = [] } = decided.value
    if (!(await saveForm(tx, { before: form, after, confirmed }))) {
      return overtaken(tx, ctx, { form, answering })
    }
    await answering.beside?.(tx, after)
    await audit(tx, ctx, { after, answering })
    return ok(assessmentHead(after, ctx.today))
  })
}

async function decisionOn(
  tx: TenantTx,
  { today }: Ctx,
  { form, answering }: { readonly form: StoredForm; readonly answering: Answering },
): Promise<Result<Answered>> {
  const closing = (await answering.closing?.(tx, form)) ?? NO_CLOSING
  return answering.decide(form, { cycle: form.cycle, today }, closing)
}

function mayAnswer(principal: Principal, { id, assessment }: StoredForm, { by }: Answering): boolean {
  if (by === "ADMINISTRATOR") return can(principal, "assessment:reopen")
  return can(principal, "assessment:answer", { isRater: assessment.raterId === readerOf(principal, id) })
}

function decidedForm(
  form: StoredForm,
  { assessment, termsVersion = form.termsVersion }: Answered,
  { now, isDraft }: { readonly now: Date; readonly isDraft: boolean },
): StoredForm {
  return {
    ...form,
    assessment,
    termsVersion,
    savedAt: isDraft ? now : form.savedAt,
    submittedAt: assessment.state === "SUBMITTED" ? now : null,
  }
}

/** Somebody saved or closed between loading and saving: the decision on what stands now says which. */
async function overtaken(
  tx: TenantTx,
  ctx: Ctx,
  { form, answering }: { readonly form: StoredForm; readonly answering: Answering },
): Promise<Result<AssessmentView>> {
  const reader = readerOf(principalOf(ctx), form.id)
  const now = await loadFormToAnswer(tx, { id: form.id, reader })
  const decided = now && (await decisionOn(tx, ctx, { form: now, answering }))
  if (decided && !decided.ok) return decided
  return refused(
    problem("VERSION_CONFLICT", "This form was saved elsewhere meanwhile: reload it.", "version"),
  )
}

async function audit(
  tx: TenantTx,
  ctx: Ctx,
  { after, answering }: { readonly after: StoredForm; readonly answering: Answering },
): Promise<void> {
  if (!answering.audit) return
  const { action, detail } = answering.audit
  const { perspective, version } = after.assessment
  // Who has answered a confidential form is for administrators alone, and auditors read the log.
  const isUnnamed = answering.by === "RATER" && isSealed(perspective)
  await recordAudit(tx, {
    actor: isUnnamed ? { kind: "STORED", text: "rater" } : principalOf(ctx),
    at: ctx.now,
    action,
    subject: `Assessment:${after.id}`,
    detail: { cycle: after.cycleId, perspective, version, ...detail },
  })
}

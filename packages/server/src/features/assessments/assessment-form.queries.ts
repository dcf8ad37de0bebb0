import { can } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { Rating } from "@rung/domain/assessments/assessment"
import { closingOf } from "@rung/domain/assessments/beyond-items"
import { closingWords } from "@rung/domain/assessments/beyond-words"
import { type ItemProgress, itemProgress, ratingOf } from "@rung/domain/assessments/form"
import { isSealed, TERMS_VERSION, termsOf } from "@rung/domain/assessments/terms"
import { assessmentSubject, type FormViewer, selfRatingStand } from "@rung/domain/assessments/visibility"
import { expectationsAt } from "@rung/domain/expectations/expectations-of"
import { questionOf } from "@rung/domain/expectations/question"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import type { Contract } from "../expectations/contract.entity.ts"
import { competencyViews } from "../expectations/contract.queries.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { relationTo } from "../layers/relation.queries.ts"
import { loadForm, loadFormAbout, loadLastForm } from "./assessment.store.ts"
import type { AssessmentView } from "./assessment.view.ts"
import type { AssessmentFormView, AssessmentItemView, RatingView } from "./assessment-form.view.ts"
import { assessmentHead } from "./assessment-head.ts"
import { readerOf } from "./form-reader.ts"
import type { StoredForm } from "./stored-form.ts"

/** A form with everything beside it that the viewer may read; nothing when they may not read the form. */
export async function assessmentForm(ctx: Ctx, id: string): Promise<AssessmentFormView | undefined> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const principal = principalOf(ctx)
    const form = await loadForm(tx, { id, reader: readerOf(principal, id) })
    if (!form?.contractId) return undefined
    const reading = await readingOf(tx, principal, form)
    if (!reading.mayOpen) return undefined
    const contract = await loadContract(tx, { id: form.contractId })
    if (!contract) return undefined
    const beside = await formsBeside(tx, form, reading)
    return {
      assessment: assessmentHead(form, ctx.today),
      isMine: reading.isMine,
      isConfidential: isSealed(form.assessment.perspective),
      terms: termsView(form),
      contractNumber: contract.number,
      items: itemsOf(form, contract, beside),
      closing: closingView({ form, isMine: reading.isMine }, contract, beside),
      selfRatings: beside.stand,
    }
  })
}

/** A form's head by its id, for `node(id:)`. */
export async function assessmentNode(ctx: Ctx, id: string): Promise<AssessmentView | undefined> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const principal = principalOf(ctx)
    const form = await loadForm(tx, { id, reader: readerOf(principal, id) })
    if (!form) return undefined
    const reading = await readingOf(tx, principal, form)
    return reading.mayOpen ? assessmentHead(form, ctx.today) : undefined
  })
}

interface Reading {
  readonly isMine: boolean
  readonly viewer: FormViewer
  /** Whether there is such a form for the viewer: a rater's own is there also when its answers are sealed for good. */
  readonly mayOpen: boolean
  may(form: StoredForm): boolean
}

async function readingOf(tx: TenantTx, principal: Principal, form: StoredForm): Promise<Reading> {
  const personId = readerOf(principal, form.id)
  const { cycleId } = form
  const { subjectId } = form.assessment
  const relation = await relationTo(tx, personId, subjectId)
  const own =
    personId === undefined || personId === subjectId
      ? undefined
      : await loadFormAbout(tx, { cycleId, subjectId, perspective: "MANAGER", raterId: personId })
  const viewer: FormViewer = { personId, relation, ownForm: own?.assessment }
  const isMine = personId !== undefined && form.assessment.raterId === personId
  const may = ({ assessment, cycle }: StoredForm) =>
    can(principal, "assessment:read", assessmentSubject(assessment, viewer, cycle.state))
  const mayOpen = may(form) || can(principal, "assessment:answer", { isRater: isMine })
  return { isMine, viewer, mayOpen, may }
}

function termsView({ assessment, cycle, termsVersion }: StoredForm): AssessmentFormView["terms"] {
  const terms = isSealed(assessment.perspective) ? termsOf(cycle) : undefined
  return terms ? { ...terms, isAccepted: termsVersion === TERMS_VERSION } : null
}

interface Beside {
  readonly self: StoredForm | undefined
  readonly above: StoredForm | undefined
  readonly last: StoredForm | undefined
  readonly stand: AssessmentFormView["selfRatings"]
}

/** Nobody else's view stands beside a confidential form, and the rater's own earlier one can be read no more. */
const NOTHING_BESIDE: Beside = { self: undefined, above: undefined, last: undefined, stand: "NONE" }

async function formsBeside(tx: TenantTx, form: StoredForm, reading: Reading): Promise<Beside> {
  const { cycleId } = form
  const { perspective, subjectId } = form.assessment
  if (isSealed(perspective)) return NOTHING_BESIDE
  const isSelf = perspective === "SELF"
  const other = await loadFormAbout(tx, { cycleId, subjectId, perspective: isSelf ? "MANAGER" : "SELF" })
  const mayRead = other !== undefined && reading.may(other)
  const { viewerAssesses } = assessmentSubject(form.assessment, reading.viewer, form.cycle.state)
  return {
    self: !isSelf && mayRead ? other : undefined,
    above: isSelf && mayRead ? other : undefined,
    last: reading.isMine ? await loadLastForm(tx, form) : undefined,
    stand: selfRatingStand({ isAsked: !isSelf && other !== undefined, mayRead, viewerAssesses }),
  }
}

function closingView(
  { form, isMine }: { readonly form: StoredForm; readonly isMine: boolean },
  contract: Contract,
  beside: Beside,
): AssessmentFormView["closing"] {
  const { assessment, subject } = form
  const { asksOverall, items } = closingOf(contract.body, subject, assessment.perspective)
  if (!asksOverall) return null
  const asked = items
    .filter((competency) => !assessment.items.includes(competency))
    .map((competency) => ({ competency, needsNote: false }))
  return {
    ...closingWords(subject.name),
    asksOverall: isMine,
    overall: isMine ? (assessment.overall ?? null) : null,
    items: itemsOf(form, contract, beside, asked),
  }
}

function itemsOf(
  form: StoredForm,
  contract: Contract,
  beside: Beside,
  asked: readonly Omit<ItemProgress, "isAnswered">[] = itemProgress(form.assessment),
): readonly AssessmentItemView[] {
  const views = competencyViews(contract.body)
  const expected = new Map(
    expectationsAt(contract.body, form.subject).map((row) => [row.competency.code, row]),
  )
  return asked.flatMap(({ competency: code, needsNote }) => {
    const [competency, row] = [views.get(code), expected.get(code)]
    if (!competency || !row) return []
    const question = questionOf(row.competency, form.assessment.perspective)
    const isFromBelow = question.scale === "FREQUENCY"
    return [
      {
        competency,
        ...question,
        onlyFrom: isFromBelow ? (row.competency.itemFromBelow?.onlyFrom ?? null) : null,
        status: row.status,
        weight: row.weight,
        answer: ratingIn(form, code),
        needsNote,
        last: lastRating(beside.last, code),
        selfRating: ratingIn(beside.self, code),
        managerRating: ratingIn(beside.above, code),
      },
    ]
  })
}

function lastRating(last: StoredForm | undefined, code: string): AssessmentItemView["last"] {
  const rating = ratingIn(last, code)
  return last && rating ? { ...rating, cycleName: last.cycle.name, submittedAt: last.submittedAt } : null
}

function ratingIn(form: StoredForm | undefined, code: string): RatingView | null {
  const rating = form && ratingOf(form.assessment, code)
  return rating ? ratingView(rating) : null
}

function ratingView({ value, note }: Rating): RatingView {
  const notSeen = value === "NOT_SEEN"
  return { value: notSeen ? null : value, notSeen, note }
}

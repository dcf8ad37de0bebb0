import { can } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { Rating } from "@rung/domain/assessments/assessment"
import { itemProgress, ratingOf } from "@rung/domain/assessments/form"
import { assessmentSubject, type FormViewer, selfRatingStand } from "@rung/domain/assessments/visibility"
import { expectationsAt } from "@rung/domain/expectations/expectations-of"
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
import type { StoredForm } from "./stored-form.ts"

/** A form with everything beside it that the viewer may read; nothing when they may not read the form. */
export async function assessmentForm(ctx: Ctx, id: string): Promise<AssessmentFormView | undefined> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const form = await loadForm(tx, id)
    if (!form?.contractId) return undefined
    const reading = await readingOf(tx, principalOf(ctx), form)
    if (!reading.may(form)) return undefined
    const contract = await loadContract(tx, { id: form.contractId })
    if (!contract) return undefined
    const beside = await formsBeside(tx, form, reading)
    return {
      assessment: assessmentHead(form, ctx.today),
      isMine: reading.isMine,
      contractNumber: contract.number,
      items: itemsOf(form, contract, beside),
      selfRatings: beside.stand,
    }
  })
}

/** A form's head by its id, for `node(id:)`. */
export async function assessmentNode(ctx: Ctx, id: string): Promise<AssessmentView | undefined> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const form = await loadForm(tx, id)
    if (!form) return undefined
    const reading = await readingOf(tx, principalOf(ctx), form)
    return reading.may(form) ? assessmentHead(form, ctx.today) : undefined
  })
}

interface Reading {
  readonly isMine: boolean
  readonly viewer: FormViewer
  may(form: StoredForm): boolean
}

async function readingOf(tx: TenantTx, principal: Principal, form: StoredForm): Promise<Reading> {
  const personId = principal.kind === "PERSON_SESSION" ? principal.personId : undefined
  const { cycleId } = form
  const { subjectId } = form.assessment
  const relation = await relationTo(tx, personId, subjectId)
  const own =
    personId === undefined || personId === subjectId
      ? undefined
      : await loadFormAbout(tx, { cycleId, subjectId, perspective: "MANAGER", raterId: personId })
  const viewer: FormViewer = { personId, relation, ownForm: own?.assessment }
  return {
    isMine: personId !== undefined && form.assessment.raterId === personId,
    viewer,
    may: ({ assessment, cycle }) =>
      can(principal, "assessment:read", assessmentSubject(assessment, viewer, cycle.state)),
  }
}

interface Beside {
  readonly self: StoredForm | undefined
  readonly above: StoredForm | undefined
  readonly last: StoredForm | undefined
  readonly stand: AssessmentFormView["selfRatings"]
}

async function formsBeside(tx: TenantTx, form: StoredForm, reading: Reading): Promise<Beside> {
  const { cycleId } = form
  const { perspective, subjectId } = form.assessment
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

function itemsOf(form: StoredForm, contract: Contract, beside: Beside): readonly AssessmentItemView[] {
  const views = competencyViews(contract.body)
  const expected = new Map(
    expectationsAt(contract.body, form.subject).map((row) => [row.competency.code, row]),
  )
  return itemProgress(form.assessment).flatMap(({ competency: code, needsNote }) => {
    const [competency, row] = [views.get(code), expected.get(code)]
    if (!competency || !row) return []
    return [
      {
        competency,
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

import { can } from "@rung/domain/access/permission"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import { mayPrepare } from "@rung/domain/assessments/prepared-note"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { loadPerson } from "../org/person.store.ts"
import { loadForm, loadRaterForms } from "./assessment.store.ts"
import { notesForRater, notesOfWriter } from "./prepared-note.store.ts"
import type { FormToPrepareView, PreparedNoteView, PreparingView } from "./prepared-note.view.ts"
import type { StoredForm } from "./stored-form.ts"

/** Whom the viewer prepares for today, with the forms to prepare; nothing for nearly everybody. */
export function preparing(ctx: Ctx): Promise<PreparingView | null> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId, preparesFor: raterId } = principal
  return ctx.db.read(async (tx) => {
    const person = raterId === undefined ? null : await loadPerson(tx, raterId)
    if (!person || raterId === undefined) return null
    const forms = await loadRaterForms(tx, { raterId, cycleId: undefined, today: ctx.today })
    const notes = await notesOfWriter(tx, { accountId, raterId })
    const textOn = new Map(notes.map((note) => [`${note.assessmentId} ${note.competency}`, note.text]))
    const views: FormToPrepareView[] = []
    for (const form of forms.filter((each) => isOpenTo(principal, each))) {
      const names = await competencyNames(tx, form)
      const items = form.assessment.items.map((competency) => ({
        competency,
        name: names.get(competency) ?? competency,
        text: textOn.get(`${form.id} ${competency}`) ?? null,
      }))
      views.push({
        assessmentId: toGlobalId("Assessment", form.id),
        name: form.subject.name,
        title: form.subject.title,
        cycleName: form.cycle.name,
        closesOn: form.cycle.closesOn,
        items,
      })
    }
    return { personId: toGlobalId("Person", raterId), name: person.name, forms: views }
  })
}

/** Whether the viewer prepares notes on a form of today's executive. */
export function preparesOn(principal: SessionPrincipal, { assessment }: StoredForm): boolean {
  const { personId, preparesFor } = principal
  return can(principal, "note:prepare", { prepares: mayPrepare(assessment, { personId, preparesFor }) })
}

function isOpenTo(principal: SessionPrincipal, form: StoredForm): boolean {
  const { state } = form.assessment
  return preparesOn(principal, form) && (state === "ASSIGNED" || state === "IN_PROGRESS")
}

/** Names of the competencies of a form's contract, by code. */
export async function competencyNames(
  tx: TenantTx,
  { contractId }: StoredForm,
): Promise<ReadonlyMap<string, string>> {
  const contract = contractId === null ? null : await loadContract(tx, { id: contractId })
  return new Map(contract?.body.competencies.map(({ code, name }) => [code, name]))
}

/** What was prepared for the viewer on a form of their own; on every other form nothing is. */
export function preparedNotes(ctx: Ctx, assessmentId: string): Promise<PreparedNoteView[]> {
  const { personId: raterId, ...principal } = sessionPrincipalOf(ctx)
  const id = fromGlobalId(assessmentId, "Assessment")
  return ctx.db.read(async (tx) => {
    const form = id === undefined ? undefined : await loadForm(tx, { id, reader: raterId })
    const isRater = raterId !== undefined && form?.assessment.raterId === raterId
    if (!form || !isRater || !can(principal, "assessment:answer", { isRater })) return []
    const notes = await notesForRater(tx, { assessmentId: form.id, raterId })
    return notes.map(({ competency, text, writtenBy, writtenAt }) => ({
      competency,
      text,
      writtenBy,
      writtenAt,
    }))
  })
}

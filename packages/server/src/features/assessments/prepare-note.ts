import { prepareNote as decide } from "@rung/domain/assessments/prepared-note"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { loadForm } from "./assessment.store.ts"
import { competencyNames, preparesOn } from "./prepared-note.queries.ts"
import { dropPreparedNote, savePreparedNote } from "./prepared-note.store.ts"
import type { ItemToPrepareView, PrepareNoteInput } from "./prepared-note.view.ts"

/** Keeps a note for the executive the viewer prepares for; another's form answers like an unknown one. */
export async function prepareNote(
  ctx: Ctx,
  { assessmentId, competency, text }: PrepareNoteInput,
): Promise<Result<ItemToPrepareView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId, preparesFor: raterId } = principal
  if (raterId === undefined) throw new Fault("FORBIDDEN")
  const id = fromGlobalId(assessmentId, "Assessment")
  return ctx.db.write(async (tx) => {
    const form = id === undefined ? undefined : await loadForm(tx, { id, reader: undefined })
    if (!form || !preparesOn(principal, form)) return refused(unknownId("assessment", "assessmentId"))
    const decided = decide(form.assessment, { competency, text }, { cycle: form.cycle, today: ctx.today })
    if (!decided.ok) return decided
    const note = { assessmentId: form.id, competency, accountId }
    if (decided.value === "") await dropPreparedNote(tx, note)
    else await savePreparedNote(tx, { ...note, raterId, text: decided.value, writtenAt: ctx.now })
    const name = (await competencyNames(tx, form)).get(competency) ?? competency
    return ok({ competency, name, text: decided.value === "" ? null : decided.value })
  })
}

import { newRater } from "@rung/domain/assessments/new-rater"
import { reassignAssessment as decideReassignment } from "@rung/domain/assessments/reassign-assessment"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { OrgUseCase } from "../cycles/beside-others.ts"
import { cycleBody, lockCycle } from "../cycles/cycle.store.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { derivedOrg } from "../layers/derived-org.queries.ts"
import { loadPerson } from "../org/person.store.ts"
import type { ReassignAssessmentInput } from "./assessment.input.ts"
import { loadFormsOfRater, loadMovableForm, type MovableForm, moveForm } from "./reassign.store.ts"
import { loadRoster } from "./repair-forms.store.ts"
import { loadRoutingDay } from "./routing-source.store.ts"

/** Answers the id of the form that the new rater has. */
export function reassignAssessment(ctx: ThreadCtx, input: ReassignAssessmentInput): Promise<Result<string>> {
  const formId = fromGlobalId(input.assessmentId, "Assessment")
  const raterId = fromGlobalId(input.raterId, "Person")
  return ctx.db.write(async (tx) => {
    const form = formId === undefined ? undefined : await loadMovableForm(tx, formId)
    if (!form) return refused(unknownId("assessment", "assessmentId"))
    const cycle = await lockCycle(tx, form.cycleId)
    const rater = raterId === undefined ? null : await loadPerson(tx, raterId)
    if (!cycle || !rater) return refused(unknownId("person", "raterId"))
    // Somebody may have answered while the lock was waited for.
    const now = (await loadMovableForm(tx, form.id)) ?? form
    const standing = await standingOf(tx, ctx, { form: now, raterId: rater.id, contractId: cycle.contractId })
    const { version, reason } = input
    const decided = decideReassignment(
      now,
      { version, reason, rater: { kind: "PERSON", id: rater.id } },
      { cycle: cycleBody(cycle), rater: standing },
    )
    if (!decided.ok) return decided
    const movedId = await moveForm(tx, now, { to: decided.value, now: ctx.now })
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "assessment:reassign",
      subject: `Assessment:${movedId}`,
      detail: { cycle: cycle.id, perspective: now.perspective, instead: now.id, reason: reason.trim() },
    })
    return ok(movedId)
  })
}

export const reassignAssessmentCase: OrgUseCase<ReassignAssessmentInput, Result<string>> = {
  name: "reassignAssessment",
  writes: true,
  run: reassignAssessment,
}

interface Asked {
  readonly form: MovableForm
  readonly raterId: string
  readonly contractId: string | null
}

async function standingOf(tx: TenantTx, { today }: ThreadCtx, { form, raterId, contractId }: Asked) {
  const contract = contractId === null ? null : await loadContract(tx, { id: contractId })
  if (!contract) throw new Error("A form was assigned without a contract.")
  const source = {
    ...(await loadRoutingDay(tx, await derivedOrg(tx, today))),
    roster: await loadRoster(tx, form.cycleId),
    contract: contract.body,
    perspectives: [form.perspective],
  }
  const forms = await loadFormsOfRater(tx, { cycleId: form.cycleId, raterId })
  return newRater(source, form, { raterId, forms })
}

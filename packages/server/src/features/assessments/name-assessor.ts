import { nameAssessor as decideNaming } from "@rung/domain/cycles/name-assessor"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { checkPersonData, type PersonData } from "@rung/domain/org/person-data"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { lockOrg, ORG_CHANGED } from "../org/org.store.ts"
import type { Person } from "../org/person.entity.ts"
import { insertPerson, loadPerson } from "../org/person.store.ts"
import { personByAddress, saveAssessor, standingOf } from "./assessor.store.ts"
import type { NameAssessorInput } from "./cycle-running.input.ts"
import { forgetMended } from "./mended.store.ts"

/** Names who assesses somebody that nobody stands above; an open cycle's forms follow at once. */
export function nameAssessor(ctx: Ctx, input: NameAssessorInput): Promise<Result<null>> {
  return ctx.db.write(async (tx) => {
    const found = await cycleAndSubject(tx, input)
    if (!found.ok) return found
    const { cycle, subject } = found.value
    const rater = await raterOf(tx, input)
    const decided = decideNaming({
      cycle,
      subjectId: subject.id,
      subject: await standingOf(tx, subject.id, ctx.today),
      raterId: rater.ok ? rater.value.id : undefined,
    })
    if (!decided.ok || !rater.ok) {
      return refused(...(decided.ok ? [] : decided.problems), ...(rater.ok ? [] : rater.problems))
    }
    const raterId = rater.value.id ?? (await insertOutsider(tx, rater.value.data))
    await saveAssessor(tx, { cycleId: cycle.id, subjectId: subject.id, raterId })
    await forgetMended(tx, cycle.id)
    await enqueue(tx, ORG_CHANGED, {})
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "cycle:name-assessor",
      subject: `Cycle:${cycle.id}`,
      detail: { subject: subject.id, rater: raterId },
    })
    return ok(null)
  })
}

async function cycleAndSubject(
  tx: TenantTx,
  input: NameAssessorInput,
): Promise<Result<{ readonly cycle: Cycle; readonly subject: Person }>> {
  const id = fromGlobalId(input.cycleId, "Cycle")
  const subjectId = fromGlobalId(input.subjectId, "Person")
  const cycle = id === undefined ? null : await loadCycle(tx, id)
  const subject = subjectId === undefined ? null : await loadPerson(tx, subjectId)
  if (cycle && subject) return ok({ cycle, subject })
  return refused(
    ...(cycle ? [] : [unknownId("cycle", "cycleId")]),
    ...(subject ? [] : [unknownId("person", "subjectId")]),
  )
}

type Rater =
  | { readonly id: string; readonly data?: never }
  | { readonly id?: never; readonly data: PersonData }

/** A person by id, else by address, else somebody new with a name and an address. */
async function raterOf(tx: TenantTx, input: NameAssessorInput): Promise<Result<Rater>> {
  if (typeof input.raterId === "string") {
    const id = fromGlobalId(input.raterId, "Person")
    const person = id === undefined ? null : await loadPerson(tx, id)
    return person ? ok({ id: person.id }) : refused(unknownId("person", "raterId"))
  }
  const checked = checkPersonData({ name: input.name ?? null, email: input.email ?? null })
  const problems: Problem[] = checked.ok ? [] : [...checked.problems]
  if (!input.email?.trim()) {
    problems.push(problem("EMAIL_REQUIRED", "Give an address to mail the form to.", "email"))
  }
  if (!checked.ok || problems.length > 0) return refused(...problems)
  const known = await personByAddress(tx, checked.value.email ?? "")
  return ok(known === undefined ? { data: checked.value } : { id: known })
}

/** Somebody beside the org: without a line nobody sees them in it, and no layer counts them. */
async function insertOutsider(tx: TenantTx, data: PersonData): Promise<string> {
  await lockOrg(tx)
  const id = newId()
  const unplaced = { externalId: null, startDate: null, positionRef: null, leave: null }
  await insertPerson(tx, { ...data, ...unplaced, id })
  return id
}

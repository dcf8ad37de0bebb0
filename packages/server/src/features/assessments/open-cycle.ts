import { routeForms } from "@rung/domain/assessments/route-forms"
import type { Participant } from "@rung/domain/cycles/frozen-roster"
import { openCycle as decideOpening } from "@rung/domain/cycles/open-cycle"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { OrgUseCase } from "../cycles/beside-others.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"
import type { CycleStepInput } from "../cycles/cycle.input.ts"
import { cycleBody, decidedCycle, lockCycle, saveCycle } from "../cycles/cycle.store.ts"
import { type FrozenParticipant, insertParticipants } from "../cycles/participant.store.ts"
import type { DerivedOrg } from "../layers/derived-org.store.ts"
import { pathsOf } from "../layers/placement-rows.ts"
import { insertForms } from "./assign-forms.store.ts"
import { markMended } from "./mended.store.ts"
import { loadOpeningDay } from "./opening-day.ts"
import { loadRoutingDay } from "./routing-source.store.ts"

export function openCycle(ctx: ThreadCtx, { cycleId, version }: CycleStepInput): Promise<Result<Cycle>> {
  const id = fromGlobalId(cycleId, "Cycle")
  return ctx.db.write(async (tx) => {
    const draft = id === undefined ? null : await lockCycle(tx, id)
    if (!draft) return refused(unknownId("cycle", "cycleId"))
    const { day, org, contract } = await loadOpeningDay(tx, ctx.today, {
      population: draft.population,
      cycleId: draft.id,
    })
    const decided = decideOpening(cycleBody(draft), version, day)
    if (!decided.ok) return decided
    if (!contract) throw new Error("A cycle opened without a contract.")
    const { cycle, roster, withoutRater } = decided.value
    const { perspectives } = cycle
    const { forms } = routeForms({
      ...(await loadRoutingDay(tx, org)),
      roster,
      contract: contract.body,
      perspectives,
      assessors: day.assessors,
    })
    const opened = { ...decidedCycle(draft, cycle), contractId: contract.id, openedAt: ctx.now }
    const taken = await saveCycle(tx, opened)
    if (taken) return refused(taken)
    await insertParticipants(tx, opened.id, withPaths(roster, org))
    await insertForms(tx, opened.id, forms)
    await markMended(tx, opened.id, org)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "cycle:open",
      subject: `Cycle:${opened.id}`,
      detail: {
        name: opened.name,
        contract: contract.number,
        participants: roster.length,
        forms: forms.length,
        withoutRater: withoutRater.length,
        standInForms: forms.filter(({ insteadOf }) => insteadOf !== null).length,
      },
    })
    return ok(opened)
  })
}

export const openCycleCase: OrgUseCase<CycleStepInput, Result<Cycle>> = {
  name: "openCycle",
  writes: true,
  run: openCycle,
}

function withPaths(roster: readonly Participant[], org: DerivedOrg): readonly FrozenParticipant[] {
  const paths = pathsOf(org)
  return roster.map((participant) => ({
    ...participant,
    path: paths[org.forest.indexOf.get(participant.personId) ?? -1] ?? "",
  }))
}

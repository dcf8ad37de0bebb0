import { routeForms } from "@rung/domain/assessments/route-forms"
import type { RoutedForm } from "@rung/domain/assessments/routed-form"
import { createCycle } from "@rung/domain/cycles/create-cycle"
import type { Cycle, Population } from "@rung/domain/cycles/cycle"
import { frozenRoster, type Participant } from "@rung/domain/cycles/frozen-roster"
import { openCycle } from "@rung/domain/cycles/open-cycle"
import type { Perspective } from "@rung/domain/expectations/perspective"
import { addDays } from "@rung/domain/kit/day"
import { LAYERS } from "@rung/domain/layers/layer"
import type { ThreadCtx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { problemViews } from "../../platform/graphql/problem.view.ts"
import type { OrgUseCase } from "../cycles/beside-others.ts"
import { cycleBody, loadCycle } from "../cycles/cycle.store.ts"
import { peopleBriefly } from "../cycles/participant.store.ts"
import type { LayerCountView, ParticipantView } from "../cycles/participant.view.ts"
import { populationOf } from "../cycles/population-of.ts"
import type { OpeningPreviewInput } from "./cycle-opening.input.ts"
import { participantView } from "./cycle-progress.queries.ts"
import type { OpeningPreviewView } from "./cycle-progress.view.ts"
import { loadOpeningDay } from "./opening-day.ts"
import { loadRoutingDay } from "./routing-source.store.ts"

const SHOWN = 50
const BOTH: readonly Perspective[] = ["MANAGER", "SELF"]

export function openingPreview(ctx: ThreadCtx, input: OpeningPreviewInput): Promise<OpeningPreviewView> {
  return ctx.db.read(async (tx) => {
    const { cycle, refusals } = await chosenCycle(tx, ctx, input)
    const { day, org, contract } = await loadOpeningDay(tx, ctx.today, {
      population: cycle.population,
      cycleId: fromGlobalId(input.cycleId ?? "", "Cycle"),
    })
    const roster = frozenRoster({ ...day, population: cycle.population })
    const decided = openCycle(cycle, cycle.version, day)
    const without = roster.filter(
      ({ personId, managerId }) => managerId === null && !day.assessors?.has(personId),
    )
    const { perspectives } = cycle
    const forms = contract
      ? routeForms({
          ...(await loadRoutingDay(tx, org)),
          roster,
          contract: contract.body,
          perspectives,
          assessors: day.assessors,
        }).forms
      : []
    return {
      asOf: ctx.today,
      contractNumber: contract?.number ?? null,
      participants: roster.length,
      participantsByLayer: byLayer(roster),
      forms: formTotals(forms, perspectives),
      awayCount: roster.filter(({ isAway }) => isAway).length,
      standInForms: forms.filter(({ insteadOf }) => insteadOf !== null).length,
      withoutRaterCount: without.length,
      withoutRater: await participantViews(tx, without.slice(0, SHOWN)),
      problems: problemViews([...refusals, ...(decided.ok ? [] : decided.problems)]),
    }
  })
}

export const openingPreviewCase: OrgUseCase<OpeningPreviewInput, OpeningPreviewView> = {
  name: "openingPreview",
  writes: false,
  run: openingPreview,
}

/** The draft named, or a cycle made up for the preview, with the choices of the input. */
export async function chosenCycle(tx: TenantTx, ctx: Pick<ThreadCtx, "today">, input: OpeningPreviewInput) {
  const draft = await draftOf(tx, input)
  const chosen = input.population ? await populationOf(tx, input.population) : undefined
  if (chosen && !chosen.ok) throw new Fault("NOT_FOUND")
  const population: Population = chosen?.value ?? draft?.population ?? {}
  const perspectives = input.perspectives ?? draft?.perspectives ?? BOTH
  const made = createCycle(
    { name: "Preview", opensOn: ctx.today, closesOn: addDays(ctx.today, 1), perspectives, population },
    ctx.today,
  )
  const base: Cycle = draft ?? {
    name: "Preview",
    opensOn: ctx.today,
    closesOn: addDays(ctx.today, 1),
    perspectives,
    population,
    state: "DRAFT",
    version: 1,
  }
  return { cycle: { ...base, perspectives, population }, refusals: made.ok ? [] : made.problems }
}

async function draftOf(tx: TenantTx, { cycleId }: OpeningPreviewInput): Promise<Cycle | undefined> {
  if (cycleId === null || cycleId === undefined) return undefined
  return cycleBody(found(await loadCycle(tx, found(fromGlobalId(cycleId, "Cycle")))))
}

function byLayer(roster: readonly Participant[]): readonly LayerCountView[] {
  return LAYERS.map((layer) => {
    const there = roster.filter((participant) => participant.layer === layer)
    return {
      layer,
      people: there.length,
      hybrids: there.filter(({ hybridShare }) => hybridShare !== null).length,
    }
  })
}

function formTotals(
  forms: readonly RoutedForm[],
  perspectives: readonly Perspective[],
): OpeningPreviewView["forms"] {
  return perspectives.map((perspective) => ({
    perspective,
    forms: forms.filter((form) => form.perspective === perspective).length,
  }))
}

export async function participantViews(
  tx: TenantTx,
  participants: readonly Participant[],
): Promise<readonly ParticipantView[]> {
  const people = await peopleBriefly(
    tx,
    participants.map(({ personId }) => personId),
  )
  return participants.map(({ personId, layer, hybridShare }) => {
    const { name = "", title = null, unit = null } = people.get(personId) ?? {}
    return participantView({ personId, name, title, unit, layer, hybridShare })
  })
}

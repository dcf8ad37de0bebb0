import { closingOf } from "@rung/domain/assessments/beyond-items"
import { isSealed, TERMS_VERSION } from "@rung/domain/assessments/terms"
import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import type { Perspective } from "@rung/domain/expectations/perspective"
import { addDays, type Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { openCycle } from "../features/assessments/open-cycle.ts"
import { saveDraft } from "../features/assessments/save-draft.ts"
import { submitAssessment } from "../features/assessments/submit-assessment.ts"
import { closeCycle } from "../features/cycles/close-cycle.ts"
import { createCycle } from "../features/cycles/create-cycle.ts"
import { releaseCycle } from "../features/cycles/release-cycle.ts"
import { ensureDerived } from "../features/layers/ensure-derived.ts"
import type { Ctx } from "../parts.ts"
import { toGlobalId } from "../platform/graphql/global-id.ts"
import { type FormToFill, formsToFill } from "./demo.store.ts"
import { accepted, type DemoStage } from "./demo-stage.ts"
import { answersTo, type DemoAnswer, hasStory } from "./northgate-answers.ts"
import { overallOf } from "./northgate-judgements.ts"

interface Round {
  readonly number: number
  /** Days before today. */
  readonly opens: number
  readonly closes: number
  readonly released: number | undefined
  readonly layers: readonly Layer[] | undefined
  readonly perspectives: readonly Perspective[]
  isAnswered(form: FormToFill, index: number): "SENT" | "STARTED" | "NOT_YET"
}

const ATTRIBUTED = ["MANAGER", "SELF"] as const
const FROM_BELOW_TOO = [...ATTRIBUTED, "UPWARD", "SKIP"] as const

const ROUNDS: readonly Round[] = [
  {
    number: 0,
    opens: 390,
    closes: 362,
    released: 345,
    layers: ["M1", "M2", "EXEC"],
    perspectives: ATTRIBUTED,
    isAnswered: ({ subject }, index) => (index % 9 === 4 && !hasStory(subject) ? "NOT_YET" : "SENT"),
  },
  {
    number: 1,
    opens: 200,
    closes: 165,
    released: 149,
    layers: undefined,
    perspectives: FROM_BELOW_TOO,
    isAnswered: ({ subject, perspective, layer }, index) => {
      if (hasStory(subject)) return "SENT"
      if (perspective === "SELF" && layer === "IC") return index % 4 === 0 ? "SENT" : "NOT_YET"
      return index % 8 === 5 ? "NOT_YET" : "SENT"
    },
  },
  {
    number: 2,
    opens: 27,
    closes: -12,
    released: undefined,
    layers: undefined,
    perspectives: FROM_BELOW_TOO,
    isAnswered: ({ rater, subject, perspective, layer }, index) => {
      if (["Ingrid Solheim", "Yuki Tanabe"].includes(subject) && rater === "Ruth Okafor") return "SENT"
      if (rater === "Ruth Okafor") return subject === "Marcus Hale" ? "STARTED" : "NOT_YET"
      if (rater === "Priya Raman" || rater === "Jonas Lindqvist") return "NOT_YET"
      return layer !== "IC" && index % (perspective === "SELF" ? 2 : 3) === 0 ? "SENT" : "NOT_YET"
    },
  },
]

/** Two rounds that are released and one that is open, named by the half-year they fall in. */
export async function seedCycles(stage: DemoStage): Promise<void> {
  const names = new Set<string>()
  for (const round of ROUNDS) {
    const opensOn = addDays(stage.today, -round.opens)
    await seedRound(stage, round, { opensOn, name: freeName(halfYearOf(opensOn), names) })
  }
}

async function seedRound(
  stage: DemoStage,
  round: Round,
  { opensOn, name }: { readonly opensOn: Day; readonly name: string },
): Promise<void> {
  const opening = stage.on(opensOn)
  await ensureDerived(opening)
  const created = accepted(
    await createCycle(opening, {
      name,
      opensOn,
      closesOn: addDays(stage.today, -round.closes),
      perspectives: [...round.perspectives],
      ...(round.layers ? { population: { layers: [...round.layers] } } : {}),
    }),
  )
  const cycleId = toGlobalId("Cycle", created.id)
  const opened = accepted(await openCycle(opening, { cycleId, version: created.version }))
  await fillForms(stage, round, { cycleId: created.id, day: addDays(opensOn, 9) })
  if (round.released === undefined) return
  const closing = stage.on(addDays(stage.today, -round.closes))
  const closed = accepted(await closeCycle(closing, { cycleId, version: opened.version }))
  const releasing = stage.on(addDays(stage.today, -round.released))
  accepted(await releaseCycle(releasing, { cycleId, version: closed.version }))
}

async function fillForms(
  stage: DemoStage,
  round: Round,
  { cycleId, day }: { readonly cycleId: string; readonly day: Day },
): Promise<void> {
  const forms = await stage.on(day).db.read((tx) => formsToFill(tx, cycleId))
  const queue = forms.map((form, index) => ({ form, state: round.isAnswered(form, index) }))
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (next.state !== "NOT_YET")
        await fillForm(stage.on(day, { personId: next.form.rater_id }), next, round)
    }
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}

interface Filled {
  readonly answers: readonly DemoAnswer[]
  readonly overall?: number | null
}

async function fillForm(
  ctx: Ctx,
  { form, state }: { readonly form: FormToFill; readonly state: "SENT" | "STARTED" | "NOT_YET" },
  round: Round,
): Promise<void> {
  const assessmentId = toGlobalId("Assessment", form.id)
  const all = answersTo({ ...form, round: round.number })
  const { answers, ...overall }: Filled =
    state === "SENT" ? withEnd(form, all, round) : { answers: all.slice(0, Math.ceil(all.length / 3)) }
  const { version } = form
  const terms = isSealed(form.perspective) ? { termsVersion: TERMS_VERSION } : {}
  const draft = accepted(
    await saveDraft(ctx, { assessmentId, version, answers: [...answers], ...overall, ...terms }),
  )
  if (state !== "SENT") return
  const noted = answers.filter(({ note }) => note !== null).map(({ competency }) => competency)
  const confirmedComments = isSealed(form.perspective) ? noted : []
  accepted(await submitAssessment(ctx, { assessmentId, version: draft.version, confirmedComments }))
}

/** A form with what it asks at its end; Northgate is on the default contract. */
function withEnd(form: FormToFill, route: readonly DemoAnswer[], { number: round }: Round): Filled {
  const closing = closingOf(DEFAULT_CONTRACT, form, form.perspective)
  if (!closing.asksOverall) return { answers: route }
  const end = answersTo({ ...form, items: closing.items, round })
  return { answers: [...route, ...end], overall: overallOf({ ...form, round, route, end }) }
}

function halfYearOf(day: Day): string {
  return `H${Number(day.slice(5, 7)) <= 6 ? 1 : 2} ${day.slice(0, 4)}`
}

function freeName(name: string, taken: Set<string>): string {
  const free = taken.has(name) ? `${name}, second` : name
  taken.add(free)
  return free
}

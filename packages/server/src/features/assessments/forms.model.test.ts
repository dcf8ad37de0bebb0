import fc from "fast-check"
import { expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  type Company,
  DECLINE,
  draftCycle,
  formAbout,
  newCompany,
  openedCycle,
  queue,
  REOPEN,
  read,
  save,
  step,
  submit,
} from "./cycle.test-kit.ts"

const server = await testServer()
const ITEMS = ["A1", "A2", "A3", "A4", "A5"]

/** What a form ought to be after some steps: written down without the product's code. */
interface Model {
  cycle: "OPEN" | "CALIBRATING"
  state: string
  version: number
  answers: Map<string, number>
}

type Deed =
  | { readonly kind: "save"; readonly item: string; readonly value: number; readonly stale: boolean }
  | { readonly kind: "submit" | "decline" | "reopen" | "close" | "fill" }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("save" as const),
      item: fc.constantFrom(...ITEMS),
      value: fc.integer({ min: 2, max: 4 }),
      stale: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: "fill" as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: "submit" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "decline" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "reopen" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "close" as const }) },
)

/** Does a deed to the model and says whether it should go through. */
function foresee(model: Model, action: Deed): boolean {
  if (model.cycle !== "OPEN") return false
  if (action.kind === "close") {
    model.cycle = "CALIBRATING"
    return true
  }
  const isHeld = model.state === "ASSIGNED" || model.state === "IN_PROGRESS"
  if (isHeld === (action.kind === "reopen")) return false
  if (action.kind === "save" && action.stale) return false
  if (action.kind === "submit" && model.answers.size < ITEMS.length) return false
  if (action.kind === "save") model.answers.set(action.item, action.value)
  if (action.kind === "fill") for (const item of ITEMS) model.answers.set(item, 3)
  if (action.kind === "decline") model.answers.clear()
  model.state = nextState(model, action)
  model.version += 1
  return true
}

function nextState(model: Model, { kind }: Deed): string {
  if (kind === "submit") return "SUBMITTED"
  if (kind === "decline") return "DECLINED"
  return model.answers.size > 0 ? "IN_PROGRESS" : "ASSIGNED"
}

interface World {
  readonly company: Company
  readonly sofie: Actor
  readonly cycle: Answer
  readonly form: Answer
}

async function act({ company, sofie, cycle, form }: World, action: Deed, version: number): Promise<Answer> {
  const held = { id: form.id, version }
  const reasoned = { input: { assessmentId: form.id, version, reason: "Because." } }
  switch (action.kind) {
    case "close":
      return step(company.admin, "closeCycle", cycle)
    case "save":
      return save(sofie, { ...held, version: action.stale ? version - 1 : version }, [
        { competency: action.item, value: action.value },
      ])
    case "fill":
      return save(
        sofie,
        held,
        ITEMS.map((competency) => ({ competency, value: 3 })),
      )
    case "submit":
      return submit(sofie, held)
    case "decline":
      return (await sofie.run(DECLINE, reasoned)).declineAssessment
    case "reopen":
      return (await company.admin.run(REOPEN, reasoned)).reopenAssessment
  }
}

it("a form goes through the API as a small model of it foresees", async () => {
  const company = await newCompany(server)
  const sofie = company.as("Sofie")
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
      round += 1
      const population = { subtreeOf: company.id("Ana") }
      const cycle = await openedCycle(company, { name: `Round ${round}`, population })
      const form = await formAbout(sofie, "Ana", cycle.id)
      const world = { company, sofie, cycle, form }
      const model: Model = { cycle: "OPEN", state: "ASSIGNED", version: 1, answers: new Map() }
      for (const action of deeds) {
        const version = model.version
        const expected = foresee(model, action)
        const payload = await act(world, action, version)
        expect(payload.problems.length === 0, JSON.stringify([action, payload])).toBe(expected)
      }
      const { assessment, items } = await read(sofie, form.id)
      expect(assessment).toMatchObject({
        state: model.state,
        version: model.version,
        cycleState: model.cycle,
      })
      const answers = items.flatMap(({ competency, answer }: Answer) =>
        answer ? [[competency.code, answer.value]] : [],
      )
      expect(new Map(answers)).toEqual(model.answers)
    }),
    { numRuns: 25 },
  )
})

it("a draft of a cycle takes part in nothing until it is opened", async () => {
  const company = await newCompany(server)
  const draft = await draftCycle(company.admin)
  expect(await queue(company.as("Sofie"), draft.id)).toEqual([])
})

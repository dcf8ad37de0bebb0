import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Cycle } from "../cycles/cycle.ts"
import { anyDraft } from "../expectations/contract.test-kit.ts"
import type { Contract, Expectation } from "../expectations/contract.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { expectationsAt, type Placement } from "../expectations/expectations-of.ts"
import { formItems } from "../expectations/form-items.ts"
import { PERSPECTIVES } from "../expectations/perspective.ts"
import { addDays, parseDay } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import { LAYERS } from "../layers/layer.ts"
import type { Assessment } from "./assessment.ts"
import { beyondItems, closingOf, MOST_BEYOND, NO_CLOSING } from "./beyond-items.ts"
import { declineAssessment, submitAssessment } from "./finish-assessment.ts"
import { type SaveDraftCommand, saveDraft } from "./save-draft.ts"

const PLACEMENTS: readonly Placement[] = [
  ...LAYERS.map((layer) => ({ layer })),
  { layer: "M1", hybridShare: 0.3 },
  { layer: "M2", hybridShare: 0.4 },
]
const placement = fc.constantFrom(...PLACEMENTS)

describe("what is asked beyond the route", () => {
  it.each<[string, Placement]>([
    ["", { layer: "IC" }],
    ["A2", { layer: "M1" }],
    ["B2 B1 B4 B3", { layer: "M2" }],
    ["C4", { layer: "EXEC" }],
    ["A1 A2", { layer: "M1", hybridShare: 0.3 }],
    ["A1 A2", { layer: "M2", hybridShare: 0.4 }],
  ])("is %s for %o by the default contract", (codes, where) =>
    expect(beyondItems(DEFAULT_CONTRACT, where).join(" ")).toBe(codes),
  )

  it("is at most four, the heaviest a layer below first", () => {
    const lowered = (row: Expectation): Expectation =>
      row.layer === "M2" && row.competency.startsWith("B")
        ? { ...row, status: "NO_LONGER_DETERMINANT", weight: 0 }
        : row.layer === "M1" && row.competency.startsWith("B")
          ? { ...row, status: "DETERMINANT", weight: { B5: 0.3, B6: 0.2 }[row.competency] ?? 0.125 }
          : row
    const contract: Contract = {
      ...DEFAULT_CONTRACT,
      expectations: DEFAULT_CONTRACT.expectations.map(lowered),
    }
    expect(beyondItems(contract, { layer: "M2" })).toEqual(["B5", "B6", "B1", "B2"])
  })

  it("is carried, asked once, and decides on the layer below, by whatever contract", () =>
    fc.assert(
      fc.property(anyDraft, placement, (contract, where) => {
        const codes = beyondItems(contract, where)
        const asked = formItems(contract, where, "MANAGER").map(({ competency }) => competency)
        const statuses = new Map(
          expectationsAt(contract, where).map((row) => [row.competency.code, row.status]),
        )
        expect(codes.length).toBeLessThanOrEqual(MOST_BEYOND)
        expect(new Set(codes).size).toBe(codes.length)
        for (const code of codes) {
          expect(statuses.get(code)).toBe("NO_LONGER_DETERMINANT")
          expect(asked).not.toContain(code)
        }
      }),
    ))
})

describe("the end of a form", () => {
  it("is there from above alone, and never without something carried", () => {
    expect(closingOf(DEFAULT_CONTRACT, { layer: "M2" }, "MANAGER")).toEqual({
      asksOverall: true,
      items: ["B2", "B1", "B4", "B3"],
    })
    expect(closingOf(DEFAULT_CONTRACT, { layer: "IC" }, "MANAGER")).toEqual(NO_CLOSING)
    for (const perspective of PERSPECTIVES.filter((one) => one !== "MANAGER")) {
      expect(closingOf(DEFAULT_CONTRACT, { layer: "M2" }, perspective)).toEqual(NO_CLOSING)
    }
  })

  it("asks for the judgement alone where everything carried is on the route already", () => {
    const routes = DEFAULT_CONTRACT.routes.map((route) =>
      route.layer === "EXEC" ? { ...route, competencies: [...route.competencies, "C4"] } : route,
    )
    const closing = closingOf({ ...DEFAULT_CONTRACT, routes }, { layer: "EXEC" }, "MANAGER")
    expect(closing).toEqual({ asksOverall: true, items: [] })
  })
})

const today = parseDay("2026-11-22")!
const cycle: Cycle = {
  name: "Autumn",
  opensOn: today,
  closesOn: addDays(today, 14),
  perspectives: ["MANAGER"],
  population: {},
  state: "OPEN",
  version: 2,
}
const form: Assessment = {
  subjectId: "head",
  raterId: "vp",
  perspective: "MANAGER",
  items: ["C1", "C2"],
  ratings: [],
  state: "ASSIGNED",
  declineReason: null,
  version: 1,
}
const closing = { asksOverall: true, items: ["B2", "B1"] }
const save = (assessment: Assessment, command: Omit<SaveDraftCommand, "version">) =>
  saveDraft(assessment, { version: assessment.version, ...command }, { cycle, today })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describe("answering the end of a form", () => {
  it("is kept behind the items, survives later saves, and is cleared by null", () => {
    const saved = value(
      save(form, {
        answers: [
          { competency: "B2", value: 5 },
          { competency: "B1", value: "NOT_SEEN" },
          { competency: "C2", value: 3 },
        ],
        overall: 4,
        closing,
      }),
    )
    expect(saved.ratings.map(({ competency }) => competency)).toEqual(["C2", "B2", "B1"])
    expect(saved.overall).toBe(4)
    const later = value(save(saved, { answers: [{ competency: "C1", value: 2 }] }))
    expect(later.ratings.map(({ competency }) => competency)).toEqual(["C1", "C2", "B2", "B1"])
    expect(later.overall).toBe(4)
    const cleared = value(
      save(later, { answers: [{ competency: "B2", value: null }], overall: null, closing }),
    )
    expect(cleared.ratings.map(({ competency }) => competency)).toEqual(["C1", "C2", "B1"])
    expect(cleared.overall).toBeNull()
  })

  it("is never needed to hand in, nor is a note for a 1 or a 5 there; declining throws it away", () => {
    const answers = ["C1", "C2"].map((competency) => ({ competency, value: 3 }))
    const bare = value(save(form, { answers }))
    expect(submitAssessment(bare, bare.version, { cycle, today }).ok).toBe(true)
    const full = value(save(bare, { answers: [{ competency: "B2", value: 1 }], overall: 1, closing }))
    const sent = value(submitAssessment(full, full.version, { cycle, today }))
    expect([sent.overall, sent.ratings.length]).toEqual([1, 3])
    const declined = value(
      declineAssessment(full, { version: full.version, reason: "Too new." }, { cycle, today }),
    )
    expect([declined.overall, declined.ratings]).toEqual([null, []])
  })

  it.each<[string, Omit<SaveDraftCommand, "version">]>([
    ["OVERALL_OUT_OF_RANGE overall", { answers: [], overall: 6, closing }],
    ["OVERALL_OUT_OF_RANGE overall", { answers: [], overall: 2.5, closing }],
    ["OVERALL_NOT_ASKED overall", { answers: [], overall: 3 }],
    ["ITEM_NOT_ON_FORM items B4", { answers: [{ competency: "B4", value: 3 }], closing }],
    ["ITEM_NOT_ON_FORM items B2", { answers: [{ competency: "B2", value: 3 }] }],
    ["RATING_OUT_OF_RANGE items B2 value", { answers: [{ competency: "B2", value: 0 }], closing }],
  ])("refuses with %s", (code, command) => {
    const result = save(form, command)
    const found = result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
    expect(found).toEqual([code])
  })
})

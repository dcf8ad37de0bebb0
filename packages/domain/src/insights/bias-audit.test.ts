import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { beyondItems } from "../assessments/beyond-items.ts"
import { closingWords } from "../assessments/beyond-words.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { formItems } from "../expectations/form-items.ts"
import { LAYERS } from "../layers/layer.ts"
import { auditOfLayer, haloCount, haloSentence, type JudgedForm } from "./bias-audit.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { JUDGEMENTS_NEEDED } from "./previous-layer-bias.ts"
import { repeatableRandom } from "./repeatable-random.ts"
import { scoreSubject } from "./score.ts"

const placement = fc.constantFrom<Placement>(
  ...LAYERS.map((layer) => ({ layer })),
  { layer: "M1", hybridShare: 0.3 },
  { layer: "M2", hybridShare: 0.4 },
)

interface Judging {
  readonly count: number
  readonly raters: number
  readonly pulls: readonly [determinants: number, noLonger: number]
}

/** Judgements that follow two determinants and one carried competency as told, raters in turn. */
function judged({ count, raters, pulls: [toD, toN] }: Judging): JudgedForm[] {
  const random = repeatableRandom(5)
  return Array.from({ length: count }, (_, index) => {
    const [one, other, carried] = [1 + 4 * random(), 1 + 4 * random(), 1 + 4 * random()]
    return {
      rater: `r${index % raters}`,
      overall: 0.5 + (toD * (one + other)) / 2 + toN * carried + 0.2 * (random() - 0.5),
      ratings: [
        { status: "DETERMINANT", value: one },
        { status: "SUPPORTING", value: 5 },
        { status: "DETERMINANT", value: other },
        { status: "NO_LONGER_DETERMINANT", value: carried },
      ],
    }
  })
}

describe("the audit of one layer", () => {
  it("tells what the judgement follows, with its interval", () => {
    const audit = auditOfLayer("M2", judged({ count: 60, raters: 12, pulls: [0.45, 0.55] }))
    expect(audit).toMatchObject({ layer: "M2", judgements: 60, raters: 12 })
    expect(audit.bias.value?.index).toBeCloseTo(0.55, 1)
    expect(audit.bias.value?.determinantPull).toBeCloseTo(0.45, 1)
    expect(audit.bias.value?.interval.low).toBeGreaterThan(0.45)
    expect(audit.bias.value?.interval.high).toBeLessThan(0.65)
    expect(audit.sentence).toMatch(
      /^When we judge managers of managers, 5\d% of the judgement \(likely [45]\d% to [56]\d%\) follows what mattered one layer below, which should count 0\.$/,
    )
  })

  it("claims no bias that the interval does not hold", () => {
    const open = auditOfLayer("M1", judged({ count: 60, raters: 12, pulls: [0.6, 0] }))
    expect(open.bias.value?.interval.low).toBeLessThanOrEqual(0)
    expect(open.sentence).toMatch(
      /^When we judge managers of ICs, at most \d% of the judgement follows what mattered one layer below, and perhaps none\.$/,
    )
    const against = auditOfLayer("EXEC", judged({ count: 60, raters: 12, pulls: [0.9, -0.3] }))
    expect(against.sentence).toBe(
      "When we judge the C-level, none of the judgement follows what mattered one layer below.",
    )
  })

  it.each<[string, readonly JudgedForm[], string]>([
    ["no judgements", [], "30 judgements are needed, there are 0."],
    [
      "29 judgements",
      judged({ count: 29, raters: 10, pulls: [1, 1] }),
      "30 judgements are needed, there are 29.",
    ],
    [
      "four raters",
      judged({ count: 40, raters: 4, pulls: [1, 1] }),
      "5 raters are needed, there are 4: fewer would speak of single raters.",
    ],
    [
      "one rater who gave more than half",
      judged({ count: 40, raters: 40, pulls: [1, 1] }).map((form, index) => ({
        ...form,
        rater: index < 21 ? "busy" : form.rater,
      })),
      "More than half of the judgements are one rater's: this would speak of that rater.",
    ],
  ])("says nothing of %s, and why", (_, forms, reason) => {
    const audit = auditOfLayer("M2", forms)
    expect(audit.bias).toEqual({ value: undefined, reason })
    expect(audit.sentence).toBe("What our judgement of managers of managers follows cannot be told yet.")
  })

  it("tells of a rater who gave just half", () => {
    const forms = judged({ count: 40, raters: 40, pulls: [1, 1] }).map((form, index) => ({
      ...form,
      rater: index < 20 ? "busy" : form.rater,
    }))
    expect(auditOfLayer("M2", forms).bias.value).toBeDefined()
  })

  it("reads a judgement only with as many others as its rater was told", () =>
    expect(closingWords("Ana").aboutOverall).toContain(`at least ${JUDGEMENTS_NEEDED - 1} others`))

  it("counts only judgements beside both kinds of ratings", () => {
    const forms = judged({ count: 40, raters: 10, pulls: [1, 1] })
    const bare = forms.map((form, index) => ({
      ...form,
      ratings: form.ratings.filter(({ status }) =>
        index % 4 === 0 ? status !== "DETERMINANT" : index % 4 !== 1 || status !== "NO_LONGER_DETERMINANT",
      ),
    }))
    expect(auditOfLayer("M1", bare)).toMatchObject({
      judgements: 20,
      bias: { reason: "30 judgements are needed, there are 20." },
    })
  })
})

describe("carried competencies asked beyond the route", () => {
  it("leaves the layer score as it is to the last bit, whatever is answered there", () =>
    fc.assert(
      fc.property(
        placement,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
        fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 4 }),
        (where, given, beyond) => {
          const rated = (codes: readonly string[], values: readonly (number | null)[]) =>
            codes.map((competency, index) => ({
              competency,
              perspective: "MANAGER" as const,
              rater: "boss",
              value: values[index] ?? null,
            }))
          const route = formItems(DEFAULT_CONTRACT, where, "MANAGER").map(({ competency }) => competency)
          const of = (ratings: ReturnType<typeof rated>) =>
            scoreSubject({
              contract: DEFAULT_CONTRACT,
              placement: where,
              ratings,
              settings: DEFAULT_EVIDENCE,
            })
          const without = of(rated(route, given))
          const beyondCodes = beyondItems(DEFAULT_CONTRACT, where)
          const with_ = of([...rated(beyondCodes, beyond), ...rated(route, given)])
          expect(with_.layerScore).toEqual(without.layerScore)
          expect(with_.determinants).toEqual(without.determinants)
          expect(with_.axes).toEqual(without.axes)
          for (const [index, code] of beyondCodes.entries()) {
            const carried = with_.carried.find(({ competency }) => competency === code)
            expect(carried).toMatchObject({ weight: 0 })
            expect(carried?.measure?.value ?? null).toBe(beyond[index] ?? null)
          }
        },
      ),
    ))
})

describe("halo of a layer", () => {
  const form = (rater: number, ratings: readonly number[]) => ({ rater: `r${rater}`, subject: "s", ratings })

  it("is counted, never named", () => {
    const forms = Array.from({ length: 20 }, (_, rater) => form(rater, rater < 2 ? [4, 4, 4] : [2, 3, 5]))
    const count = haloCount(forms)
    expect(count).toEqual({ value: { raters: 20, flagged: 2 } })
    expect(haloSentence("M1", count)).toBe(
      "2 of 20 raters hardly tell the competencies of managers of ICs apart.",
    )
    expect(haloSentence("M1", { value: { raters: 20, flagged: 1 } })).toContain("1 of 20 raters hardly tells")
    expect(haloSentence("EXEC", { value: { raters: 20, flagged: 0 } })).toBe(
      "Of 20 raters none stands out for rating the C-level alike throughout.",
    )
  })

  it("is not told of fewer than ten raters", () => {
    const forms = Array.from({ length: 9 }, (_, rater) => form(rater, [4, 4, 4]))
    const count = haloCount(forms)
    const reason = "Fewer than ten raters have rated three competencies."
    expect(count).toEqual({ value: undefined, reason })
    expect(haloSentence("M1", count)).toBe(reason)
  })
})

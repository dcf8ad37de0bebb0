import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { haloOfRaters, type RatedForm } from "./halo.ts"

const form = (rater: string, ratings: readonly number[], subject = "s1"): RatedForm => ({
  rater,
  subject,
  ratings,
})

const TELLING = [2, 3, 4, 5]
const nineTelling = Array.from({ length: 9 }, (_, at) => form(`r${at}`, TELLING))

const flagged = (forms: readonly RatedForm[]) =>
  haloOfRaters(forms)
    .value!.filter(({ isFlagged }) => isFlagged)
    .map(({ rater }) => rater)

describe("halo (row 10)", () => {
  it("flags who gives everything the same rating", () =>
    expect(flagged([...nineTelling, form("ana", [4, 4, 4, 4])])).toEqual(["ana"]))

  it("is the mean over forms of the SD across competencies, beside the panel's on the same subjects", () => {
    const { value } = haloOfRaters([
      ...nineTelling,
      form("ana", [4, 4, 4]),
      form("ana", [2, 3, 4], "s2"),
      form("r0", [1, 3, 5], "s2"),
      form("r1", [1, 3, 5], "s3"),
    ])
    const ana = value?.find(({ rater }) => rater === "ana")
    expect(ana).toMatchObject({ forms: 2, spread: 0.5, isFlagged: false })
    expect(ana?.panelSpread).toBeCloseTo((Math.sqrt(5 / 3) + 2) / 2, 12)
  })

  it("takes both: the lowest decile, and a spread below .35", () => {
    const above = [4, 4, 4, 4, 4, 4, 4, 5]
    expect(flagged([...nineTelling, form("ana", above)])).toEqual([])
    const below = [4, 4, 4, 4, 4, 4, 4, 4, 5]
    expect(flagged([...nineTelling, form("ana", below)])).toEqual(["ana"])
  })

  it("is not flagged for the second lowest of ten", () => {
    const eight = nineTelling.slice(1)
    const forms = [...eight, form("ana", [4, 4, 4, 4]), form("ben", [4, 4, 4, 4, 4, 4, 4, 4, 4, 5])]
    expect(flagged(forms)).toEqual(["ana"])
  })

  it("treats equal raters alike", () => {
    const forms = [...nineTelling, form("ana", [4, 4, 4]), form("ben", [2, 2, 2, 2])]
    expect(flagged(forms)).toEqual(["ana", "ben"])
  })

  it("leaves out forms with fewer than three ratings", () => {
    const { value } = haloOfRaters([...nineTelling, form("r8", [4, 4], "s2"), form("ana", [1, 3, 5], "s9")])
    expect(value?.find(({ rater }) => rater === "r8")?.forms).toBe(1)
    expect(value?.find(({ rater }) => rater === "ana")?.panelSpread).toBeUndefined()
    expect(haloOfRaters([...nineTelling, form("ana", [4, 4])])).toEqual({
      value: undefined,
      reason: "Fewer than ten raters have rated three competencies.",
    })
  })

  const forms = fc.array(
    fc.record({
      rater: fc.integer({ min: 0, max: 25 }).map((at) => `r${at}`),
      subject: fc.constantFrom("s1", "s2", "s3"),
      ratings: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 7 }),
    }),
    { minLength: 40, maxLength: 80 },
  )
  const known = forms.filter((list) => haloOfRaters(list).value !== undefined)

  it("never flags a rater above one who is not, and none from .35 on", () =>
    fc.assert(
      fc.property(known, (list) => {
        const raters = haloOfRaters(list).value!
        const spreads = raters.filter(({ isFlagged }) => isFlagged).map(({ spread }) => spread)
        for (const { spread, isFlagged } of raters) {
          if (isFlagged) expect(spread).toBeLessThan(0.35)
          else for (const low of spreads) expect(low).toBeLessThan(spread)
        }
        const tenth = Math.floor(raters.length / 10)
        expect(new Set(spreads).size).toBeLessThanOrEqual(tenth)
      }),
    ))

  it("knows neither the order of ratings nor how high they are", () =>
    fc.assert(
      fc.property(known, (list) => {
        const mirrored = list.map((one) => ({ ...one, ratings: one.ratings.map((x) => 6 - x).toReversed() }))
        const before = haloOfRaters(list).value!
        for (const [at, after] of haloOfRaters(mirrored).value!.entries()) {
          expect(after.spread).toBeCloseTo(before[at]!.spread, 9)
          expect(after.rater).toBe(before[at]!.rater)
        }
      }),
    ))
})

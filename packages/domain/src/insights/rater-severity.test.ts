import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { adjustedRating, type RatingByRater, raterSeverities, type ShownMean } from "./rater-severity.ts"
import { repeatableRandom } from "./repeatable-random.ts"

const rated = (rater: string, subject: string, value: number, competency = "C2"): RatingByRater => ({
  rater,
  subject,
  competency,
  value,
})

/** Everybody rates everybody: the subject's own value, plus what each rater adds. */
function panel(added: Readonly<Record<string, number>>, subjects: readonly number[]): RatingByRater[] {
  return subjects.flatMap((own, subject) =>
    Object.entries(added).map(([rater, bias]) => rated(rater, `s${subject}`, own + bias)),
  )
}

const NAMES = ["ana", "ben", "cho", "dag"]

const ratings = fc
  .uniqueArray(
    fc.record({
      rater: fc.constantFrom(...NAMES),
      subject: fc.constantFrom("s1", "s2", "s3", "s4", "s5", "s6", "s7"),
      competency: fc.constantFrom("C1", "C2"),
      value: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: (one) => `${one.rater} ${one.subject} ${one.competency}`, minLength: 20, maxLength: 56 },
  )
  .filter((list) => raterSeverities(list).value !== undefined)

describe("rater severity (row 9)", () => {
  it("is what each rater adds, against the others of the panel", () => {
    const { value } = raterSeverities(panel({ ana: 0.6, ben: 0, cho: 0 }, [3, 2, 4, 3, 3]))
    expect(value?.get("ana")?.deviation).toBeCloseTo(0.6, 12)
    expect(value?.get("ben")?.deviation).toBeCloseTo(-0.3, 12)
    expect(value?.get("ana")).toMatchObject({ sharedSubjects: 5, isAdjusted: true })
  })

  it("is not shrunk where raters differ without noise, and is where noise explains it all", () => {
    const steady = raterSeverities(panel({ ana: 0.6, ben: 0 }, [3, 2, 4, 3, 3])).value?.get("ana")
    expect(steady?.severity).toBeCloseTo(0.6, 9)
    const noisy = raterSeverities(
      [1, -1, 1, -1, 1].flatMap((by, at) => [rated("ana", `s${at}`, 3 + by), rated("ben", `s${at}`, 3)]),
    ).value?.get("ana")
    expect(noisy?.deviation).toBeCloseTo(0.2, 12)
    expect(noisy?.severity).toBe(0)
  })

  it("finds what was planted among noise, and makes adjusted ratings nearer to the truth than raw ones", () => {
    const random = repeatableRandom(3)
    const noise = () => random() + random() + random() + random() - 2
    const biases = Array.from({ length: 20 }, () => 0.8 * noise())
    const truth = Array.from({ length: 60 }, () => 3 + noise())
    const given = truth.flatMap((own, subject) =>
      Array.from({ length: 5 }, (_, turn) => {
        const rater = (subject * 7 + turn * 3) % 20
        return rated(`r${rater}`, `s${subject}`, own + biases[rater]! + 0.5 * noise())
      }),
    )
    const { value } = raterSeverities(given)
    const error = (adjusted: boolean) =>
      given.reduce((sum, { rater, subject, value: raw }) => {
        const rating = adjustedRating(raw, value?.get(rater))
        return sum + ((adjusted ? rating.adjusted : raw) - truth[Number(subject.slice(1))]!) ** 2
      }, 0)
    expect(error(true)).toBeLessThan(0.7 * error(false))
  })

  it("is shrunk towards 0, never past it", () =>
    fc.assert(
      fc.property(ratings, (list) => {
        for (const { severity, deviation } of raterSeverities(list).value!.values()) {
          expect(Math.abs(severity)).toBeLessThanOrEqual(Math.abs(deviation))
          expect(severity * deviation).toBeGreaterThanOrEqual(0)
        }
      }),
    ))

  it("deviates by as much more as a rater adds to every rating, wherever the scale begins", () =>
    fc.assert(
      fc.property(ratings, fc.double({ min: -2, max: 2, noNaN: true }), (list, added) => {
        const before = raterSeverities(list).value!
        const after = raterSeverities(
          list.map((one) => ({ ...one, value: one.value + 10 + (one.rater === "ana" ? added : 0) })),
        ).value!
        const [ana] = [before.get("ana")]
        if (ana) expect(after.get("ana")!.deviation).toBeCloseTo(ana.deviation + added, 9)
        expect([...after.keys()]).toEqual([...before.keys()])
      }),
    ))

  it("does not depend on the order of ratings", () =>
    fc.assert(
      fc.property(ratings, (list) => {
        const turned = raterSeverities(list.toReversed()).value!
        for (const [rater, { severity }] of raterSeverities(list).value!) {
          expect(turned.get(rater)!.severity).toBeCloseTo(severity, 9)
        }
      }),
    ))

  it("compares like with like: another choice of items is no severity", () => {
    const { value } = raterSeverities(
      ["s1", "s2", "s3"].flatMap((subject) => [
        rated("ana", subject, 2, "C1"),
        rated("ben", subject, 2, "C1"),
        rated("ben", subject, 5, "C2"),
      ]),
    )
    expect(value?.get("ben")?.deviation).toBe(0)
  })

  it("counts each subject once, however many competencies are shared", () => {
    const { value } = raterSeverities([
      ...["C1", "C2", "C3"].flatMap((item) => [rated("ana", "s1", 5, item), rated("ben", "s1", 2, item)]),
      rated("ana", "s2", 3),
      rated("ben", "s2", 4),
    ])
    expect(value?.get("ana")).toMatchObject({ sharedSubjects: 2, deviation: 1, isAdjusted: false })
  })

  it("does not exist without two shared subjects, nor for raters who share none", () => {
    expect(raterSeverities([rated("ana", "s1", 3), rated("ben", "s1", 4), rated("cho", "s2", 1)])).toEqual({
      value: undefined,
      reason: "No rater shares two subjects with another rater.",
    })
    const { value } = raterSeverities([...panel({ ana: 0, ben: 1 }, [3, 3]), rated("cho", "s9", 1)])
    expect([...value!.keys()]).toEqual(["ana", "ben"])
  })
})

describe("severity against a panel of shown means", () => {
  const shown = (subject: string, mean: number, perspective = "UPWARD", competency = "C2"): ShownMean => ({
    perspective,
    subject,
    competency,
    mean,
  })

  /**
   * Ana rates s1 to s5, Ben s6 to s10, never the same person. Their reports give 4 throughout: .5 above Ana's 3.5 and
   * 1.5 above Ben's 2.5, so 1 above the managers; centred at 3, Ana is half a point higher and Ben half a point lower.
   */
  const apart = [
    ...[1, 2, 3, 4, 5].map((at) => rated("ana", `s${at}`, 3.5)),
    ...[6, 7, 8, 9, 10].map((at) => rated("ben", `s${at}`, 2.5)),
  ]
  const reports = apart.map(({ subject }) => shown(subject, 4))

  it("is known of raters who share nobody with one another, a lenient perspective taken off", () => {
    expect(raterSeverities(apart).value).toBeUndefined()
    const { value } = raterSeverities(apart, reports)
    expect(value?.get("ana")).toMatchObject({ sharedSubjects: 5, isAdjusted: true })
    expect(value?.get("ana")?.deviation).toBeCloseTo(0.5, 12)
    expect(value?.get("ben")?.deviation).toBeCloseTo(-0.5, 12)
    expect(value?.get("ben")?.severity).toBeCloseTo(-0.5, 12)
  })

  it("takes each mean for one more of the panel", () => {
    // s1: Ana 4, Cho 3; reports 5, peers 2. Only here do reports and peers meet ratings: centred at 3.5 both.
    const panelled = [
      rated("ana", "s1", 4),
      rated("cho", "s1", 3),
      rated("ana", "s2", 3),
      rated("cho", "s2", 3),
    ]
    const { value } = raterSeverities(panelled, [shown("s1", 5), shown("s1", 2, "PEER")])
    // Ana on s1: 4 − (3 + 3.5 + 3.5) ÷ 3 = 2/3, on s2 0.
    expect(value?.get("ana")?.deviation).toBeCloseTo(1 / 3, 12)
    expect(value?.get("cho")?.deviation).toBeCloseTo((3 - 11 / 3) / 2, 12)
  })

  it("is not changed by how lenient a perspective is as a whole, nor by means of what no rater saw", () => {
    const lenient = reports.map((one) => ({ ...one, mean: one.mean + 0.75 }))
    const stray = [shown("s99", 1), shown("s1", 1, "UPWARD", "C5")]
    const before = raterSeverities(apart, reports).value!
    for (const [rater, { severity }] of raterSeverities(apart, [...lenient, ...stray]).value!)
      expect(severity).toBeCloseTo(before.get(rater)!.severity, 9)
  })

  it("moves by what a rater adds, against everybody else's, who stay as they were among themselves", () =>
    fc.assert(
      fc.property(ratings, fc.double({ min: -2, max: 2, noNaN: true }), (list, added) => {
        // One rater a subject, so that the panel is made of means alone.
        const alone = list.filter(
          ({ rater, subject }) => Number(subject.slice(1)) % 4 === NAMES.indexOf(rater),
        )
        const means = alone.map(({ subject, competency }) => shown(subject, 3, "UPWARD", competency))
        const before = raterSeverities(alone, means).value
        const changed = alone.map((one) => (one.rater === "ana" ? { ...one, value: one.value + added } : one))
        const after = raterSeverities(changed, means).value
        if (!before || !after) return
        const by = (rater: string) => (after.get(rater)?.deviation ?? 0) - (before.get(rater)?.deviation ?? 0)
        const others = [...before.keys()].filter((rater) => rater !== "ana")
        for (const rater of others) expect(by(rater)).toBeCloseTo(by(others[0]!), 9)
        if (before.has("ana") && others[0]) expect(by("ana") - by(others[0])).toBeCloseTo(added, 9)
      }),
    ))
})

describe("an adjusted rating", () => {
  const severity = { rater: "ana", sharedSubjects: 5, deviation: 0.5, severity: 0.4, isAdjusted: true }

  it("is shown beside the raw one", () =>
    expect(adjustedRating(4, severity)).toEqual({ raw: 4, adjusted: 3.6, isAdjusted: true }))

  it("is the raw one below five shared subjects", () => {
    const { value } = raterSeverities(panel({ ana: 0.6, ben: 0 }, [3, 2, 4, 3]))
    expect(adjustedRating(4, value?.get("ana"))).toEqual({ raw: 4, adjusted: 4, isAdjusted: false })
    expect(adjustedRating(4, undefined)).toEqual({ raw: 4, adjusted: 4, isAdjusted: false })
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { adjustedRating, type RatingByRater, raterSeverities } from "./rater-severity.ts"
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

const ratings = fc
  .uniqueArray(
    fc.record({
      rater: fc.constantFrom("ana", "ben", "cho", "dag"),
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

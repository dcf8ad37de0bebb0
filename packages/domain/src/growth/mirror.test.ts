import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EMPTY_MIRROR, MIRROR_TEXT_LENGTH, type MirrorMark, writeMirror } from "./mirror.ts"

const known = new Set(["B1", "B2"])
const mark = (change: Partial<MirrorMark> = {}): MirrorMark => ({
  competency: "B1",
  love: 4,
  excel: 3,
  notTried: false,
  timeNow: 20,
  timeWanted: 40,
  ...change,
})
const refusals = (marks: readonly MirrorMark[]) => {
  const result = writeMirror({ ...EMPTY_MIRROR, marks }, known)
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join(".")}`)
}

describe("a mirror", () => {
  it("may be empty, half said and fully said", () => {
    expect(refusals([])).toEqual([])
    expect(refusals([mark({ love: null, excel: null, timeNow: null, timeWanted: null })])).toEqual([])
    expect(refusals([mark(), mark({ competency: "B2", excel: null, notTried: true })])).toEqual([])
  })

  it("is refused with everything that stands against it", () => {
    const wrong = mark({ love: 0, excel: 6, notTried: true, timeNow: -1, timeWanted: 101 })
    expect(refusals([mark({ competency: "Z9" }), wrong, mark({ love: 2.5 })])).toEqual([
      "COMPETENCY_UNKNOWN marks.0.competency",
      "MIRROR_NOT_TRIED marks.1.excel",
      "MIRROR_MARK marks.1.love",
      "MIRROR_MARK marks.1.excel",
      "MIRROR_TIME marks.1.timeNow",
      "MIRROR_TIME marks.1.timeWanted",
      "MIRROR_MARK marks.2.love",
      "MIRROR_MARKED_TWICE marks.2.competency",
    ])
  })

  it("takes texts up to their length, and appetite from 1 to 5", () => {
    const long = "ä".repeat(MIRROR_TEXT_LENGTH)
    expect(writeMirror({ ...EMPTY_MIRROR, thanked: long }, known).ok).toBe(true)
    const appetite = { like: 6, cost: null, ought: null }
    const result = writeMirror({ ...EMPTY_MIRROR, thanked: `${long}.`, appetite }, known)
    expect(result).toMatchObject({
      problems: [
        { code: "MIRROR_MARK", path: ["appetite", "like"] },
        { code: "MIRROR_TEXT_LENGTH", path: ["thanked"] },
      ],
    })
  })

  it("is kept exactly as it was written", () => {
    const value = fc.option(fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(value, value, fc.string({ maxLength: 99 }), (love, excel, lostTrack) => {
        const body = { ...EMPTY_MIRROR, lostTrack, marks: [mark({ love, excel })] }
        expect(writeMirror(body, known)).toEqual({ ok: true, value: body })
      }),
    )
  })
})

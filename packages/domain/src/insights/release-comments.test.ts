import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../imports/dirty-file.test-kit.ts"
import { type ConfidentialComment, releaseComments } from "./release-comments.ts"

function comments(...texts: readonly string[]): readonly ConfidentialComment[] {
  return texts.map((text, writer) => comment({ text, writer }))
}

function comment(change: Partial<ConfidentialComment>): ConfidentialComment {
  return {
    subject: 1,
    perspective: "UPWARD",
    competency: "C1",
    writer: 0,
    text: "Listens.",
    confirmed: true,
    ...change,
  }
}

function texts(given: readonly ConfidentialComment[], key = "key"): readonly string[] {
  return releaseComments({ comments: given, isReleased: () => true, key }).flatMap((cell) => cell.texts)
}

const FIVE = comments("a", "b", "c", "d", "e")

describe("comments", () => {
  it("show from five writers on", () => {
    expect(texts(FIVE.slice(1))).toEqual([])
    expect([...texts(FIVE)].sort()).toEqual(["a", "b", "c", "d", "e"])
  })

  it("count writers, not texts, and only those who confirmed and wrote something", () => {
    expect(texts([...FIVE.slice(1), comment({ writer: 1, text: "again" })])).toEqual([])
    expect(texts([...FIVE.slice(1), comment({ writer: 9, text: "traceable", confirmed: false })])).toEqual([])
    expect(texts([...FIVE.slice(1), comment({ writer: 9, text: "  " })])).toEqual([])
  })

  it("never hold what was not confirmed", () => {
    expect(texts([...FIVE, comment({ writer: 9, text: "traceable", confirmed: false })])).not.toContain(
      "traceable",
    )
  })

  it("show only beside a cell that is shown", () => {
    expect(releaseComments({ comments: FIVE, isReleased: () => false, key: "key" })).toEqual([])
  })

  it("are counted by subject, perspective and competency", () => {
    expect(texts(FIVE.map((one, at) => ({ ...one, competency: at < 2 ? "C1" : "C2" })))).toEqual([])
    expect(texts(FIVE.map((one, at) => ({ ...one, subject: at })))).toEqual([])
    expect(texts(FIVE.map((one, at) => ({ ...one, perspective: at < 2 ? "SKIP" : "UPWARD" })))).toEqual([])
  })

  it("carry nothing but the cell and the texts", () => {
    const [cell] = releaseComments({ comments: FIVE, isReleased: () => true, key: "key" })
    expect(Object.keys(cell ?? {}).sort()).toEqual(["competency", "perspective", "subject", "texts"])
  })

  const written = fc.array(
    fc.record({ text: fc.string({ minLength: 1 }), competency: fc.constantFrom("C1", "C2") }),
    {
      minLength: 5,
      maxLength: 14,
    },
  )

  it("come in an order that does not depend on who wrote what or when", () => {
    fc.assert(
      fc.property(written, fc.string(), fc.nat(), (given, key, turn) => {
        const sent = given.map((one, writer) => comment({ ...one, writer }))
        const at = turn % sent.length
        const turned = [...sent.slice(at), ...sent.slice(0, at)].map((one) => ({
          ...one,
          writer: 99 - one.writer,
        }))
        const release = (some: readonly ConfidentialComment[]) =>
          releaseComments({ comments: some, isReleased: () => true, key })
        expect(release(turned)).toEqual(release(sent))
      }),
      runs(200),
    )
  })

  it("are shuffled anew for each key and each cell", () => {
    const many = comments(..."abcdefghijkl")
    expect(texts(many, "one")).not.toEqual(texts(many, "two"))
    const other = many.map((one) => ({ ...one, competency: "C2" }))
    expect(texts(other)).not.toEqual(texts(many))
  })
})

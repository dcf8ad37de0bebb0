import { describe, expect, it } from "vitest"
import type { OthersView, SubjectCoverage } from "./coverage.ts"
import { coverageByLayer, likelySilent } from "./coverage-by-layer.ts"

const subject = (subjectId: string, decide: number, perspective: OthersView = "UPWARD"): SubjectCoverage => ({
  subjectId,
  decide,
  develop: decide,
  views: [{ perspective, invited: 5, decide, develop: decide }],
})
const SUBJECTS = [
  subject("d", 0.5),
  subject("c", 0.4),
  subject("b", 0),
  subject("a", 0.4),
  subject("e", 0, "MANAGER"),
]

describe("coverageByLayer", () => {
  it("is the mean of each layer, of those with a view in groups alone", () => {
    const layers = new Map([
      ["a", "M1"],
      ["b", "M1"],
      ["c", "M2"],
      ["d", "M2"],
      ["e", "EXEC"],
    ] as const)
    expect(coverageByLayer(SUBJECTS, layers)).toEqual([
      { layer: "IC", subjects: 0, decide: undefined, develop: undefined },
      { layer: "M1", subjects: 2, decide: 0.2, develop: 0.2 },
      { layer: "M2", subjects: 2, decide: 0.45, develop: 0.45 },
      { layer: "EXEC", subjects: 0, decide: undefined, develop: undefined },
    ])
  })
})

describe("likelySilent", () => {
  it("names those below one half, the least likely first, then by id", () => {
    expect(likelySilent(SUBJECTS).map(({ subjectId }) => subjectId)).toEqual(["b", "a", "c"])
  })
})

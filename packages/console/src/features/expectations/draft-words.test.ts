import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { applyEdits } from "@rung/domain/expectations/edit-contract"
import { describe, expect, it } from "vitest"
import { draftFinding, layerSums, whatIfFinding } from "./draft-words.ts"

const sumsWith = (weight: number) =>
  layerSums(
    applyEdits(DEFAULT_CONTRACT, {
      expectations: [{ competency: "C1", layer: "M2", status: "DETERMINANT", weight }],
    }).contract,
  )

describe("the sums of a draft", () => {
  it.each<[number, string | undefined]>([
    [0.35, undefined],
    [0.3, ".05 missing"],
    [0.5, ".15 too much"],
  ])("say at %j: %j", (weight, says) => expect(sumsWith(weight)[2]?.says).toBe(says))

  it("say when nothing decides at a layer", () => {
    const none = DEFAULT_CONTRACT.expectations.filter(({ layer }) => layer !== "IC")
    expect(layerSums({ ...DEFAULT_CONTRACT, expectations: none })[0]?.says).toBe("no determinant")
  })
})

describe("the finding of a draft", () => {
  it.each<[string, number, readonly ReturnType<typeof layerSums>[number][], number]>([
    ["The weights of M2 do not sum to 1 yet", 1, sumsWith(0.3), 1],
    ["Two things stand against publishing this draft", 1, sumsWith(0.35), 2],
    ["Nothing is changed yet: press a cell to begin", 0, sumsWith(0.35), 0],
    ["One change is ready to be tried and published", 1, sumsWith(0.35), 0],
  ])("%s", (words, changes, sums, problems) => expect(draftFinding(changes, sums, problems)).toBe(words))
})

describe("the finding of a what-if", () => {
  it.each<[string, number, number, number]>([
    ["None of 1,200 bands would move", 1200, 0, 0],
    ["2 of 47 bands would move", 47, 2, 0],
    ["3 of 47 bands would move, 1 of them on thin evidence", 47, 3, 1],
    ["3 of 47 bands would move, all on thin evidence", 47, 3, 3],
    ["1 of 47 bands would move, on thin evidence", 47, 1, 1],
  ])("%s", (words, people, moved, thin) =>
    expect(whatIfFinding({ people, moved, layers: [{ thin }] })).toBe(words),
  )
})

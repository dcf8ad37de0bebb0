import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changeWords } from "./change-words.ts"
import { anyDraft } from "./contract.test-kit.ts"
import type { ContractEdits } from "./contract-edits.ts"
import { DEFAULT_CONTRACT } from "./default-contract/default-contract.ts"
import { diffContracts } from "./diff-contracts.ts"
import { applyEdits, editContract } from "./edit-contract.ts"
import { editsThatMake } from "./edits-that-make.ts"

function told(edits: ContractEdits): string[] {
  const { contract } = applyEdits(DEFAULT_CONTRACT, edits)
  const between = { from: DEFAULT_CONTRACT, to: contract }
  return diffContracts(DEFAULT_CONTRACT, contract).map((change) => changeWords(change, between).sentence)
}

describe("diffContracts", () => {
  it.each<[string, ContractEdits, string[]]>([
    [
      "a weight",
      { expectations: [{ competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.3 }] },
      ["M2: Coaching managers .35 → .30"],
    ],
    [
      "a determinant that is none any more",
      { expectations: [{ competency: "A1", layer: "IC", status: "SUPPORTING" }] },
      ["Craft quality is no longer determinant at IC: now supporting, was .30"],
    ],
    [
      "a new determinant",
      { expectations: [{ competency: "C5", layer: "M2", status: "DETERMINANT", weight: 0.125 }] },
      ["Boundaries and resources becomes determinant at M2 with .125, was supporting"],
    ],
    [
      "what is not expected any more, without the questions that go with it",
      {
        expectations: [
          { competency: "B6", layer: "M1", status: null },
          { competency: "C1", layer: "M2", status: null },
        ],
      },
      [
        "M1: nothing is expected of Hiring ICs any more, was supporting",
        "Coaching managers is no longer determinant at M2: nothing is expected of it there, was .35",
      ],
    ],
    [
      "a status between those that weigh nothing",
      { expectations: [{ competency: "C5", layer: "M1", status: "PREVIEW" }] },
      ["M1: Boundaries and resources is now not expected yet"],
    ],
    [
      "competencies that come and go",
      {
        removeCompetencies: ["A5"],
        addCompetencies: [
          {
            code: "E1",
            name: "Safety",
            family: "DELIVERY",
            anchors: ["1", "2", "3", "4", "5"],
            before: "B1",
          },
        ],
      },
      ["Removed: A5 Learning from feedback", "New: E1 Safety"],
    ],
    [
      "what a competency says",
      {
        changeCompetencies: [
          {
            code: "B1",
            name: "Stepping in",
            family: "DELIVERY",
            anchors: [{ level: 3, text: "Takes over tomorrow." }],
            itemFromBelow: null,
            bestRaters: "direct ICs",
          },
        ],
      },
      [
        "B1 is called “Stepping in”, no longer “Step-in craft”",
        "B1 Stepping in: family craft → delivery",
        "B1 Stepping in: anchor 3 is reworded",
        "B1 Stepping in: people below have no item any more",
        "B1 Stepping in: who sees it best is reworded",
      ],
    ],
    [
      "who is asked, the map and the thresholds",
      {
        name: "Our contract",
        routes: [
          { layer: "M2", perspective: "SKIP", competencies: ["C1", "C2"] },
          { layer: "M1", perspective: "PEER", competencies: [] },
          { layer: "M1", perspective: "SKIP", competencies: ["B2"] },
        ],
        axes: [{ layer: "M1", axis: "COACHING", competencies: ["B2", "B3"] }],
        thresholds: { gap: 2.6, enoughEvidence: 0.6 },
      },
      [
        "The contract is called “Our contract”, no longer “Default contract”",
        "M1, asked two levels down: now B2",
        "M1, asked of peers: nothing any more, was B1 and B6",
        "M2, asked two levels down: C1 as well, no longer C4",
        "M1, coaching side of the map: B3 as well",
        "Building begins at 2.5 → 2.6",
        "Rated share of the weight that a band needs: .50 → .60",
      ],
    ],
    ["nothing", {}, []],
  ])("tells %s", (_, edits, sentences) => expect(told(edits)).toEqual(sentences))

  it("makes the second contract of the first, for any two drafts", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (first, second) => {
        const made = editContract(first, editsThatMake(diffContracts(first, second)))
        expect(made).toEqual({ ok: true, value: second })
      }),
      { numRuns: 500 },
    )
  })

  it("finds nothing between a draft and itself, and something between two that differ", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (first, second) => {
        expect(diffContracts(first, first)).toEqual([])
        const same = JSON.stringify(first) === JSON.stringify(second)
        expect(diffContracts(first, second).length === 0).toBe(same)
      }),
    )
  })

  it("tells every change in a sentence of its own", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (first, second) => {
        const sentences = diffContracts(first, second).map(
          (change) => changeWords(change, { from: first, to: second }).sentence,
        )
        expect(new Set(sentences).size).toBe(sentences.length)
      }),
    )
  })
})

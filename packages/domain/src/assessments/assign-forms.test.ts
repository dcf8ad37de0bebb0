import { describe, expect, it } from "vitest"
import type { Participant } from "../cycles/frozen-roster.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { assignForms } from "./assign-forms.ts"

const HERE = { insteadOf: null, isAway: false }
const ceo: Participant = { personId: "ceo", layer: "EXEC", hybridShare: null, managerId: null, ...HERE }
const vp: Participant = { personId: "vp", layer: "M2", hybridShare: null, managerId: "ceo", ...HERE }
const lead: Participant = { personId: "lead", layer: "M1", hybridShare: null, managerId: "vp", ...HERE }
const both: Participant = { personId: "both", layer: "M1", hybridShare: 0.25, managerId: "ceo", ...HERE }
const ic: Participant = { personId: "ic", layer: "IC", hybridShare: null, managerId: "lead", ...HERE }

function formsOf(
  roster: Participant[],
  perspectives: ("MANAGER" | "SELF" | "UPWARD" | "SKIP" | "PEER")[],
): string[] {
  return assignForms(roster, DEFAULT_CONTRACT, perspectives).map(
    ({ perspective, raterId, subjectId, items }) =>
      `${perspective} ${raterId} on ${subjectId}: ${items.join(" ")}`,
  )
}

describe("the forms of a cycle", () => {
  it("come from above and of oneself, each asking what its route allows", () => {
    expect(formsOf([ceo, vp, lead, ic], ["MANAGER", "SELF"])).toEqual([
      "SELF ceo on ceo: C1 D1 D2 D3 D4 D5",
      "MANAGER ceo on vp: C1 C2 C3 C4 C5",
      "SELF vp on vp: C1 C2 C3 C4 C5",
      "MANAGER vp on lead: B1 B2 B3 B4 B5 B6",
      "SELF lead on lead: B1 B2 B3 B4 B5 B6",
      "MANAGER lead on ic: A1 A2 A3 A4 A5",
      "SELF ic on ic: A1 A2 A3 A4 A5",
    ])
  })

  it("ask a hybrid's rater about both layers", () => {
    expect(formsOf([both, lead], ["MANAGER"])).toEqual([
      "MANAGER ceo on both: B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5",
      "MANAGER vp on lead: B1 B2 B3 B4 B5 B6",
    ])
  })

  it("never name somebody their own manager, and start assigned and empty", () => {
    for (const form of assignForms([ceo, vp, lead, both, ic], DEFAULT_CONTRACT, ["MANAGER", "SELF"])) {
      expect(form.raterId === form.subjectId).toBe(form.perspective === "SELF")
      expect(form).toMatchObject({ state: "ASSIGNED", ratings: [], declineReason: null, version: 1 })
    }
  })

  it("are not to be filled in by anybody on leave, who is assessed by the next above", () => {
    const away = { ...lead, isAway: true }
    const report = { ...ic, managerId: "vp", insteadOf: "lead" }
    const forms = assignForms([away, report], DEFAULT_CONTRACT, ["MANAGER", "SELF"])
    expect(
      forms.map(({ perspective, raterId, subjectId, insteadOf }) => [
        perspective,
        raterId,
        subjectId,
        insteadOf,
      ]),
    ).toEqual([
      ["MANAGER", "vp", "lead", null],
      ["MANAGER", "vp", "ic", "lead"],
      ["SELF", "ic", "ic", null],
    ])
  })

  it("are none for views whose raters are found by other rules", () => {
    expect(formsOf([ceo, vp, lead, ic], ["UPWARD", "SKIP", "PEER"])).toEqual([])
  })
})

import { describe, expect, it } from "vitest"
import { actionWords } from "./audit-words.ts"
import { changedSettings, settingsDraft, weightsProblem } from "./settings-draft.ts"

const stored = {
  name: "Northgate",
  timeZone: "Europe/Berlin",
  kDecision: 5,
  kDevelopment: 4,
  perspectiveWeights: { manager: 0.5, upward: 0.3, skip: 0.2, peer: 0 },
  tellsOfReleases: true,
}
const draft = settingsDraft(stored)

describe("settings", () => {
  it("sends only what differs, the four shares together", () => {
    expect(changedSettings(draft, stored)).toBeUndefined()
    expect(changedSettings({ ...draft, kDecision: "6" }, stored)).toEqual({ kDecision: 6 })
    expect(changedSettings({ ...draft, tellsOfReleases: false }, stored)).toEqual({ tellsOfReleases: false })
    expect(changedSettings({ ...draft, upward: "0,2", peer: ".1" }, stored)).toEqual({
      perspectiveWeights: { manager: 0.5, upward: 0.2, skip: 0.2, peer: 0.1 },
    })
  })

  it.each([
    [{}, undefined],
    [{ upward: "0.2", peer: "0.1" }, undefined],
    [{ upward: "0.4" }, "The shares sum to 1.10; they must sum to 1."],
    [{ upward: "many" }, "Write each share as a number, such as 0.3."],
    [{ upward: "" }, "Write each share as a number, such as 0.3."],
    [{ upward: "-0.1", peer: "0.4" }, "Write each share as a number, such as 0.3."],
  ])("of shares %o says %s", (part, problem) => expect(weightsProblem({ ...draft, ...part })).toBe(problem))

  it("reads an action as words", () =>
    expect(actionWords("member:change-roles")).toBe("Member: change roles"))
})

import type { ContractEdits } from "@rung/domain/expectations/contract-edits"
import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { applyEdits } from "@rung/domain/expectations/edit-contract"
import { describe, expect, it } from "vitest"
import { DraftDesk, type SaveOutcome, type StoredDraft } from "./draft-desk.ts"

const AT = "2026-11-22T12:00:00.000Z"
const STORED: StoredDraft = { version: 1, contract: DEFAULT_CONTRACT, savedAt: AT }
const weight = (competency: string, value: number): ContractEdits => ({
  expectations: [{ competency, layer: "M2", status: "DETERMINANT", weight: value }],
})

/** A server with one draft that somebody else may change. */
function server() {
  const state = { stored: STORED, outcome: undefined as SaveOutcome | undefined, gone: false }
  const desk = new DraftDesk(STORED, {
    save: async (version, edits) => {
      if (state.outcome) return state.outcome
      if (state.gone || version !== state.stored.version) return { kind: "conflict" }
      state.stored = {
        version: version + 1,
        contract: applyEdits(state.stored.contract, edits).contract,
        savedAt: AT,
      }
      return { kind: "saved", version: version + 1, at: AT }
    },
    reload: async () => (state.gone ? undefined : state.stored),
  })
  return { state, desk }
}

const weightOf = ({ expectations }: StoredDraft["contract"], code: string) =>
  expectations.find((row) => row.competency === code && row.layer === "M2")?.weight

describe("the desk of a draft", () => {
  it("saves what is on the screen, many edits as one difference", async () => {
    const { desk, state } = server()
    for (const value of [0.34, 0.33, 0.3]) desk.edit(weight("C1", value), "C1 M2")
    expect(desk.hasUnsaved()).toBe(true)
    expect(await desk.flush()).toBe(2)
    expect(desk.hasUnsaved()).toBe(false)
    expect(weightOf(state.stored.contract, "C1")).toBe(0.3)
    desk.stop()
  })

  it("keeps what cannot be sent, and sends it later", async () => {
    const { desk, state } = server()
    desk.edit(weight("C1", 0.3))
    state.outcome = { kind: "offline" }
    expect(await desk.flush()).toBeUndefined()
    expect([desk.current().saving.state, weightOf(desk.current().contract, "C1")]).toEqual(["offline", 0.3])
    state.outcome = undefined
    expect(await desk.flush()).toBe(2)
    expect(weightOf(state.stored.contract, "C1")).toBe(0.3)
    desk.stop()
  })

  it("takes over what somebody else changed meanwhile, and makes its own change on top", async () => {
    const { desk, state } = server()
    state.stored = {
      version: 2,
      contract: applyEdits(DEFAULT_CONTRACT, weight("C2", 0.25)).contract,
      savedAt: AT,
    }
    desk.edit(weight("C1", 0.3))
    expect(await desk.flush()).toBe(3)
    expect(["C1", "C2"].map((code) => weightOf(desk.current().contract, code))).toEqual([0.3, 0.25])
    expect([desk.current().isMerged, state.stored.contract]).toEqual([true, desk.current().contract])
    desk.stop()
  })

  it("keeps what was typed when the draft is gone, and says so", async () => {
    const { desk, state } = server()
    state.gone = true
    desk.edit(weight("C1", 0.3))
    expect(await desk.flush()).toBeUndefined()
    expect(desk.current().saving).toEqual({
      state: "failed",
      message: "The draft was published or discarded elsewhere.",
    })
    expect(weightOf(desk.current().contract, "C1")).toBe(0.3)
    desk.stop()
  })

  it("says why an edit cannot be made, and makes none of it", () => {
    const { desk } = server()
    expect(desk.edit({ name: "Other", removeCompetencies: ["Z9"] })).toEqual([
      "The contract has no competency Z9.",
    ])
    expect(desk.hasUnsaved()).toBe(false)
    desk.stop()
  })

  it("undoes step by step, typing in one field as one step", () => {
    const { desk } = server()
    desk.edit({ name: "Our" }, "name")
    desk.edit({ name: "Our contract" }, "name")
    desk.edit(weight("C1", 0.3))
    desk.undo()
    expect([desk.current().contract.name, weightOf(desk.current().contract, "C1")]).toEqual([
      "Our contract",
      0.35,
    ])
    desk.undo()
    expect(desk.current().contract).toEqual(DEFAULT_CONTRACT)
    desk.undo()
    expect(desk.current().contract).toEqual(DEFAULT_CONTRACT)
    desk.stop()
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Answers, StoredAnswers } from "./draft.ts"
import { DraftKeeper, type SaveOutcome } from "./draft-keeper.ts"

const AT = "2026-11-22T11:42:00.000Z"
const EMPTY: StoredAnswers = { version: 1, savedAt: null, answers: {} }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A server that can be cut off, or saved to from elsewhere. */
function standIn(stored = EMPTY) {
  const state = { stored, online: true, calls: 0, refusal: "" }
  const save = async (version: number, answers: Answers): Promise<SaveOutcome> => {
    state.calls += 1
    await Promise.resolve()
    if (!state.online) return { kind: "offline" }
    if (state.refusal) return { kind: "refused", message: state.refusal }
    if (version !== state.stored.version) return { kind: "conflict" }
    state.stored = {
      version: version + 1,
      savedAt: AT,
      answers: { ...state.stored.answers, ...answers },
    }
    return { kind: "saved", version: version + 1, at: AT }
  }
  const keeper = new DraftKeeper(stored, {
    save,
    reload: async () => (state.online ? state.stored : undefined),
  })
  return { state, keeper }
}

describe("a draft", () => {
  it("is sent once after a pause, with everything typed until then", async () => {
    const { state, keeper } = standIn()
    keeper.answer("D1", { rating: 3 })
    keeper.answer("D1", { note: "Three outcomes on one page." })
    expect(state.calls).toBe(0)
    await vi.advanceTimersByTimeAsync(700)
    expect(state.calls).toBe(1)
    expect(state.stored.answers).toEqual({ D1: { rating: 3, note: "Three outcomes on one page." } })
    expect(keeper.current().saving).toEqual({ state: "saved", at: AT })
    expect(keeper.current().version).toBe(2)
  })

  it("sends what was typed while a call was under way", async () => {
    const { state, keeper } = standIn()
    keeper.answer("D1", { note: "one" })
    const sending = keeper.flush()
    keeper.answer("D1", { note: "one two" })
    await sending
    await vi.advanceTimersByTimeAsync(700)
    expect(state.stored.answers.D1?.note).toBe("one two")
    expect(keeper.current().unsaved.size).toBe(0)
  })

  it("keeps the text without a connection and sends it when there is one again", async () => {
    const { state, keeper } = standIn()
    state.online = false
    keeper.answer("D2", { note: "kept here" })
    await vi.advanceTimersByTimeAsync(700)
    expect(keeper.current().saving.state).toBe("offline")
    expect(keeper.current().answers.D2?.note).toBe("kept here")
    state.online = true
    await vi.advanceTimersByTimeAsync(5000)
    expect(state.stored.answers.D2?.note).toBe("kept here")
    expect(keeper.current().saving.state).toBe("saved")
  })

  it("takes over items saved elsewhere and keeps its own", async () => {
    const { state, keeper } = standIn()
    state.stored = { version: 4, savedAt: AT, answers: { D1: { rating: 2, note: "elsewhere" } } }
    keeper.answer("D2", { rating: 4 })
    expect(await keeper.flush()).toBe(true)
    expect(keeper.current().answers).toEqual({
      D1: { rating: 2, note: "elsewhere" },
      D2: { rating: 4, note: "" },
    })
    expect(state.stored.version).toBe(5)
  })

  it("lets the rater choose when the same item was saved elsewhere, and loses neither text", async () => {
    const { state, keeper } = standIn()
    state.stored = { version: 2, savedAt: AT, answers: { D1: { rating: 2, note: "theirs" } } }
    keeper.answer("D1", { rating: 3, note: "mine" })
    expect(await keeper.flush()).toBe(false)
    expect(keeper.current().answers.D1?.note).toBe("mine")
    expect(keeper.current().elsewhere.D1?.note).toBe("theirs")
    expect(state.stored.answers.D1?.note).toBe("theirs")
    keeper.choose("D1", "HERE")
    await vi.advanceTimersByTimeAsync(0)
    expect(state.stored.answers.D1?.note).toBe("mine")
  })

  it("drops its own answer when the rater chooses the other", async () => {
    const { state, keeper } = standIn()
    state.stored = { version: 2, savedAt: AT, answers: { D1: { rating: 2, note: "theirs" } } }
    keeper.answer("D1", { rating: 3, note: "mine" })
    await keeper.flush()
    keeper.choose("D1", "ELSEWHERE")
    expect(keeper.current().answers.D1).toEqual({ rating: 2, note: "theirs" })
    expect(await keeper.flush()).toBe(true)
  })

  it("says why it was refused and keeps the text", async () => {
    const { state, keeper } = standIn()
    state.refusal = "Shorten the note to 4,000 characters."
    keeper.answer("D1", { note: "long" })
    expect(await keeper.flush()).toBe(false)
    expect(keeper.current().saving).toEqual({ state: "failed", message: state.refusal })
    state.refusal = ""
    expect(await keeper.flush()).toBe(true)
  })

  it("does not let an old reading of the form undo what is kept", () => {
    const { keeper } = standIn({ version: 3, savedAt: AT, answers: { D1: { rating: 4, note: "" } } })
    keeper.refresh({ version: 2, savedAt: AT, answers: {} })
    expect(keeper.current().answers.D1?.rating).toBe(4)
  })

  it("does not take a newer version for newer answers: what was saved elsewhere survives", async () => {
    const { state, keeper } = standIn()
    state.stored = { version: 4, savedAt: AT, answers: { D1: { rating: null, note: "elsewhere" } } }
    keeper.refresh({ ...EMPTY, version: 4 })
    expect(keeper.current().version).toBe(1)
    keeper.answer("D2", { rating: 4 })
    await vi.advanceTimersByTimeAsync(700)
    expect(state.stored.answers).toEqual({
      D1: { rating: null, note: "elsewhere" },
      D2: { rating: 4, note: "" },
    })
  })

  it("takes over a reading with newer answers", () => {
    const { keeper } = standIn()
    keeper.refresh({ version: 2, savedAt: AT, answers: { D1: { rating: 4, note: "from my notes" } } })
    expect(keeper.current().answers.D1?.note).toBe("from my notes")
    expect(keeper.current().version).toBe(2)
  })
})

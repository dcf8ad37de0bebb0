import { describe, expect, it } from "vitest"
import type { Answers, StoredAnswers } from "./draft.ts"
import type { Sealed } from "./draft-cipher.ts"
import { DraftKeeper, type SaveOutcome } from "./draft-keeper.ts"
import { DraftSafe } from "./draft-safe.ts"
import type { SealedStore } from "./kept-drafts.ts"

const KEY = "A".repeat(43)
const NEXT_KEY = "B".repeat(43)
const NOTE = "Nancy runs her one-to-ones differently since spring."
const KEPT = {
  answers: { D1: { rating: 3, note: NOTE } },
  known: { D1: { rating: null, note: "" } },
} as const

/** A browser's store, which outlives pages. */
function newStore() {
  const rows = new Map<string, Sealed>()
  const store: SealedStore = {
    names: async () => [...rows.keys()],
    get: async (name) => rows.get(name),
    put: async (name, sealed) => void rows.set(name, sealed),
    remove: async (name) => void rows.delete(name),
    clear: async () => rows.clear(),
  }
  return { rows, store }
}

const page = (store: SealedStore, key: string | null = KEY) => new DraftSafe(store, async () => key)
const settled = (holds: () => boolean) => expect.poll(holds, { interval: 2 }).toBe(true)

function textOf(rows: ReadonlyMap<string, Sealed>): string {
  return [...rows].map(([name, { text }]) => `${name} ${Buffer.from(text).toString("latin1")}`).join("\n")
}

describe("the safe", () => {
  it("gives the next page what the last one kept, and keeps no readable word of it", async () => {
    const { rows, store } = newStore()
    const safe = page(store).form("form-7")
    safe.keep(KEPT)
    await settled(safe.holds)
    expect(textOf(rows)).not.toMatch(/Nancy|D1|form-7|rating/)
    expect(await page(store).form("form-7").open()).toEqual(KEPT)
    expect(await page(store).form("form-8").open()).toBeUndefined()
  })

  it("ends empty once the server has it all", async () => {
    const { rows, store } = newStore()
    const safe = page(store).form("form-7")
    safe.keep(KEPT)
    await settled(safe.holds)
    safe.keep(undefined)
    await expect.poll(() => rows.size).toBe(0)
  })

  it("opens nothing for another session, and sweeps out what nobody can open any more", async () => {
    const { rows, store } = newStore()
    const safe = page(store).form("form-7")
    safe.keep(KEPT)
    await settled(safe.holds)
    expect(await page(store, NEXT_KEY).form("form-7").open()).toBeUndefined()
    expect(rows.size).toBe(0)
  })

  it("opens nothing that was moved under another name", async () => {
    const { rows, store } = newStore()
    const safe = page(store)
    for (const id of ["form-7", "form-8"]) {
      const form = safe.form(id)
      form.keep(KEPT)
      await settled(form.holds)
    }
    const [one, other] = [...rows.keys()]
    rows.set(other ?? "", rows.get(one ?? "")!)
    expect(await page(store).form("form-8").open()).toBeUndefined()
  })

  it.each([
    ["the session has ended", (safe: DraftSafe) => safe.endSession()],
    ["somebody signed out in another tab", (safe: DraftSafe) => safe.shut()],
  ])("writes nothing more when %s", async (_, end) => {
    const { rows, store } = newStore()
    const safe = page(store)
    const form = safe.form("form-7")
    end(safe)
    form.keep(KEPT)
    await form.open()
    expect([rows.size, form.holds()]).toEqual([0, false])
  })

  it("holds nothing without a key, and asks again once there is one", async () => {
    const { rows, store } = newStore()
    const keys = [null, KEY]
    const form = new DraftSafe(store, async () => keys.shift() ?? null).form("form-7")
    expect(await form.open()).toBeUndefined()
    form.keep(KEPT)
    await settled(form.holds)
    expect(rows.size).toBe(1)
  })

  it("says that it does not hold what the store would not take", async () => {
    const { store } = newStore()
    let tries = 0
    const put = async () => {
      tries += 1
      throw new Error("The disk is full.")
    }
    const form = page({ ...store, put }).form("form-7")
    form.keep(KEPT)
    await expect.poll(() => tries).toBe(1)
    expect(form.holds()).toBe(false)
  })
})

describe("a draft with a safe", () => {
  const EMPTY: StoredAnswers = { version: 1, savedAt: null, answers: { D1: { rating: null, note: "" } } }

  function opened(store: SealedStore, stored: StoredAnswers, online: boolean) {
    const sent: Answers[] = []
    const save = async (version: number, answers: Answers): Promise<SaveOutcome> => {
      if (!online) return { kind: "offline" }
      sent.push(answers)
      return { kind: "saved", version: version + 1, at: "2026-11-22T11:42:00.000Z" }
    }
    const safe = page(store).form("form-7")
    const keeper = new DraftKeeper(stored, { save, reload: async () => stored, safe })
    return { sent, keeper, safe }
  }

  async function leftOffline(store: SealedStore): Promise<void> {
    const { keeper, safe } = opened(store, EMPTY, false)
    keeper.answer("D1", { rating: 3, note: NOTE })
    expect(keeper.wouldLose()).toBe(true)
    await settled(safe.holds)
    expect(keeper.wouldLose()).toBe(false)
    expect(await keeper.flush()).toBe(false)
  }

  it("is back after its tab was closed without a connection, is sent, and then lies nowhere", async () => {
    const { rows, store } = newStore()
    await leftOffline(store)
    const { keeper, sent } = opened(store, EMPTY, true)
    await expect.poll(() => sent).toEqual([{ D1: { rating: 3, note: NOTE } }])
    expect(keeper.current().answers.D1?.note).toBe(NOTE)
    await expect.poll(() => rows.size).toBe(0)
  })

  it("leaves the choice where the item was saved elsewhere meanwhile", async () => {
    const { store } = newStore()
    await leftOffline(store)
    const elsewhere = { version: 4, savedAt: null, answers: { D1: { rating: 2, note: "theirs" } } } as const
    const { keeper, sent } = opened(store, elsewhere, true)
    await expect.poll(() => keeper.current().elsewhere.D1?.note).toBe("theirs")
    expect(keeper.current().answers.D1?.note).toBe(NOTE)
    expect(sent).toEqual([])
  })

  it("loses neither what was kept nor what is typed before the safe has opened", async () => {
    const { store } = newStore()
    await leftOffline(store)
    const { keeper } = opened(store, EMPTY, true)
    keeper.answer("D1", { rating: 5, note: "newer" })
    await expect.poll(() => keeper.current().elsewhere.D1?.note).toBe(NOTE)
    expect(keeper.current().answers.D1?.note).toBe("newer")
  })
})

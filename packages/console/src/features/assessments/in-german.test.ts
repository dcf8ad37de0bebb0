import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { germanReader } from "../../language/german.ts"
import { writeFor } from "../../language/locale.ts"
import { readWith } from "../../language/reading.ts"
import { attributionWords, savedWords } from "./form-words.ts"
import { apartWords, gapSummary } from "./gap-words.ts"
import { notesTitle } from "./note-words.ts"
import { countWords, overdueWords } from "./queue-words.ts"

beforeAll(() => {
  writeFor("de-DE")
  readWith(germanReader("de-DE"))
})

afterAll(() => {
  readWith(undefined)
  writeFor("en-GB")
})

const NONE = { sent: 0, begun: 0, toBegin: 0, overdue: 0, declined: 0 }
const ADA = { personId: "a", name: "Ada Bright" }

describe("the queue in German", () => {
  it("counts every state in the reader's words", () => {
    expect(countWords({ sent: 4, begun: 2, toBegin: 8, overdue: 1, declined: 3 })).toBe(
      "4 gesendet, 2 begonnen, 8 noch zu beginnen, 1 überfällig, 3 zurückgegeben.",
    )
  })

  it.each([
    [{ ...NONE, overdue: 1 }, /^Ein Formular ist über den letzten Tag hinaus: /],
    [{ ...NONE, overdue: 3 }, /^Alle übrigen Formulare sind /],
    [{ ...NONE, overdue: 3, toBegin: 1 }, /^Drei Formulare sind /],
  ])("says what is late as one sentence", (counts, words) => {
    expect(overdueWords(counts)).toMatch(words)
  })
})

describe("two views in German", () => {
  const pair = (code: string, mine: 2 | 3, other: 2 | 3 | 5) => ({ code, mine, other })

  it("are summed up in whole sentences", () => {
    const pairs = [pair("D1", 3, 3), pair("D2", 3, 2), pair("D3", 2, 3), pair("D4", 2, 5)]
    expect(gapSummary(pairs, "Ihre Sicht und die von Ana")).toBe(
      "Ihre Sicht und die von Ana stimmen bei 1 von 4 überein. Einen Punkt auseinander bei D2 und D3. Drei Punkte auseinander bei D4.",
    )
  })

  it("stand apart by points", () => {
    const said = { higher: "Ana höher", lower: "Ana niedriger" }
    expect(apartWords(2, 4, said)).toBe("zwei Punkte auseinander, Ana höher")
  })
})

describe("a form in German", () => {
  it("says in one sentence who will know", () => {
    const subject = {
      ...ADA,
      title: null,
      unit: null,
      layer: "M1" as const,
      hybridShare: null,
      below: 0,
    }
    for (const perspective of ["SELF", "MANAGER", "UPWARD"] as const) {
      expect(attributionWords({ perspective, subject })).not.toMatch(/\b(?:the|and|it|is|yours|they|read)\b/)
    }
  })

  it("was kept on a day", () => {
    const now = new Date(2026, 10, 22, 15, 0)
    expect(savedWords(new Date(2026, 10, 19, 9, 0).toISOString(), now)).toBe("am 19. November")
  })
})

it("counts notes in German", () => {
  const note = { person: ADA, competency: null }
  expect([notesTitle([note], "b"), notesTitle([note, note], "a")]).toEqual([
    "Sie haben eine Notiz über Ada Bright",
    "Sie haben 2 Notizen über sich selbst",
  ])
})

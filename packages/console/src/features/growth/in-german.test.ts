import { fitOf } from "@rung/domain/growth/mirror-fit"
import { beforeAll, describe, expect, it } from "vitest"
import { germanReader } from "../../language/german.ts"
import { writeFor } from "../../language/locale.ts"
import { readWith } from "../../language/reading.ts"
import { directionWords, markOf, plotWords } from "./mirror-words.ts"
import { actionWords, readerWords, sharedWords } from "./plan-words.ts"

beforeAll(() => {
  writeFor("de-DE")
  readWith(germanReader("de-DE"))
})

const today = "2026-11-22"

describe("a plan in German", () => {
  const planned = { by: "2026-12-04", state: "PLANNED", stateOn: "2026-11-01" } as const

  it("says until when, since when and what became of it", () => {
    expect(actionWords(planned, today)).toBe("Bis zum 4. Dezember")
    expect(actionWords({ ...planned, by: "2026-11-21" }, today)).toBe("Überfällig seit dem 21. November")
    expect(actionWords({ ...planned, state: "DROPPED" }, today)).toBe("Gestrichen am 1. November")
  })

  it("says who reads it, and what", () => {
    expect(readerWords({ name: "Mara Lind", since: "2026-03-03" }, today)).toBe(
      "Sie und Mara Lind lesen das, seit dem 3. März.",
    )
    expect(sharedWords({ skills: [], actions: [], checkIns: [] })).toBe("einen leeren Plan")
  })
})

describe("a mirror in German", () => {
  it("has a comma in every number", () => {
    expect(directionWords(0.47, 0.36)).toBe(
      "Nach Ihren eigenen Angaben: dort 0,360, weniger hier 0,470, ergibt −0,110. Näher über 0,08, weiter weg unter −0,08.",
    )
  })

  it("tells its plot in one sentence", () => {
    const rung = (layer: "M1" | "M2", code: string) => ({
      layer,
      determinants: [{ code, name: code, weight: 1 }],
    })
    const rungs = { now: rung("M1", "B1"), next: rung("M2", "C1") }
    const [now, next] = [rungs.now, rungs.next].map((each, index) =>
      fitOf(each, [{ ...markOf([], index === 0 ? "B1" : "C1"), love: 4, excel: 3 }]),
    )
    if (!now || !next) throw new Error("Two rungs have two fits.")
    expect(plotWords(rungs, now, next)).toBe(
      "Was auf M1 entscheidet, liegt bei 4,0 von 5 in Freude und 3,0 in Können; was auf M2 entscheidet, liegt bei 4,0 von 5 in Freude und 3,0 in Können.",
    )
    expect(plotWords({ ...rungs, next: null }, now, null)).toBe(
      "Was auf M1 entscheidet, liegt bei 4,0 von 5 in Freude und 3,0 in Können.",
    )
  })
})

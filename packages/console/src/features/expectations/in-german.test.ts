import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { applyEdits } from "@rung/domain/expectations/edit-contract"
import { beforeAll, describe, expect, it } from "vitest"
import { germanReader } from "../../language/german.ts"
import { writeFor } from "../../language/locale.ts"
import { readWith } from "../../language/reading.ts"
import { DraftDesk } from "./draft-desk.ts"
import { draftFinding, layerSums, weightText, whatIfFinding } from "./draft-words.ts"
import { typedWeight } from "./grid-step.ts"

beforeAll(() => {
  writeFor("de-DE")
  readWith(germanReader("de-DE"))
})

describe("a draft in German", () => {
  it("has a comma in a weight, and reads what it wrote", () => {
    expect([0.35, 0.125, 1, 0].map(weightText)).toEqual(["0,35", "0,125", "1,00", "0,00"])
    expect(typedWeight(weightText(0.35))).toBe(0.35)
  })

  it("says what is missing", () => {
    const { contract } = applyEdits(DEFAULT_CONTRACT, {
      expectations: [{ competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.3 }],
    })
    expect(layerSums(contract)[2]?.says).toBe("0,05 fehlen")
    expect(draftFinding(1, [], 2)).toBe("Zwei Dinge stehen der Veröffentlichung entgegen")
    expect(draftFinding(1, [], 0)).toBe("Eine Änderung kann erprobt und veröffentlicht werden")
  })

  it("refuses in German what cannot be done", () => {
    const stored = { version: 1, contract: DEFAULT_CONTRACT, savedAt: "" }
    const desk = new DraftDesk(stored, {
      save: async () => ({ kind: "offline" }),
      reload: async () => undefined,
    })
    expect(desk.edit({ removeCompetencies: ["Q1"] })).toEqual(["Die Vereinbarung hat keine Kompetenz Q1."])
  })

  it.each([
    [0, 0, "Keines von 1.200 Bändern würde sich ändern"],
    [1, 0, "1 von 1.200 Bändern würde sich ändern"],
    [1, 1, "1 von 1.200 Bändern würde sich ändern, auf dünnen Belegen"],
    [3, 0, "3 von 1.200 Bändern würden sich ändern"],
    [3, 1, "3 von 1.200 Bändern würden sich ändern, 1 davon auf dünnen Belegen"],
    [3, 3, "3 von 1.200 Bändern würden sich ändern, alle auf dünnen Belegen"],
  ])("says of %i moved and %i thin what would move", (moved, thin, words) => {
    expect(whatIfFinding({ people: 1200, moved, layers: [{ thin }] })).toBe(words)
  })
})

import { describe, expect, it } from "vitest"
import { cleanText, emailKey, hadHiddenCharacters } from "./clean.ts"

describe("a cell as people meant it (M29)", () => {
  it.each([
    ["  Ann   Lee ", "Ann Lee", false],
    ["Ann\u00a0Lee", "Ann Lee", true],
    ["60\u00a0", "60", true],
    ["\ufeff1", "1", true],
    ["Ann\u200bLee", "AnnLee", true],
    ["co\u00adop", "coop", true],
    ["\uff12\uff10", "20", true],
    ["Zoe\u0308", "Zo\u00eb", true],
    ["\ufb01t", "fit", true],
    ["Zo\u00eb", "Zo\u00eb", false],
    ["one\ntwo", "one two", false],
    ["a\u0007b", "ab", true],
    ["\u00a0", "", true],
  ])("%j is %j, worth telling: %s", (cell, clean, told) => {
    expect(cleanText(cell)).toBe(clean)
    expect(hadHiddenCharacters(cell)).toBe(told)
    expect(cleanText(clean)).toBe(clean)
  })

  it.each([
    ["ANN@A.Test", "ann@a.test"],
    [" mailto:Ann@a.test ", "ann@a.test"],
    ["ann\uff20a.test", "ann@a.test"],
    ["ann+desk@a.test", "ann+desk@a.test"],
    ["ann@a.test\u200b", "ann@a.test"],
  ])("%j is the address %s", (cell, email) => {
    expect(emailKey(cell)).toBe(email)
  })
})

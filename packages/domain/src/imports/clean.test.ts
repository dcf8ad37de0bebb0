import { describe, expect, it } from "vitest"
import {
  asMeant,
  cleanText,
  emailKey,
  hadHiddenCharacters,
  looksLikeFormula,
  mailboxOf,
  mixesAlphabets,
} from "./clean.ts"

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

describe("a cell a spreadsheet would run (M38)", () => {
  it.each([
    ["=1+1", true],
    ["+SUM(A1)", true],
    ["-cmd|' /C calc'!A0", true],
    ["@risk", true],
    ["\t=1+1", true],
    ["-", false],
    ["-5", false],
    ["+49 (30) 12-34", false],
    ["a=b", false],
  ])("%j: %s", (cell, isFormula) => {
    expect(looksLikeFormula(cell)).toBe(isFormula)
  })

  it.each(["=1+1", "@risk", "+49 30", "-5", "-"])("%j comes back from an export as it was", (cell) => {
    expect(asMeant(`'${cell}`)).toBe(cell)
    expect(asMeant(cell)).toBe(cell)
  })

  it.each(["'tis", "'", "O'Hara"])("%j keeps its apostrophe", (cell) => {
    expect(asMeant(cell)).toBe(cell)
  })
})

describe("addresses", () => {
  it.each([
    ["ann+desk@a.test", "ann@a.test"],
    ["ann@a.test", undefined],
    ["+@a.test", undefined],
  ])("%s ends up at %s", (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox)
  })

  it.each([
    ["b\u0435n@a.test", true],
    ["\u0431\u0435\u043d@a.test", true],
    ["z\u00f6e@a.test", false],
    ["ben@a.test", false],
  ])("%s mixes alphabets: %s", (email, mixed) => {
    expect(mixesAlphabets(email)).toBe(mixed)
  })

  it("is read out of a name and brackets", () => {
    expect(emailKey("Ann Lee <Ann@A.test>")).toBe("ann@a.test")
  })
})

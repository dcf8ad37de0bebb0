import { afterEach, expect, it } from "vitest"
import { longDay } from "../parts/day-words.ts"
import { grouped, oneDecimal, share } from "../parts/figures.ts"
import { languageOf, localeOf, writeFor } from "./locale.ts"

afterEach(() => writeFor("en-GB"))

it.each([
  [["de-DE", "en-US", "en"], "de", "de-DE"],
  [["fr", "en-US", "de"], "en", "en-US"],
  [["EN-au"], "en", "EN-au"],
  [["DE-at"], "de", "DE-at"],
  [["fr", "it"], "en", "en-GB"],
  [["eng"], "en", "en-GB"],
  [[], "en", "en-GB"],
])("of %j it speaks %s and writes %s", (languages, language, locale) => {
  expect(languageOf(languages)).toBe(language)
  expect(localeOf(languageOf(languages), languages)).toBe(locale)
})

it("writes a day and a number as the reader does", () => {
  writeFor("en-US")
  expect(longDay("2026-11-22")).toBe("November 22, 2026")
  writeFor("en-IN")
  expect(grouped(1_000_000)).toBe("10,00,000")
  expect([oneDecimal(2.94), share(0.35), share(1)]).toEqual(["2.9", ".35", "1.00"])
  writeFor("de-DE")
  expect(longDay("2026-11-22")).toBe("22. November 2026")
  expect([oneDecimal(2.94), share(0.35), share(1)]).toEqual(["2,9", "0,35", "1,00"])
})

import { afterEach, expect, it } from "vitest"
import { longDay } from "../parts/day-words.ts"
import { grouped, oneDecimal, share } from "../parts/figures.ts"
import { localeOf, writeFor } from "./locale.ts"

afterEach(() => writeFor("en-GB"))

it.each([
  ["de", ["de-DE", "en-US", "en"], "de-DE"],
  ["de", ["en-US", "DE-at"], "DE-at"],
  ["de", ["fr"], "de-DE"],
  ["en", ["de", "EN-au"], "EN-au"],
  ["en", ["fr", "en-US"], "en-US"],
  ["en", ["eng"], "en-GB"],
  ["en", [], "en-GB"],
] as const)("a reader of %s, with %j in the browser, writes as in %s", (language, languages, locale) =>
  expect(localeOf(language, languages)).toBe(locale),
)

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

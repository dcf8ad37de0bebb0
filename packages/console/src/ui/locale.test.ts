import { afterEach, expect, it } from "vitest"
import { longDay } from "../parts/day-words.ts"
import { grouped } from "../parts/figures.ts"
import { englishOf, writeFor } from "./locale.ts"

afterEach(() => writeFor([]))

it.each([
  [["de-DE", "en-US", "en"], "en-US"],
  [["en"], "en"],
  [["EN-au"], "EN-au"],
  [["de-DE", "fr"], "en-GB"],
  [["eng"], "en-GB"],
  [[], "en-GB"],
])("of %j it writes %s", (languages, written) => expect(englishOf(languages)).toBe(written))

it("writes a day and a number as the reader does", () => {
  writeFor(["en-US"])
  expect(longDay("2026-11-22")).toBe("November 22, 2026")
  writeFor(["en-IN"])
  expect(grouped(1_000_000)).toBe("10,00,000")
})

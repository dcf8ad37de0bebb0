import { expect, it } from "vitest"
import { titleMatcher, titleWords } from "./title-words.ts"

it.each([
  ["chief * officer", "Chief Financial Officer", true],
  ["chief * officer", "Chief Officer", true],
  ["chief * officer", "Officer in chief", false],
  ["chief * officer", "Mischief Officer", false],
  ["vice president", "Vice-President (Sales)", true],
  ["vice president", "Vice to the President", false],
  ["ceo", "CEO", true],
  ["ceo", "Ｃｅｏ", true],
  ["directeur général", "Directeur Ge\u0301ne\u0301ral", true],
  ["*", "Anything", false],
])("%s against %s: %s", (pattern, title, matches) => {
  expect(titleMatcher(pattern)(titleWords(title))).toBe(matches)
})

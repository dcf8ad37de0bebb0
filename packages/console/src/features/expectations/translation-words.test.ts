import { expect, it } from "vitest"
import { byCompetency, type ContractText, partWords, translationsTitle } from "./translation-words.ts"

function text(english: string, rest: Partial<ContractText>): ContractText {
  return { english, part: "NAME", competency: "A1", level: null, translation: "da", isOwn: false, ...rest }
}

const NAME = text("Our contract", { part: "CONTRACT_NAME", competency: null })
const CRAFT = text("Craft quality", { translation: null })
const ANCHOR = text("Redone by others.", { part: "ANCHOR", level: 1, isOwn: true })

it.each([
  [[NAME], "Everything the contract says can be read in German"],
  [[NAME, CRAFT], "One text has no German yet"],
  [[NAME, CRAFT, CRAFT], "2 of 3 texts have no German yet"],
])("tells how far the translation is", (texts, title) => expect(translationsTitle(texts)).toBe(title))

it("names what a text is", () =>
  expect([NAME, CRAFT, ANCHOR].map(partWords)).toEqual(["Name of the contract", "Name", "Anchor 1"]))

it.each([
  ["ALL", ["The contract", "Craft quality"], ["Our contract", "Craft quality", "Redone by others."]],
  ["MISSING", ["Craft quality"], ["Craft quality"]],
  ["OWN", ["Craft quality"], ["Redone by others."]],
] as const)("shows %s under the names of the competencies", (shown, names, texts) => {
  const groups = byCompetency([NAME, CRAFT, ANCHOR], shown)
  expect(groups.map(({ name }) => name)).toEqual(names)
  expect(groups.flatMap((group) => group.texts.map(({ english }) => english))).toEqual(texts)
})

import { describe, expect, it } from "vitest"
import { attachedWords, byPerson, forItem, notesTitle } from "./note-words.ts"

const ANA = { personId: "a", name: "Ana Berg" }
const BO = { personId: "b", name: "Bo Lind" }
const note = (person: typeof ANA, competency: string | null = null) => ({ person, competency })

describe("the finding over one's notes", () => {
  it.each([
    [[], "You keep no notes yet"],
    [[note(ANA)], "You keep one note about Ana Berg"],
    [[note(ANA), note(ANA)], "You keep 2 notes about Ana Berg"],
    [[note(ANA), note(BO)], "You keep 2 notes about 2 people"],
    [[note(BO)], "You keep one note about yourself"],
  ])("is a sentence", (notes, title) => expect(notesTitle(notes, "b")).toBe(title))
})

it("puts what speaks of the open item first", () => {
  const [first, second, third] = [note(ANA, "D2"), note(ANA), note(ANA, "D1")]
  expect(forItem([first, second, third], "D1")).toEqual([third, first, second])
  expect(forItem([first, second, third], undefined)).toEqual([first, second, third])
})

it("goes by person, who was seen last first", () => {
  const [one, two, three] = [note(BO), note(ANA), note(BO, "D1")]
  expect(byPerson([one, two, three])).toEqual([
    { person: BO, notes: [one, three] },
    { person: ANA, notes: [two] },
  ])
})

it("says where a note was used", () => {
  const attachedTo = { assessmentId: "x", competency: "D1", cycleName: "H2 2026" }
  expect(attachedWords({ attachedTo })).toBe("Used in D1, H2 2026")
  expect(attachedWords({ attachedTo: null })).toBe("")
})

import { describe, expect, it } from "vitest"
import { columnsFinding, isGuess, readingLines, reasonWords, tableLead, valueWords } from "./column-words.ts"

const column = (header: string, index: number, parts: object = {}) => ({
  index,
  header,
  field: "NAME" as const,
  certainty: "CERTAIN" as const,
  reason: "WORDING" as const,
  samples: [],
  ...parts,
})
const sure = column("Worker", 0)
const guess = column("Contact", 1, { field: "EMAIL", certainty: "GUESS", reason: "VALUES" })
const personal = column("Birth date", 2, { field: null, certainty: "LEFT_OUT", reason: "PERSONAL_DATA" })

describe("columns in words", () => {
  it("finds how many are read, and names the guesses", () => {
    expect(columnsFinding([sure, guess, personal], ["NAME", "EMAIL", null])).toBe(
      "Two of three columns are read. One is a guess: Contact.",
    )
    expect(columnsFinding([sure], ["NAME"])).toBe("The one column is read")
  })

  it("takes what somebody chose for no guess", () => {
    expect(isGuess(guess, "EMAIL")).toBe(true)
    expect([isGuess(guess, "UNIT"), isGuess(guess, null), isGuess(sure, "NAME")]).toEqual([
      false,
      false,
      false,
    ])
    expect(isGuess({ ...guess, certainty: "LIKELY" }, "EMAIL")).toBe(false)
  })

  it("says how sure it is, and why", () => {
    expect(reasonWords(sure)).toBe("Certain: its header reads like it")
    expect(reasonWords({ ...sure, reason: "VALUES", certainty: "LIKELY" })).toBe(
      "Likely: its values look like it",
    )
    expect(reasonWords(guess)).toBe("A guess: its values look like it")
    expect(reasonWords(personal)).toBe("Personal data Rung does not need")
    expect(reasonWords({ ...personal, reason: "REMEMBERED" })).toBe("You left it out before")
  })

  it("says stored values of closed lists in words", () =>
    expect([
      valueWords("WORKER_TYPE", "BOARD_MEMBER"),
      valueWords("LEAVE", "GARDEN_LEAVE"),
      valueWords("TITLE", "CTO"),
      valueWords("LEAVE", null),
    ]).toEqual(["Board member", "Garden leave", "CTO", null]))

  it("says how the bytes were understood", () => {
    expect(
      readingLines({ encoding: "UTF_16LE", separator: "SEMICOLON", notes: ["Two lines above."] }),
    ).toEqual(["Read as UTF-16, parted by semicolons.", "Two lines above."])
    expect(readingLines({ encoding: "UTF_8", separator: null, notes: [] })).toEqual(["Read as UTF-8."])
    expect(readingLines({ encoding: null, separator: null, notes: [] })).toEqual(["Read as a workbook."])
  })

  it("says where a file comes from and what is not read", () =>
    expect(
      tableLead({
        source: "WORKDAY",
        rowCount: 3,
        encoding: "UTF_8",
        separator: "COMMA",
        header: [],
        notes: [],
        columns: [{ ...sure, reason: "REMEMBERED" }],
        unmatchedColumns: ["Badge"],
        personalColumns: ["Birth date", "Salary"],
        dateQuestions: [],
        rememberedAnswers: [],
      }),
    ).toBe(
      "It looks like a file of Workday. One column as you chose them last time. Not read: one column nobody could place, two columns with personal data.",
    ))
})

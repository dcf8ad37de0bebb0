import { describe, expect, it } from "vitest"
import { answerBook } from "./answers.ts"

describe("answers, looked up", () => {
  it("take in whom they held back before, as one of ours, and hold back again", () => {
    const held = { question: "HOLD_BACK", value: "Project Lark" } as const
    const taken = { question: "TAKE_IN", value: "project lark" } as const
    expect([...answerBook([held]).heldBack]).toEqual(["project lark"])
    const book = answerBook([held, taken])
    expect([...book.heldBack]).toEqual([])
    expect([...book.ourCompanies]).toEqual(["project lark"])
    expect([...answerBook([held, taken, held]).heldBack]).toEqual(["project lark"])
  })

  it("count as they were given last", () => {
    const { samePerson, idLengths } = answerBook([
      { question: "SAME_PERSON", value: "93", means: "7" },
      { question: "SAME_PERSON", value: "93", means: "93" },
      { question: "PAD_IDS", column: "id", length: 5 },
      { question: "PAD_IDS", column: "id", length: 0 },
    ])
    expect(samePerson.get("93")).toBe("93")
    expect(idLengths.get("id")).toBe(0)
  })
})

import { describe, expect, it } from "vitest"
import { draftAnswer, type TypedAnswer } from "./draft-answer.ts"

describe("an answer as a form's fields hold it", () => {
  it.each<[string, Omit<TypedAnswer, "competency">, unknown]>([
    ["an anchor", { value: 4 }, 4],
    ["an anchor with the tick off", { value: 4, notSeen: false }, 4],
    ["not seen", { notSeen: true }, "NOT_SEEN"],
    ["not seen instead of an anchor", { value: null, notSeen: true }, "NOT_SEEN"],
    ["both, which is neither", { value: 4, notSeen: true }, 0],
    ["an answer taken back", { value: null, notSeen: false }, null],
    ["nothing", { notSeen: false }, undefined],
  ])("reads %s", (_, fields, value) => {
    expect(draftAnswer({ competency: "A1", note: "Seen.", ...fields })).toEqual({
      competency: "A1",
      value,
      note: "Seen.",
    })
  })
})

import { describe, expect, it } from "vitest"
import { assessAction, noteIsNeeded } from "./assess-keys.ts"

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe("keys on an assessment form", () => {
  it.each(["1", "2", "3", "4", "5"])("%s rates", (key) => {
    expect(assessAction(press(key), false)).toEqual({ kind: "rate", rating: Number(key) })
  })

  it("0 means not seen, which is no number", () => {
    expect(assessAction(press("0"), false)).toEqual({ kind: "rate", rating: "NOT_SEEN" })
  })

  it.each([
    ["J", "next"],
    ["k", "back"],
    ["e", "note"],
    ["n", "next-person"],
    ["P", "person-before"],
  ])("%s goes %s", (key, kind) => expect(assessAction(press(key), false)).toEqual({ kind }))

  it("is silent while somebody writes, holds a modifier, or presses another key", () => {
    expect(assessAction(press("3"), true)).toBeUndefined()
    expect(assessAction(press("3", { metaKey: true }), false)).toBeUndefined()
    expect(assessAction(press("6"), false)).toBeUndefined()
  })

  it("asks for a note at the ends of the scale only", () => {
    expect(([1, 2, 3, 4, 5, "NOT_SEEN", null] as const).filter(noteIsNeeded)).toEqual([1, 5])
  })
})

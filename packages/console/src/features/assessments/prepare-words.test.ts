import { describe, expect, it } from "vitest"
import { prepareTitle } from "./prepare-words.ts"

describe("preparing notes", () => {
  it.each([
    [undefined, 0, "You prepare for nobody today"],
    ["Mara Lind", 0, "Mara Lind has no form to prepare for"],
    ["Mara Lind", 1, "You prepare one form of Mara Lind"],
    ["Mara Lind", 4, "You prepare 4 forms of Mara Lind"],
  ])("for %s with %i forms", (name, forms, title) => {
    expect(prepareTitle(name, forms)).toBe(title)
  })
})

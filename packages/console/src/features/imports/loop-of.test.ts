import { describe, expect, it } from "vitest"
import { loopOf } from "./loop-of.ts"

const message = (path: string) =>
  `Rows 5, 6 and 7: ${path} report in a loop. The lines of this file in it are left out; the people apply. Likeliest mistake: the manager of 6.`

describe("the loop of an issue", () => {
  it("has its members in order and the line to cut", () =>
    expect(loopOf("M01", message("5 → 6 → 7 → 5"))).toEqual({ members: ["5", "6", "7"], cut: "6" }))

  it("is none when it is too long to draw or another mess", () => {
    expect(loopOf("M01", message("1 → 2 → 3 → 4 → 5 → 35 more → 1"))).toBeUndefined()
    expect(loopOf("M02", message("5 → 6 → 5"))).toBeUndefined()
  })
})

import { describe, expect, it } from "vitest"
import { derive } from "./outline.test-kit.ts"
import { titleMismatches } from "./title-mismatch.ts"

const found = (org: string) => titleMismatches(derive(org)).map(({ kind }) => kind)

describe("a title against the structure", () => {
  it.each(["Director", "Director of Sales", "Vice President, Finance", "SVP Ops", "Chief Financial Officer"])(
    "%s with only ICs beneath is a mismatch, with managers it is none",
    (title) => {
      expect(found(`top\n  d: ${title}\n    x\n    y`)).toEqual(["SENIOR_TITLE_OVER_ICS"])
      expect(found(`top\n  d: ${title}\n    x\n      y`)).toEqual([])
    },
  )

  it.each(["Manager", "Engineering Manager", "Head of Design", "Team Lead", "Shift supervisor", "Director"])(
    "%s without reports is a mismatch, with one it is none",
    (title) => {
      expect(found(`top\n  m: ${title}\n  o`)).toEqual(["MANAGER_TITLE_WITHOUT_REPORTS"])
      expect(found(`top\n  m: ${title}\n    x\n      y`)).toEqual([])
    },
  )

  it.each([
    "Product Manager",
    "Key Account Manager",
    "Assistant Director",
    "Art Director",
    "Executive Assistant to the Director",
    "Headmaster",
    "Management Consultant",
    "Lead Engineer",
  ])("%s without reports says too little to be one", (title) => {
    expect(found(`top\n  m: ${title}\n  o`)).toEqual([])
  })

  it("counts reports as the layers do, and leaves seats alone", () => {
    expect(found("top\n  m: Manager\n    x CONTRACTOR")).toEqual(["MANAGER_TITLE_WITHOUT_REPORTS"])
    expect(found("top\n  ~m: Manager\n  o")).toEqual([])
  })

  it("says what the structure is", () => {
    const [mismatch] = titleMismatches(derive("top\n  d: Director\n    x"))
    expect(mismatch).toEqual({
      index: 1,
      kind: "SENIOR_TITLE_OVER_ICS",
      words: `"Director" manages only ICs: M1 by structure`,
    })
  })
})

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

  const bearers = (title: string, managing: number, alone: number) =>
    [
      "top",
      ...Array.from({ length: managing }, (_, k) => `  m${k}: ${title}\n    x${k}\n      y${k}`),
      ...Array.from({ length: alone }, (_, k) => `  a${k}: ${title} ${k}`),
    ].join("\n")

  it("measures nobody who is not placed yet", () => {
    expect(found("top\n  o\nm: Manager")).toEqual([])
  })

  it("says nothing of a title word that most of its bearers in this org belie", () => {
    expect(found(bearers("Manager", 3, 4))).toEqual([])
    expect(found(bearers("Director", 1, 9))).toEqual([])
    expect(found(bearers("Manager", 4, 3))).toEqual(Array(3).fill("MANAGER_TITLE_WITHOUT_REPORTS"))
  })

  it("leaves it to the dictionary where there are too few bearers to tell", () => {
    expect(found(bearers("Manager", 0, 4))).toEqual(Array(4).fill("MANAGER_TITLE_WITHOUT_REPORTS"))
    expect(found(bearers("Manager", 0, 5))).toEqual([])
  })

  it("measures a title by those of its words that tell", () => {
    const many = bearers("Manager", 0, 9)
    expect(found(`${many}\n  h: Head of Design, Manager`)).toEqual(["MANAGER_TITLE_WITHOUT_REPORTS"])
  })

  it("expects managers beneath a senior title only where most of its bearers who manage have them", () => {
    const over = (ics: number, managers: number) =>
      [
        "top",
        ...Array.from({ length: ics }, (_, k) => `  d${k}: Director\n    i${k}`),
        ...Array.from({ length: managers }, (_, k) => `  e${k}: Director\n    m${k}\n      j${k}`),
      ].join("\n")
    expect(found(over(2, 4))).toEqual(["SENIOR_TITLE_OVER_ICS", "SENIOR_TITLE_OVER_ICS"])
    expect(found(over(4, 2))).toEqual([])
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

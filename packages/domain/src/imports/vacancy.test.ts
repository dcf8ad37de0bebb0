import { describe, expect, it } from "vitest"
import { isVacancy } from "./vacancy.ts"

const named = (name: string) => isVacancy({ employeeId: "1", name }, true)

describe("a row that is a vacant position", () => {
  it.each([
    "TBH",
    "tbd",
    "Open",
    "OPEN",
    "Vacant",
    "(Vacant)",
    "*** OPEN ***",
    "Vacancy",
    "N.N.",
    "N. N.",
    "NN",
    "To be hired",
    "to be named",
    "New Hire",
    "New Position",
    "Open Headcount",
    "Position open",
    "Vacant - Sales Lead",
    "TBH: Berlin",
    "Backfill (Jane Doe)",
    "JR-100234 Senior Engineer (Unfilled)",
    "Vakant",
    "unbesetzt",
    "offene Stelle",
    "zu besetzen",
    "Poste vacant",
    "à pourvoir",
  ])("%s", (name) => expect(named(name)).toBe(true))

  it.each([
    "Ann Openshaw",
    "Nina N. Novak",
    "Tobias Hall",
    "Vacantia Smith",
    "Hans Offen",
    "Nn Abiola",
    "Ed",
  ])("%s is a person", (name) => expect(named(name)).toBe(false))

  it("may have a blank name with a position, or be marked, but an address gives a person away", () => {
    expect(isVacancy({ positionRef: "P1" }, true)).toBe(true)
    expect(isVacancy({ positionRef: "P1", email: "a@a.test" }, true)).toBe(false)
    expect(isVacancy({ positionRef: "P1", name: "Ann Lee", vacancy: "ja" }, true)).toBe(true)
    expect(isVacancy({ positionRef: "P1" }, false)).toBe(false)
    expect(isVacancy({ givenName: "TBH", familyName: "TBH" }, true)).toBe(true)
  })
})

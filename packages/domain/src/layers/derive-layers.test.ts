import { describe, expect, it } from "vitest"
import { actingManagerOf } from "../org/forest.ts"
import { flagsOf, hasFlag, hybridShareOf, layerOf } from "./derive-layers.ts"
import { at, derive, team } from "./outline.test-kit.ts"

const reportsOf = (managers: number, ics: number) =>
  [
    "top",
    "  p",
    ...Array.from({ length: managers }, (_, place) => team(`m${place}`, 1, 2)),
    ...Array.from({ length: ics }, (_, place) => `    ic${place}`),
    "  other",
    team("q", 2, 2),
  ].join("\n")

describe("rule 3, by the counted reports who manage others", () => {
  it.each([
    [0, 0, "IC", undefined],
    [0, 1, "M1", undefined],
    [0, 9, "M1", undefined],
    [1, 0, "M2", undefined],
    [1, 1, "M2", undefined],
    [1, 2, "M1", 1 / 3],
    [1, 9, "M1", 0.1],
    [2, 2, "M2", undefined],
    [2, 3, "M2", 0.4],
    [2, 18, "M2", 0.1],
    [4, 5, "M2", 4 / 9],
    [5, 5, "M2", undefined],
  ])("%i managers and %i ICs give %s, M2 weighing %s", (managers, ics, layer, share) => {
    const derived = derive(reportsOf(managers, ics), { execRule: { kind: "EXPLICIT_LIST", nodeIds: [] } })
    const index = at(derived, "p")
    expect(layerOf(derived, index)).toBe(layer)
    expect(hybridShareOf(derived, index)).toBe(share)
    expect(hasFlag(derived, index, "HYBRID")).toBe(share !== undefined)
    expect(derived.structure.countedReports[index]).toBe(managers + ics)
    expect(derived.structure.managingReports[index]).toBe(managers)
  })
})

describe("rule 2, who counts as a report", () => {
  const org = `
    top
      a
        a1
        a2 CONTRACTOR
        a3 INTERN
        a4 ASSISTANT
      b
        b1 CONTRACTOR
      c
        lead CONTRACTOR
          c1
      d
        agency CONTRACTOR
          d1 CONTRACTOR`

  it("leaves contractors, interns and assistants out of the span", () => {
    const derived = derive(org)
    expect(derived.structure.directReports[at(derived, "a")]).toBe(4)
    expect(derived.structure.countedReports[at(derived, "a")]).toBe(1)
    expect(flagsOf(derived, at(derived, "a2"))).toEqual(["NOT_COUNTED"])
  })

  it("makes an IC of a manager of contractors only", () => {
    const derived = derive(org)
    expect(layerOf(derived, at(derived, "b"))).toBe("IC")
    expect(layerOf(derived, at(derived, "d"))).toBe("IC")
  })

  it("counts a contractor with counted reports", () => {
    const derived = derive(org)
    expect(layerOf(derived, at(derived, "lead"))).toBe("M1")
    expect(derived.structure.countedReports[at(derived, "c")]).toBe(1)
    expect(derived.structure.managingReports[at(derived, "c")]).toBe(1)
    expect(hasFlag(derived, at(derived, "lead"), "NOT_COUNTED")).toBe(false)
  })

  it("follows the tenant's own list", () => {
    const derived = derive(org, { excludedWorkerTypes: ["INTERN"] })
    expect(derived.structure.countedReports[at(derived, "a")]).toBe(3)
    expect(layerOf(derived, at(derived, "b"))).toBe("M1")
    expect(layerOf(derived, at(derived, "d"))).toBe("EXEC")
  })
})

describe("rule 1, vacancies", () => {
  const org = `
    top
      ~coo
        a
          a1
        b
          b1
        ~gap
          ~deeper
            d1
      ~open
      ~shell
        ~shell2
      z`

  it("counts a vacancy with reports as if filled, up to executive", () => {
    const derived = derive(org)
    expect(derived.structure.countedReports[at(derived, "top")]).toBe(2)
    expect(layerOf(derived, at(derived, "coo"))).toBe("EXEC")
    expect(layerOf(derived, at(derived, "a"))).toBe("M1")
    expect(layerOf(derived, at(derived, "gap"))).toBe("M2")
    expect(flagsOf(derived, at(derived, "coo"))).toEqual(["VACANT"])
  })

  it("takes one without reports, or with none but such, as absent", () => {
    const derived = derive(org)
    for (const id of ["open", "shell", "shell2"]) {
      expect(flagsOf(derived, at(derived, id))).toEqual(["VACANT", "ABSENT"])
      expect(derived.structure.subtreeSize[at(derived, id)]).toBe(0)
    }
    expect(derived.structure.directReports[at(derived, "top")]).toBe(2)
    expect(derived.structure.subtreeSize[at(derived, "top")]).toBe(10)
    expect(derived.structure.peopleBelow[at(derived, "top")]).toBe(6)
  })

  it("lets the next filled ancestor act as manager", () => {
    const derived = derive(org)
    const acting = (id: string) => actingManagerOf(derived.forest, at(derived, id))
    expect(acting("a")).toBe(at(derived, "top"))
    expect(acting("d1")).toBe(at(derived, "top"))
    expect(acting("a1")).toBe(at(derived, "a"))
    expect(acting("top")).toBeUndefined()
    expect(hasFlag(derived, at(derived, "top"), "ACTING")).toBe(true)
    expect(hasFlag(derived, at(derived, "a"), "ACTING")).toBe(false)
  })

  it("lets a vacant seat at the top be the head", () => {
    const derived = derive(`~ceo\n${team("a", 2, 1)}\n${team("b", 2, 1)}`)
    expect(flagsOf(derived, at(derived, "ceo"))).toEqual(["HEAD", "VACANT"])
    expect(layerOf(derived, at(derived, "ceo"))).toBe("EXEC")
    expect(actingManagerOf(derived.forest, at(derived, "a"))).toBeUndefined()
  })
})

import { describe, expect, it } from "vitest"
import { flagsOf, hasFlag, hybridShareOf, layerOf } from "./derive-layers.ts"
import { at, day, derive, outline, TODAY, team } from "./outline.test-kit.ts"

const COMPANY = `
    ceo
      coo
        a
          a1
        b
          b1
      cfo
        c
          c1
        d1
        d2
      tech
        t1
      pa ASSISTANT`

describe("rule 4, heads and executives", () => {
  const layers = (derived: ReturnType<typeof derive>, ...ids: string[]) =>
    ids.map((id) => layerOf(derived, at(derived, id)))

  it("makes executives of the head and of the head's counted reports who are M2 by rule 3", () => {
    const derived = derive(COMPANY)
    expect(layers(derived, "ceo", "coo", "cfo", "tech", "pa", "a")).toEqual([
      "EXEC",
      "EXEC",
      "M1",
      "M1",
      "IC",
      "M1",
    ])
    expect(hybridShareOf(derived, at(derived, "cfo"))).toBe(1 / 3)
    expect(hybridShareOf(derived, at(derived, "coo"))).toBeUndefined()
  })

  it("makes an executive of a hybrid whose headline is M2, and of no hybrid then", () => {
    const derived = derive(`ceo\n  coo\n${team("a", 1, 2)}\n${team("b", 1, 2)}\n    x\n    y\n    z`)
    expect(layers(derived, "coo")).toEqual(["EXEC"])
    expect(flagsOf(derived, at(derived, "coo"))).toEqual([])
  })

  it("follows titles instead, when the tenant says so", () => {
    const titled = outline(`
      ceo
        cfo: Chief Financial Officer
        cto: CHIEF  technology-officer
          t1
        chief: Chief of staff
        ~cmo: Chief Marketing Officer
        coo
          a
            a1`)
    const derived = derive(titled, { execRule: { kind: "TITLE_MATCHES", patterns: ["chief * officer"] } })
    expect(layers(derived, "ceo", "cfo", "cto", "chief", "cmo", "coo")).toEqual([
      "EXEC",
      "EXEC",
      "EXEC",
      "IC",
      "IC",
      "M2",
    ])
    expect(flagsOf(derived, at(derived, "cfo"))).toEqual(["EXEC_WITHOUT_MANAGERS"])
  })

  it("follows a list instead, flagging those with no managers to hire", () => {
    const derived = derive(COMPANY, { execRule: { kind: "EXPLICIT_LIST", nodeIds: ["tech", "gone"] } })
    expect(layers(derived, "ceo", "coo", "tech")).toEqual(["EXEC", "M2", "EXEC"])
    expect(flagsOf(derived, at(derived, "tech"))).toEqual(["EXEC_WITHOUT_MANAGERS"])
  })

  it("takes the root with the largest subtree as head, and flags the others", () => {
    const derived = derive(`${COMPANY}\n    ${team("lost", 1).replace("\n", "\n    ")}\n    alone\n    ~seat`)
    expect(derived.heads).toEqual([at(derived, "ceo")])
    expect(flagsOf(derived, at(derived, "lost"))).toEqual(["SEVERAL_ROOTS"])
    expect(flagsOf(derived, at(derived, "alone"))).toEqual(["UNPLACED"])
    expect(flagsOf(derived, at(derived, "seat"))).toEqual(["VACANT", "ABSENT"])
    expect(layers(derived, "lost", "alone")).toEqual(["M1", "IC"])
  })

  it("makes no executive in a root that is not head", () => {
    const derived = derive(`${COMPANY}\n    stray\n      s\n        s1\n          s2`)
    expect(layers(derived, "stray", "s")).toEqual(["M2", "M2"])
  })

  it("has no head when two roots are equally large, so no executives", () => {
    const derived = derive("x\n  x1\n    x2\ny\n  y1\n    y2\nz")
    expect(derived.heads).toEqual([])
    expect(layers(derived, "x", "y", "z")).toEqual(["M2", "M2", "IC"])
    expect(flagsOf(derived, at(derived, "x"))).toEqual(["SEVERAL_ROOTS"])
  })

  it("takes the head an administrator names, and subsidiaries only when named", () => {
    const org = "big\n  b1\n    b2\n      b3\nsmall\n  s1\n    s2\n      s3\n  s4"
    expect(derive(org).heads.length).toBe(1)
    const named = derive(org, { headId: "big" })
    expect(layers(named, "big", "small", "b1", "s1")).toEqual(["EXEC", "M2", "EXEC", "M2"])
    const both = derive(org, { headId: "small", subsidiaryHeadIds: ["big"] })
    expect(layers(both, "big", "small", "b1", "s1")).toEqual(["EXEC", "EXEC", "EXEC", "EXEC"])
  })

  it("falls back to the largest root on days when the named head is not a root", () => {
    for (const headId of ["coo", "gone"])
      expect(derive(COMPANY, { headId }).heads).toEqual([at(derive(COMPANY), "ceo")])
  })

  it("lets a head without managers beneath keep the layer its reports give, unless named", () => {
    const small = team("boss", 3)
    expect(layers(derive(small), "boss")).toEqual(["M1"])
    expect(flagsOf(derive(small), 0)).toEqual(["HEAD", "HEAD_WITHOUT_MANAGERS"])
    const named = derive(small, { execRule: { kind: "EXPLICIT_LIST", nodeIds: ["boss"] } })
    expect(layers(named, "boss")).toEqual(["EXEC"])
    expect(flagsOf(named, 0)).toEqual(["HEAD", "EXEC_WITHOUT_MANAGERS"])
  })

  it("leaves somebody alone in the org unplaced, not head", () => {
    expect(flagsOf(derive("one"), 0)).toEqual(["UNPLACED"])
  })

  it("flags a root whose manager is not in the org", () => {
    const derived = derive("ceo ^XX\n  a\n    b\nx ^gone")
    expect(flagsOf(derived, 0)).toEqual(["HEAD", "MANAGER_NOT_IN_ORG"])
    expect(flagsOf(derived, at(derived, "x"))).toEqual(["UNPLACED", "MANAGER_NOT_IN_ORG"])
  })
})

describe("rule 5, overrides", () => {
  const override = { layer: "M2", reason: "Runs the works council", authorId: "admin" } as const

  it.each([
    ["2026-11-22", undefined, "M2"],
    ["2026-11-23", undefined, "M1"],
    ["2026-01-01", "2026-11-23", "M2"],
    ["2026-01-01", "2026-11-22", "M1"],
  ])("from %s, expiring on %s, gives %s today", (from, expiresOn, layer) => {
    const days = { validFrom: day(from), expiresOn: expiresOn ? day(expiresOn) : undefined }
    const derived = derive(COMPANY, {}, [{ ...override, personId: "tech", ...days }])
    expect(layerOf(derived, at(derived, "tech"))).toBe(layer)
    expect(hasFlag(derived, at(derived, "tech"), "OVERRIDDEN")).toBe(layer === "M2")
  })

  it("win over the head rule and end a hybrid, and touch nobody else", () => {
    const before = derive(COMPANY)
    const overrides = ["ceo", "cfo"].map((personId) => ({ ...override, personId, validFrom: TODAY }))
    const after = derive(COMPANY, {}, overrides)
    expect(layerOf(after, at(after, "ceo"))).toBe("M2")
    expect(flagsOf(after, at(after, "cfo"))).toEqual(["OVERRIDDEN"])
    for (const id of ["coo", "tech", "a"])
      expect(layerOf(after, at(after, id))).toBe(layerOf(before, at(before, id)))
  })

  it("can name a head EXEC that has no managers, and are ignored for seats and strangers", () => {
    const exec = { ...override, layer: "EXEC", personId: "boss", validFrom: TODAY } as const
    const derived = derive(`${team("boss", 2)}\n  ~seat\n    x`, {}, [
      { ...exec, personId: "seat" },
      { ...exec, personId: "gone" },
    ])
    expect(layerOf(derived, at(derived, "seat"))).toBe("M1")
    const small = derive(team("boss", 2), {}, [exec])
    expect(flagsOf(small, 0)).toEqual(["HEAD", "EXEC_WITHOUT_MANAGERS", "OVERRIDDEN"])
  })
})

describe("rule 6, figures of the tree", () => {
  it("reports height, depth, span and subtree size", () => {
    const derived = derive(COMPANY)
    const figures = (id: string) => {
      const index = at(derived, id)
      const { height, countedReports, subtreeSize } = derived.structure
      return [height[index], derived.forest.depth[index], countedReports[index], subtreeSize[index]]
    }
    expect(figures("ceo")).toEqual([3, 0, 3, 14])
    expect(figures("coo")).toEqual([2, 1, 2, 5])
    expect(figures("cfo")).toEqual([2, 1, 3, 5])
    expect(figures("a1")).toEqual([0, 3, 0, 1])
  })
})

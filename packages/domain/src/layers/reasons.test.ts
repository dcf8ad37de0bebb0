import { describe, expect, it } from "vitest"
import { layerOf } from "./derive-layers.ts"
import { at, day, derive, TODAY, team } from "./outline.test-kit.ts"
import { reasonsFor } from "./reasons.ts"

const words = (derived: ReturnType<typeof derive>, id: string) =>
  reasonsFor(derived, at(derived, id)).map((reason) => reason.words)

const nine = ["a", "b", "c", "d"].map((id) => team(id, 1, 2)).join("\n")
const ORG = `ceo\n  coo\n${nine}\n    v\n    w\n    x\n    y\n    z\n    t INTERN\n  ${"cfo"}\n    f1`

describe("reasons", () => {
  it("lead from the reports to the layer, in numbers and words", () => {
    const derived = derive(ORG)
    expect(words(derived, "coo")).toEqual([
      "1 of 10 direct reports not counted (intern)",
      "9 counted reports, 4 manage others: share 0.44 → hybrid",
      "4 manage others: headline M2 (M2 from two on)",
      "counted report of a head, M2 by its own reports → EXEC",
    ])
    expect(reasonsFor(derived, at(derived, "coo"))[1]?.facts).toEqual({
      counted: 9,
      managing: 4,
      share: 4 / 9,
      layer: "M2",
    })
    expect(words(derived, "ceo")).toEqual([
      "2 counted reports, 2 manage others: share 1.00 → M2",
      "head (the root with the largest subtree, 18) → EXEC",
    ])
    expect(words(derived, "cfo")).toEqual(["1 counted report, none manages others: share 0.00 → M1"])
    expect(words(derived, "f1")).toEqual(["no counted reports → IC"])
  })

  it("count thousands with a comma", () => {
    const derived = derive(["boss", ...Array.from({ length: 1500 }, (_, k) => `  p${k}`)].join("\n"))
    expect(words(derived, "boss")).toEqual([
      "1,500 counted reports, none manages others: share 0.00 → M1",
      "head (the root with the largest subtree, 1,501), but no managers beneath: keeps M1",
    ])
  })

  it("say who named a head, and why other roots are none", () => {
    const derived = derive(`${ORG}\nsub\n  s\nlone ^gone`, { subsidiaryHeadIds: ["sub"], headId: "ceo" })
    expect(words(derived, "ceo").at(-1)).toBe("head (named by an administrator) → EXEC")
    expect(words(derived, "sub").at(-1)).toBe(
      "head (named by an administrator), but no managers beneath: keeps M1",
    )
    expect(words(derived, "lone").slice(1)).toEqual([
      "the manager named is not in the org: a root",
      "no manager and no reports: unplaced, IC until placed",
    ])
    expect(words(derive(`${ORG}\nsub\n  s`), "sub").at(-1)).toBe(
      "one of several roots, not the head: the layer follows from the reports",
    )
  })

  it("name the tenant's rule, and an executive with nobody to hire", () => {
    const listed = derive(ORG, { execRule: { kind: "EXPLICIT_LIST", nodeIds: ["cfo"] } })
    expect(words(listed, "cfo").slice(-2)).toEqual([
      "on the tenant's list → EXEC",
      "EXEC, but no managers to hire",
    ])
    const titled = derive("a\n  b: Chief Legal Officer\n    c\n      d", {
      execRule: { kind: "TITLE_MATCHES", patterns: ["chief"] },
    })
    expect(words(titled, "b").at(-1)).toBe(`the title "Chief Legal Officer" matches the tenant's rule → EXEC`)
  })

  it("tell of vacancies and of acting for them", () => {
    const derived = derive("top\n  ~gap\n    ~deep\n      d\n    e\n  ~none")
    expect(words(derived, "gap")[0]).toBe("vacant: counts as if filled")
    expect(words(derived, "none")[0]).toBe("vacant, without reports: not counted")
    expect(words(derived, "top").at(-1)).toBe(
      "acts as manager of 2 reports under 2 vacant seats; the layer is not affected",
    )
  })

  it("end with the override, its author in the facts only", () => {
    const override = {
      personId: "cfo",
      layer: "M2",
      reason: "Two deputies start in May",
      authorId: "acc1",
      validFrom: TODAY,
      expiresOn: day("2027-05-01"),
    } as const
    const derived = derive(ORG, {}, [override])
    const last = reasonsFor(derived, at(derived, "cfo")).at(-1)
    expect(last?.words).toBe("overridden to M2 until 2027-05-01: Two deputies start in May")
    expect(last?.facts.authorId).toBe("acc1")
  })

  it("name the decided layer in the last link that names one", () => {
    const derived = derive(`${ORG}\nsub\n  s\nlone ^gone`)
    for (const index of derived.forest.nodes.keys()) {
      const named = reasonsFor(derived, index).filter((reason) => reason.facts.layer !== undefined)
      expect(named.at(-1)?.facts.layer).toBe(layerOf(derived, index))
    }
  })
})

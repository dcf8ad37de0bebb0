import { describe, expect, it } from "vitest"
import { linearAttack } from "./release-attack.test-kit.ts"
import { releaseCells } from "./release-cells.ts"
import {
  answersOf,
  nameOf,
  orgOf,
  POLICY,
  peersOf,
  released,
  type SmallOrg,
  threes,
  without,
} from "./release-org.test-kit.ts"

const FOUR = { ...POLICY, kDecision: 4 }

function decisions(org: SmallOrg, policy = POLICY): readonly string[] {
  const cells = released(org, threes(org), policy)
  return cells.filter(({ audience }) => audience === "DECISION").map((cell) => nameOf(cell).slice(9))
}

function developments(org: SmallOrg): readonly number[] {
  const cells = released(org, threes(org))
  return cells.filter(({ audience }) => audience === "DEVELOPMENT").map(({ head }) => head)
}

describe("which cells are shown", () => {
  it("k = 4, sub-teams of 5, 4 and 2: shows 5 and 11, and hides 6", () => {
    const org = orgOf({ raters: 0, below: [{ raters: 5 }, { raters: 4 }, { raters: 2 }] })
    expect(decisions(org, FOUR)).toEqual(["TEAM 1", "LINE 0"])
  })

  it.each([
    ["a team of k", orgOf({ raters: 5 }), ["TEAM 0"]],
    ["a team of fewer", orgOf({ raters: 4 }), []],
    ["nobody's", orgOf({ raters: 0 }), []],
    [
      "a line of small teams",
      orgOf({ raters: 0, below: [{ raters: 2 }, { raters: 2 }, { raters: 1 }] }),
      ["LINE 0"],
    ],
    [
      "a line that is one team, as often as it has a head",
      orgOf({ raters: 0, layer: "EXEC", below: [{ raters: 0, layer: "M2", below: [{ raters: 6 }] }] }),
      ["TEAM 2", "LINE 0", "LINE 1"],
    ],
    [
      "layers apart: the head's own team is of another job",
      orgOf({ raters: 5, layer: "M2", below: [{ raters: 5 }, { raters: 5 }] }),
      ["TEAM 1", "TEAM 2", "LINE 0", "TEAM 0"],
    ],
    [
      "the smallest team beside a small one goes with it",
      orgOf({ raters: 0, below: [{ raters: 9 }, { raters: 1 }, { raters: 6 }] }),
      ["TEAM 1", "LINE 0"],
    ],
    [
      "through a hidden line: the enclosing line rather than a whole line and a team inside it",
      orgOf({ raters: 2, below: [{ raters: 0, below: [{ raters: 5 }, { raters: 5 }] }] }),
      ["TEAM 2", "TEAM 3", "LINE 1"],
    ],
  ])("%s", (_, org, expected) => {
    expect([...decisions(org)].sort()).toEqual([...expected].sort())
  })

  it("counts a peer who answered about several once", () => {
    expect(decisions(peersOf([0, 1, 2], [0, 1, 3]))).toEqual([])
    expect(decisions(peersOf([0, 1, 2], [0, 3, 4]))).toEqual(["LINE 0"])
  })

  it("hides what one rater gave half of", () => {
    const org = peersOf([0, 1], [0, 2], [0, 3, 4], [0], [0])
    expect(decisions(org)).toEqual([])
    expect(decisions(org, without("DOMINATED"))).toEqual(["LINE 0"])
  })

  it("shows the subject alone a team of four, unless that would leave fewer of a line", () => {
    expect(developments(orgOf({ raters: 0, below: [{ raters: 4 }, { raters: 4 }] }))).toEqual([1, 2])
    expect(developments(orgOf({ raters: 0, below: [{ raters: 4 }, { raters: 2 }] }))).toEqual([])
    expect(developments(orgOf({ raters: 4 }))).toEqual([0])
    expect(developments(orgOf({ raters: 3 }))).toEqual([])
  })

  it("never shows fewer than three, whatever k is", () => {
    const org = orgOf({ raters: 2 })
    expect(released(org, threes(org), { ...POLICY, kDecision: 1, kDevelopment: 1 })).toEqual([])
  })

  it("shows topmost lines only where the audit may not finish", () => {
    const org = orgOf({ raters: 5, below: [{ raters: 5 }, { raters: 5 }] })
    const answers = [answersOf(org, threes(org))]
    const cells = releaseCells({ tree: org.tree, answers, ...POLICY, auditSteps: 3 })
    expect(cells.map(nameOf)).toEqual(["DECISION LINE 0"])
    expect(releaseCells({ tree: org.tree, answers, ...POLICY })).toHaveLength(7)
  })

  it("refuses a tree that is not in pre-order", () => {
    const tree = { parent: Int32Array.from([-1, 0, 0, 1]), layer: ["M1", "M1", "M1", "M1"] as const }
    expect(() => releaseCells({ tree, answers: [], ...POLICY })).toThrow("node 3")
  })
})

describe("what hidden cells say", () => {
  it("nothing: a reader cannot tell one from a cell nobody answered about", () => {
    const few = orgOf({ raters: 5 }, { raters: 3 })
    const none = orgOf({ raters: 5 }, { raters: 0 })
    expect(
      released(few, [
        [2, 3, 3, 3, 4],
        [1, 1, 5],
      ]),
    ).toEqual(released(none, [[2, 3, 3, 3, 4]]))
  })

  it("nothing of which rule hid them: a small team and the one hidden beside it are both not there", () => {
    const org = orgOf({ raters: 0, below: [{ raters: 9 }, { raters: 2 }, { raters: 6 }] })
    const heads = released(org, threes(org))
      .filter(({ kind }) => kind === "TEAM")
      .map(({ head }) => head)
    expect(new Set(heads)).toEqual(new Set([1]))
  })
})

describe("two raters", () => {
  it("each knew the other's answer wherever two are enough (Leapsome's minimum)", () => {
    const org = orgOf({ raters: 2 })
    expect(linearAttack(org, released(org, [[2, 5]], without("SMALL", "AUDIT")), POLICY)).toBe(
      "2 raters of 0 from DECISION TEAM 0",
    )
    expect(released(org, [[2, 5]])).toEqual([])
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AttackCount, addedAttacks, attackCells, attackTotals, attackVerdict } from "./attack-report.ts"
import { releaseCells } from "./release-cells.ts"
import {
  answersOf,
  type Branch,
  orgOf,
  POLICY,
  type Policy,
  peersOf,
  type SmallOrg,
  threes,
  without,
} from "./release-org.test-kit.ts"

function attacked(org: SmallOrg, policy: Policy = POLICY, values = threes(org)): readonly AttackCount[] {
  const answers = answersOf(org, values)
  const cells = releaseCells({ tree: org.tree, answers: [answers], ...policy })
  return attackCells({ tree: org.tree, answers, cells, ...policy })
}

function branches(depth: number): fc.Arbitrary<Branch> {
  const below = depth === 0 ? fc.constant([]) : fc.array(branches(depth - 1), { maxLength: 3 })
  return fc.record({
    raters: fc.nat({ max: 8 }),
    layer: fc.constantFrom("M1" as const, "M2" as const),
    below,
  })
}
const lines = fc.array(branches(2), { minLength: 1, maxLength: 2 }).map((roots) => orgOf(...roots))
const peers = fc
  .array(fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 })
  .map((teams) => peersOf(...teams))

describe("an attack on what is shown", () => {
  it("takes each cell from all around it, and combines them", () => {
    const org = orgOf({ raters: 0, below: [{ raters: 6 }, { raters: 5, below: [{ raters: 7 }] }] })
    const [boards] = attacked(org)
    // Both leaves and the five, the line of the five and seven, the whole line.
    expect(boards).toEqual({
      perspective: "UPWARD",
      attacker: "BOARDS",
      needed: 5,
      cells: 5,
      subtractions: 6,
      combinations: 3,
      smallest: 5,
      found: 0,
      finished: true,
    })
  })

  it.each([
    ["cells of fewer than k", orgOf({ raters: 4 }), ["SMALL", "AUDIT"], 4],
    [
      "one cell less than its line",
      orgOf({ raters: 0, below: [{ raters: 5 }, { raters: 5 }, { raters: 2 }] }),
      ["NESTED", "AUDIT"],
      2,
    ],
    ["a group that one person fills", peersOf([0, 1], [0, 2], [0, 3]), ["DOMINATED", "AUDIT"], 4],
  ] as const)("finds %s where the rule against it is out", (_, org, rules, smallest) => {
    const policy = { ...without(...rules), kDecision: org.perspective === "PEER" ? 4 : 5 }
    const [broken] = attacked(org, policy)
    expect(broken?.found).toBeGreaterThan(0)
    expect(broken?.smallest).toBe(smallest)
    expect(attacked(org).map(({ found }) => found)).toEqual([0, 0])
  })

  it("finds what own cells and boards leave together", () => {
    const org = orgOf({ raters: 0, below: [{ raters: 4 }, { raters: 2 }] })
    const [boards, everybody] = attacked(org, without("BOTH"))
    expect(boards?.found).toBe(0)
    expect(everybody?.found).toBeGreaterThan(0)
  })

  it("says where it gave up", () => {
    const org = orgOf({ raters: 6 })
    const answers = answersOf(org, threes(org))
    const cells = releaseCells({ tree: org.tree, answers: [answers], ...POLICY })
    const [boards] = attackCells({ tree: org.tree, answers, cells, ...POLICY, steps: 0 })
    expect(boards).toMatchObject({ cells: 1, combinations: 0, finished: false })
  })

  it("finds nothing in any release", () => {
    fc.assert(
      fc.property(fc.oneof(lines, peers), (org) => {
        for (const { found, smallest, needed } of attacked(org)) {
          expect(found).toBe(0)
          expect(smallest ?? needed).toBeGreaterThanOrEqual(needed)
        }
      }),
    )
  })

  it("says nothing that depends on an answer", () => {
    const valued = fc.oneof(lines, peers).chain((org) =>
      fc.record({
        org: fc.constant(org),
        values: fc.tuple(
          ...org.atoms.map(({ raters }) =>
            fc.array(fc.integer({ min: 1, max: 5 }), { minLength: raters.length, maxLength: raters.length }),
          ),
        ),
      }),
    )
    fc.assert(
      fc.property(valued, ({ org, values }) => {
        expect(attacked(org, POLICY, values)).toEqual(attacked(org))
      }),
    )
  })
})

describe("counts of many competencies", () => {
  it("are one for each perspective and attacker", () => {
    const upward = attacked(orgOf({ raters: 0, below: [{ raters: 6 }, { raters: 5 }] }))
    const peer = attacked(peersOf([0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 6]))
    const totals = attackTotals([...upward, ...peer, ...upward])
    expect(totals.map(({ perspective, attacker }) => [perspective, attacker])).toEqual([
      ["UPWARD", "BOARDS"],
      ["UPWARD", "EVERYBODY"],
      ["PEER", "BOARDS"],
      ["PEER", "EVERYBODY"],
    ])
    expect(totals[0]?.cells).toBe(2 * (upward[0]?.cells ?? Number.NaN))
    expect(totals[2]).toEqual(peer[0])
  })
})

describe("the verdict", () => {
  const [boards] = attacked(orgOf({ raters: 0, below: [{ raters: 6 }, { raters: 5 }] }))
  const one = boards ?? expect.fail("nothing was attacked")

  it.each<[string, readonly AttackCount[], string]>([
    ["nothing shown", [], "No number is shown of confidential answers, so there was nothing to take apart."],
    ["all held", [one], "Four attempts to take the shown numbers apart left no group that is too small."],
    [
      "one found",
      [addedAttacks(one, { ...one, found: 1 })],
      "One attempt of 8 left a group that is too small: an administrator should be told.",
    ],
    [
      "not to the end",
      [{ ...one, finished: false }],
      "Four attempts to take the shown numbers apart left no group that is too small. Not every combination could be tried: there were too many.",
    ],
  ])("of %s", (_, counts, verdict) => {
    expect(attackVerdict(counts)).toBe(verdict)
  })
})

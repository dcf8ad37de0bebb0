import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { runs } from "../imports/dirty-file.test-kit.ts"
import type { ConfidentialAnswers } from "./release-answers.ts"
import { enumerationAttack, linearAttack, multisets, sumAttack } from "./release-attack.test-kit.ts"
import { releaseCells } from "./release-cells.ts"
import {
  answersOf,
  type Branch,
  orgOf,
  POLICY,
  peersOf,
  released,
  type SmallOrg,
  shownOf,
  threes,
} from "./release-org.test-kit.ts"

vi.setConfig({ testTimeout: 600_000 })

const layer = fc.constantFrom("M1" as const, "M1" as const, "M2" as const)

function branches(raters: number, depth: number): fc.Arbitrary<Branch> {
  const below = depth === 0 ? fc.constant([]) : fc.array(branches(raters, depth - 1), { maxLength: 3 })
  return fc.record({ raters: fc.nat({ max: raters }), layer, below })
}

/** Up to nine subjects in three levels: subsets stay few enough to try all. */
const orgs = fc
  .array(branches(8, 2), { minLength: 1, maxLength: 2 })
  .map((roots) => orgOf(...roots))
  .filter(({ atoms }) => atoms.length <= 9)

const peers = fc
  .array(fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 7 })
  .map((teams) => peersOf(...teams))

const policies = fc.record({
  kDecision: fc.integer({ min: 4, max: 6 }),
  kDevelopment: fc.constant(4),
  rules: fc.constant(POLICY.rules),
})

/** Few enough sets of answers to release them all. */
function isEnumerable({ atoms }: SmallOrg): boolean {
  const sets = atoms.reduce(
    (total, { raters }) => total * multisets(raters.length, [1, 2, 3, 4, 5]).length,
    1,
  )
  return sets <= 9_000
}

type Sizes = readonly [name: string, sizes: readonly number[], scale: readonly number[]]

/** Without the three, there are fewer sets, and yet those near the ends of the scale are all among them. */
const LONG: readonly Sizes[] = [
  ["6, 3 and 3, every value", [6, 3, 3], [1, 2, 3, 4, 5]],
  ["5, 5 and 4", [5, 5, 4], [1, 2, 4, 5]],
  ["5, 4 and 2, every value", [5, 4, 2], [1, 2, 3, 4, 5]],
  ["8 and 5, one with a distribution", [8, 5], [1, 2, 3, 4, 5]],
]

const threeLevels = fc
  .tuple(
    fc.nat({ max: 3 }),
    fc.array(fc.record({ raters: fc.nat({ max: 6 }) }), { minLength: 1, maxLength: 3 }),
  )
  .map(([raters, below]) => orgOf({ raters: 0, below: [{ raters, below }] }))
  .filter(isEnumerable)

describe("everything shown, together", () => {
  it("isolates no group below k, by exact linear algebra, in any org", () => {
    fc.assert(
      fc.property(fc.oneof(orgs, peers), policies, (org, policy) => {
        expect(linearAttack(org, released(org, threes(org), policy), policy)).toBeUndefined()
      }),
      runs(400),
    )
  })

  it("tells no answer, with every set of answers tried, whatever the reader knows of the policy and of one rater", () => {
    fc.assert(
      fc.property(threeLevels, policies, (org, policy) => {
        const shown = (values: readonly (readonly number[])[]) => shownOf(released(org, values, policy))
        expect(enumerationAttack({ org, shown })).toBeUndefined()
      }),
      runs(12),
    )
  })

  it("tells no answer of peers who answered about several", () => {
    fc.assert(
      fc.property(peers.filter(isEnumerable), (org) => {
        const shown = (values: readonly (readonly number[])[]) => shownOf(released(org, values))
        expect(enumerationAttack({ org, shown })).toBeUndefined()
      }),
      runs(12),
    )
  })

  it.each<Sizes>([
    ["5 and 5", [5, 5], [1, 2, 3, 4, 5]],
    ["5 and 4", [5, 4], [1, 2, 3, 4, 5]],
    ["4 and 4, each shown to one", [4, 4], [1, 2, 3, 4, 5]],
    ["4, 2 and 2, the four shown to one", [4, 2, 2], [1, 2, 3, 4, 5]],
    ["5, 3 and 2, the pair and the three pooled", [5, 3, 2], [1, 2, 4, 5]],
    ["5, 4 and 2", [5, 4, 2], [1, 2, 4, 5]],
    ...(import.meta.env.RUNG_TEST_LONG ? LONG : []),
  ])("tells no answer of teams of %s", (_, sizes, scale) => {
    const org = orgOf({ raters: 0, below: sizes.map((raters) => ({ raters })) })
    expect(
      enumerationAttack({ org, scale, shown: (values) => shownOf(released(org, values)) }),
    ).toBeUndefined()
  })

  it.each<Sizes>([
    ["4 and 4, each shown to one", [4, 4], [1, 2, 3, 4, 5]],
    ["4, 2 and 2, the four shown to one", [4, 2, 2], [1, 2, 3, 4, 5]],
    ["4, 3 and 1", [4, 3, 1], [1, 2, 3, 4, 5]],
    ["4, 4 and 4, each shown to one", [4, 4, 4], [1, 2, 5]],
  ])("tells those who see decisions no sum of fewer than five: teams of %s", (_, sizes, scale) => {
    const org = orgOf({ raters: 0, below: sizes.map((raters) => ({ raters })) })
    const shown = (values: readonly (readonly number[])[]) =>
      shownOf(released(org, values).filter(({ audience }) => audience === "DECISION"))
    expect(sumAttack({ org, scale, shown }, POLICY.kDecision)).toBeUndefined()
  })

  it.each([4, 5, 6, 7, 8, 9, 10, 12, 16, 18])("tells no answer of one team of %i", (raters) => {
    const org = orgOf({ raters })
    expect(enumerationAttack({ org, shown: (values) => shownOf(released(org, values)) })).toBeUndefined()
  })
})

describe("what is shown", () => {
  const answered = fc
    .oneof(orgs, peers)
    .chain((org) =>
      fc.tuple(
        fc.constant(org),
        fc.tuple(
          ...org.atoms.map(({ raters }) =>
            fc.array(fc.integer({ min: 1, max: 5 }), { minLength: raters.length, maxLength: raters.length }),
          ),
        ),
      ),
    )

  it("does not depend on who of a subject's raters said what, nor on the order of answers", () => {
    fc.assert(
      fc.property(answered, ([org, values]) => {
        const exchanged = values.map((atom) => atom.toReversed())
        expect(released(org, exchanged)).toEqual(released(org, values))
        const turned: SmallOrg = { ...org, atoms: org.atoms.toReversed() }
        expect(released(turned, values.toReversed())).toEqual(released(org, values))
      }),
      runs(200),
    )
  })

  it("is there or not by who answered alone", () => {
    fc.assert(
      fc.property(answered, ([org, values]) => {
        const cells = (of: readonly (readonly number[])[]) =>
          released(org, of).map(({ kind, head, audience }) => ({ kind, head, audience }))
        expect(cells(values)).toEqual(cells(threes(org)))
      }),
      runs(200),
    )
  })

  it("is the same with the answers of other competencies beside it, so nothing adds up across them", () => {
    fc.assert(
      fc.property(answered, ([org, values]) => {
        const [one, two] = [answersOf(org, values, "C1"), answersOf(org, threes(org), "C2")]
        const release = (...answers: readonly ConfidentialAnswers[]) =>
          releaseCells({ tree: org.tree, answers, ...POLICY })
        expect(release(one, two)).toEqual([...release(one), ...release(two)])
      }),
      runs(100),
    )
  })

  it("is true of the answers", () => {
    fc.assert(
      fc.property(answered, ([org, values]) => {
        const { subject, value } = answersOf(org, values)
        for (const { kind, head, display } of released(org, values)) {
          if (kind === "LINE") continue
          const own = [...value].filter((_, index) => subject[index] === head)
          const mean = own.reduce((total, one) => total + one, 0) / own.length
          expect(display.n).toBe(own.length)
          if (display.kind === "MEAN") expect(display.mean).toBeCloseTo(mean, 12)
          else expect(display.low <= mean && mean <= display.high).toBe(true)
        }
      }),
      runs(200),
    )
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  buildForest,
  checkMove,
  childrenOf,
  type Forest,
  isWithin,
  lineAbove,
  wouldCreateLoop,
} from "./forest.ts"
import { loopsIn } from "./loops.ts"
import type { OrgNode } from "./org-node.ts"

const nodes = (...edges: readonly string[]): OrgNode[] =>
  edges.map((edge) => {
    const [id = "", managerId] = edge.split(" ")
    return { id, kind: "PERSON", managerId }
  })

function forestOf(list: readonly OrgNode[]): Forest {
  const built = buildForest(list)
  if (!built.ok) throw new Error(built.problems[0]?.message)
  return built.value
}

describe("buildForest", () => {
  it("lays a forest out in flat arrays", () => {
    const forest = forestOf(nodes("c b", "a", "b a", "d a", "x gone", "e b"))
    expect([...forest.parent]).toEqual([2, -1, 1, 1, -1, 2])
    expect([...forest.depth]).toEqual([2, 0, 1, 1, 0, 2])
    expect([...forest.subtreeSize]).toEqual([1, 5, 3, 1, 1, 1])
    expect(forest.roots).toEqual([1, 4])
    expect([...forest.preOrder]).toEqual([1, 2, 0, 5, 3, 4])
    expect([...childrenOf(forest, 2)]).toEqual([0, 5])
    expect([...childrenOf(forest, 0)]).toEqual([])
    expect([...forest.managerNotInOrg]).toEqual([0, 0, 0, 0, 1, 0])
    expect(lineAbove(forest, 5)).toEqual([5, 2, 1])
  })

  it("takes an empty org", () => expect(forestOf([]).roots).toEqual([]))

  it("names every loop once, and not those who hang below one", () => {
    const built = buildForest(nodes("r", "s s", "c a", "a b", "b c", "below c", "far below", "y x", "x y"))
    expect(
      built.ok ? [] : built.problems.map(({ code, message }) => [code, message.split(" would")[0]]),
    ).toEqual([
      ["REPORTING_LOOP", "s"],
      ["REPORTING_LOOP", "a → b → c → a"],
      ["REPORTING_LOOP", "x → y → x"],
    ])
  })

  it("shortens the words of a long loop", () => {
    const built = buildForest(
      Array.from({ length: 40 }, (_, at) => ({
        id: `n${10 + at}`,
        kind: "PERSON",
        managerId: `n${10 + ((at + 1) % 40)}`,
      })),
    )
    expect(built.ok || built.problems[0]?.message).toBe(
      "n10 → n11 → n12 → n13 → n14 → 35 more → n10 would report in a loop: take one of these lines out.",
    )
  })

  it("refuses each id that appears more than once", () => {
    const built = buildForest(nodes("a", "b a", "a", "a", "c a", "b"))
    expect(built.ok ? [] : built.problems.map(({ message }) => message)).toEqual([
      "a is in the org twice: keep one.",
      "b is in the org twice: keep one.",
    ])
  })
})

describe("on any graph of managers", () => {
  const graphs = fc.array(fc.integer({ min: -1, max: 14 }), { minLength: 1, maxLength: 15 }).map((managers) =>
    managers.map(
      (manager, index): OrgNode => ({
        id: `n${index}`,
        kind: "PERSON",
        managerId: manager < 0 ? undefined : `n${manager}`,
      }),
    ),
  )

  const loopers = (list: readonly OrgNode[]) =>
    list.filter((node) => {
      let above = list.find(({ id }) => id === node.managerId)
      for (let step = 0; above && above !== node && step < list.length; step++)
        above = list.find(({ id }) => id === above?.managerId)
      return above === node
    })

  it("a loop is refused exactly where following the managers comes back", () => {
    fc.assert(
      fc.property(graphs, (list) => {
        expect(buildForest(list).ok).toBe(loopers(list).length === 0)
        const parent = Int32Array.from(list, ({ managerId }) => list.findIndex(({ id }) => id === managerId))
        const inLoops = loopsIn(parent).flat()
        expect(inLoops.toSorted((a, b) => a - b)).toEqual(loopers(list).map((node) => list.indexOf(node)))
      }),
      { numRuns: 500 },
    )
  })

  it("a move is refused exactly where it would close a loop", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat(), (list, who, where) => {
        fc.pre(loopers(list).length === 0)
        const forest = forestOf(list)
        const [node, manager] = [who % list.length, where % list.length]
        const moved = list.map((each, index) =>
          index === node ? { ...each, managerId: `n${manager}` } : each,
        )
        const loops = !buildForest(moved).ok
        expect(wouldCreateLoop(forest, node, manager)).toBe(loops)
        expect(checkMove(forest, `n${node}`, `n${manager}`).length > 0).toBe(loops)
        if (loops) expect(checkMove(forest, `n${node}`, `n${manager}`)).toEqual(refusalOf(moved))
        expect(isWithin(forest, node, manager)).toBe(lineAbove(forest, node).includes(manager))
      }),
      { numRuns: 500 },
    )
  })

  function refusalOf(list: readonly OrgNode[]) {
    const built = buildForest(list)
    return built.ok ? [] : built.problems
  }
})

it("a move needs both in the org; to nobody is always fine", () => {
  const forest = forestOf(nodes("a", "b a"))
  expect(checkMove(forest, "b", undefined)).toEqual([])
  expect(checkMove(forest, "x", "y").map(({ code }) => code)).toEqual([
    "NODE_NOT_IN_ORG",
    "MANAGER_NOT_IN_ORG",
  ])
})

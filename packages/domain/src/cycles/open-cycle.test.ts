import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../access/tenant-settings.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { addDays, parseDay } from "../kit/day.ts"
import { buildForest, type Forest } from "../org/forest.ts"
import type { OrgNode } from "../org/org-node.ts"
import type { Cycle, Population } from "./cycle.ts"
import { frozenRoster } from "./frozen-roster.ts"
import { type OpeningDay, openCycle } from "./open-cycle.ts"

const today = parseDay("2026-11-22")!

function forestOf(nodes: readonly OrgNode[]): Forest {
  const forest = buildForest(nodes)
  if (!forest.ok) throw new Error("the test's org is broken")
  return forest.value
}

/** ceo > vp > (vacant seat > ann, bea) and ivan the intern; ceo > cora, a contractor with one report, dan. */
const forest = forestOf([
  { id: "ceo", kind: "PERSON" },
  { id: "vp", kind: "PERSON", managerId: "ceo" },
  { id: "seat", kind: "POSITION", managerId: "vp" },
  { id: "ann", kind: "PERSON", managerId: "seat" },
  { id: "bea", kind: "PERSON", managerId: "seat" },
  { id: "ivan", kind: "PERSON", managerId: "vp", workerType: "INTERN" },
  { id: "cora", kind: "PERSON", managerId: "ceo", workerType: "CONTRACTOR" },
  { id: "dan", kind: "PERSON", managerId: "cora" },
])
const placements = new Map<string, Placement>([
  ["ceo", { layer: "EXEC" }],
  ["vp", { layer: "M1", hybridShare: 0.4 }],
  ["seat", { layer: "M1" }],
  ["ann", { layer: "IC" }],
  ["bea", { layer: "IC" }],
  ["ivan", { layer: "IC" }],
  ["cora", { layer: "M1" }],
  ["dan", { layer: "IC" }],
])
const source = {
  forest,
  placements,
  excludedWorkerTypes: ["CONTRACTOR", "INTERN", "ASSISTANT"] as const,
  away: new Set<string>(),
}
const HERE = { insteadOf: null, isAway: false }
const day: OpeningDay = {
  ...source,
  today,
  contract: { ...DEFAULT_CONTRACT, state: "PUBLISHED", version: 3 },
  perspectiveWeights: DEFAULT_SETTINGS.perspectiveWeights,
  kDecision: 6,
  kDevelopment: 4,
}
const cycle: Cycle = {
  name: "Autumn",
  opensOn: addDays(today, -2),
  closesOn: addDays(today, 14),
  perspectives: ["MANAGER", "SELF"],
  population: {},
  state: "DRAFT",
  version: 1,
}

function roster(population: Population): string {
  return frozenRoster({ ...source, population })
    .map(({ personId }) => personId)
    .join(" ")
}

describe("who takes part", () => {
  it("is everybody from the top down, without vacancies and without interns", () => {
    expect(frozenRoster({ ...source, population: {} })).toEqual([
      { personId: "ceo", layer: "EXEC", hybridShare: null, managerId: null, ...HERE },
      { personId: "vp", layer: "M1", hybridShare: 0.4, managerId: "ceo", ...HERE },
      { personId: "ann", layer: "IC", hybridShare: null, managerId: "vp", ...HERE },
      { personId: "bea", layer: "IC", hybridShare: null, managerId: "vp", ...HERE },
      { personId: "cora", layer: "M1", hybridShare: null, managerId: "ceo", ...HERE },
      { personId: "dan", layer: "IC", hybridShare: null, managerId: "cora", ...HERE },
    ])
  })

  it.each<[string, Population, string]>([
    ["the subtree of a person, themselves included", { subtreeOf: "vp" }, "vp ann bea"],
    ["the subtree of a vacancy", { subtreeOf: "seat" }, "ann bea"],
    ["layers", { layers: ["M1", "EXEC"] }, "ceo vp cora"],
    ["layers within a subtree", { subtreeOf: "cora", layers: ["IC"] }, "dan"],
    ["nobody below a stranger", { subtreeOf: "zoe" }, ""],
  ])("can be %s", (_case, population, expected) => expect(roster(population)).toBe(expected))

  it("includes interns where the tenant counts them", () => {
    const all = frozenRoster({ ...source, excludedWorkerTypes: [], population: { subtreeOf: "ivan" } })
    expect(all.map(({ personId }) => personId)).toEqual(["ivan"])
  })

  it("is asked past managers on leave, who take part, and of whom it is known", () => {
    const found = frozenRoster({ ...source, away: new Set(["vp", "dan"]), population: {} })
    const asked = found.map(({ personId, managerId, insteadOf, isAway }) =>
      [personId, managerId, insteadOf, isAway ? "away" : ""].join(" ").trim(),
    )
    expect(asked).toEqual(["ceo", "vp ceo  away", "ann ceo vp", "bea ceo vp", "cora ceo", "dan cora  away"])
    const nobody = frozenRoster({
      ...source,
      away: new Set(["ceo", "vp"]),
      population: { subtreeOf: "seat" },
    })
    expect(nobody.map(({ managerId, insteadOf }) => [managerId, insteadOf])).toEqual([
      [null, "vp"],
      [null, "vp"],
    ])
  })

  it("always has a filled manager above, or nobody at all above", () => {
    const shape = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(shape, (parents) => {
        const nodes = parents.map(([above, isPerson], index): OrgNode => {
          const managerId = index === 0 ? undefined : `n${above % index}`
          return { id: `n${index}`, kind: isPerson ? "PERSON" : "POSITION", managerId }
        })
        const byId = new Map(nodes.map((node) => [node.id, node]))
        const everywhere = new Map(nodes.map(({ id }) => [id, { layer: "IC" } as const]))
        const people = frozenRoster({
          forest: forestOf(nodes),
          placements: everywhere,
          excludedWorkerTypes: [],
          away: new Set(),
          population: {},
        })
        expect(people.length).toBe(nodes.filter(({ kind }) => kind === "PERSON").length)
        for (const { personId, managerId } of people) {
          let above = byId.get(personId)?.managerId
          while (above !== undefined && byId.get(above)?.kind === "POSITION")
            above = byId.get(above)?.managerId
          expect(managerId).toBe(above ?? null)
        }
      }),
    )
  })
})

describe("opening a cycle", () => {
  it("freezes what counts, and names who has nobody above", () => {
    const result = openCycle(cycle, 1, day)
    expect(result.ok && result.value.cycle).toEqual({
      ...cycle,
      state: "OPEN",
      frozen: {
        asOf: today,
        contractVersion: 3,
        perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
        kDecision: 6,
        kDevelopment: 4,
      },
      version: 2,
    })
    expect(result.ok && result.value.withoutRater).toEqual(["ceo"])
    expect(result.ok && result.value.roster.length).toBe(6)
  })

  it("counts nobody as without a rater for whom somebody was named", () => {
    const assessors = new Map([["ceo", { kind: "ACCOUNT", id: "chair" }]] as const)
    const result = openCycle(cycle, 1, { ...day, assessors })
    expect(result.ok && result.value.withoutRater).toEqual([])
  })

  it.each([
    ["before its first day opens today", 3, 0],
    ["on its first day opens today", 0, 0],
    ["late keeps its first day", -2, -2],
  ])("%s", (_case, planned, opened) => {
    const result = openCycle({ ...cycle, opensOn: addDays(today, planned) }, 1, day)
    expect(result.ok && result.value.cycle.opensOn).toBe(addDays(today, opened))
  })

  it.each<[string, Partial<Cycle>, Partial<OpeningDay>, string[]]>([
    ["no contract", {}, { contract: undefined }, ["CONTRACT_NOT_PUBLISHED"]],
    [
      "a contract in draft",
      {},
      { contract: { ...DEFAULT_CONTRACT, state: "DRAFT" } },
      ["CONTRACT_NOT_PUBLISHED"],
    ],
    ["an empty org", {}, { forest: forestOf([]), placements: new Map() }, ["POPULATION_EMPTY population"]],
    ["a layer nobody stands on", { population: { layers: ["M2"] } }, {}, ["POPULATION_EMPTY population"]],
    [
      "a person who left",
      { population: { subtreeOf: "zoe" } },
      {},
      ["POPULATION_UNKNOWN population subtreeOf"],
    ],
    ["nobody above anybody", { population: { layers: ["EXEC"] } }, {}, ["NOBODY_HAS_RATER population"]],
    [
      "nobody above, but somebody named",
      { population: { layers: ["EXEC"] } },
      { assessors: new Map([["ceo", { kind: "ACCOUNT", id: "chair" }]]) },
      [],
    ],
    [
      "nobody above, but only self-views",
      { population: { layers: ["EXEC"] }, perspectives: ["SELF"] },
      {},
      [],
    ],
    ["its last day gone", { closesOn: today }, {}, ["CYCLE_PERIOD_PAST closesOn"]],
    [
      "everything wrong",
      { state: "OPEN", version: 2, closesOn: today, population: { layers: ["M2"] } },
      { contract: undefined },
      [
        "VERSION_CONFLICT version",
        "CYCLE_NOT_DRAFT",
        "CYCLE_PERIOD_PAST closesOn",
        "CONTRACT_NOT_PUBLISHED",
        "POPULATION_EMPTY population",
      ],
    ],
  ])("with %s", (_case, change, dayChange, expected) => {
    const result = openCycle({ ...cycle, ...change }, 1, { ...day, ...dayChange })
    const found = result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
    expect(found).toEqual(expected)
  })
})

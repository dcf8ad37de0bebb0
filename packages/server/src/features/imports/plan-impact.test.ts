import { describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { importRows, plan } from "./import.test-kit.ts"

const server = await testServer()

const IMPACT = `query ($id: ID!) { orgImportPlan(id: $id) {
  timeline { on starts moves ends firstPeople { id name label } }
  privacyImpact { k count gainedCount firstManagers { name label before after } }
  privacyMoves { totalCount edges { node { label before after } } }
  layerImpact { heads { label name title isNew } placed { counts { ic m1 m2 exec } first { name label layer } } }
  changes { edges { node { label kinds fields { field before after on } } } } } }`

async function hrOf(): Promise<Actor> {
  return (await server.newTenant()).as({ roles: ["ADMIN"] })
}

async function impactOf(hr: Actor, input: object): Promise<Answer> {
  const { id } = await plan(hr, { ...input })
  return (await hr.run(IMPACT, { id })).orgImportPlan
}

const top = { employeeId: "1", name: "Ada Boss", title: "CEO" }
const team = (manager: string, from: number, count: number) =>
  Array.from({ length: count }, (_, k) => ({
    employeeId: `${from + k}`,
    name: `P ${from + k}`,
    managerRef: manager,
  }))

describe("what a plan shows of its impact", () => {
  it("who joins on which layer, and who heads the organisation", async () => {
    const rows = [top, { employeeId: "2", name: "Ben Mid", managerRef: "1" }, ...team("2", 10, 2)]
    const { layerImpact } = await impactOf(await hrOf(), { rows })
    expect(layerImpact).toEqual({
      heads: [{ label: "1", name: "Ada Boss", title: "CEO", isNew: true }],
      placed: {
        counts: { ic: 2, m1: 1, m2: 0, exec: 1 },
        first: [{ name: "Ada Boss", label: "1", layer: "EXEC" }],
      },
    })
  })

  it("what is planned for later days, by day", async () => {
    const hr = await hrOf()
    await importRows(hr, { rows: [top, ...team("1", 10, 3)], effectiveOn: "2026-01-01" })
    const { timeline, changes } = await impactOf(hr, {
      rows: [
        { employeeId: "10", endDate: "2026-12-31" },
        { employeeId: "20", name: "Nell New", managerRef: "1", startDate: "2027-02-01" },
      ],
    })
    expect(timeline.map(({ on, starts, moves, ends }: Answer) => [on, starts, moves, ends])).toEqual([
      ["2027-01-01", 0, 0, 1],
      ["2027-02-01", 1, 0, 0],
    ])
    expect(timeline[0].firstPeople).toEqual([{ id: expect.any(String), name: "P 10", label: "10" }])
    expect(timeline[1].firstPeople).toEqual([{ id: null, name: "Nell New", label: "20" }])
    const [, joins] = changes.edges.map(({ node }: Answer) => node)
    expect(joins.kinds).toEqual(["CREATED"])
    expect(joins.fields).toContainEqual({
      field: "MANAGER_REF",
      before: null,
      after: "1 (Ada Boss)",
      on: "2027-02-01",
    })
  })

  it("dotted lines that begin and end, among the changes", async () => {
    const hr = await hrOf()
    const rows = [top, ...team("1", 10, 2)]
    await importRows(hr, {
      rows: [...rows, { employeeId: "30", name: "Dot", managerRef: "1", dottedManagerRef: "10" }],
    })
    const { changes } = await impactOf(hr, { rows: [{ employeeId: "30", dottedManagerRef: "11" }] })
    const dotted = changes.edges.flatMap(({ node }: Answer) =>
      node.fields.filter(({ field }: Answer) => field === "DOTTED_MANAGER_REF"),
    )
    expect(dotted.map(({ before, after }: Answer) => [before, after])).toEqual([
      ["10 (P 10)", null],
      [null, "11 (P 11)"],
    ])
  })

  it("managers whose results nobody could be shown any more, and how many newly can", async () => {
    const hr = await hrOf()
    const rows = [top, { employeeId: "2", name: "Ben Mid", managerRef: "1" }, ...team("2", 10, 5)]
    rows.push({ employeeId: "3", name: "Cleo Mid", managerRef: "1" }, ...team("3", 20, 4))
    await importRows(hr, { rows })
    const { privacyImpact, privacyMoves } = await impactOf(hr, {
      rows: [{ employeeId: "10", managerRef: "3" }],
    })
    expect(privacyImpact).toEqual({
      k: 5,
      count: 1,
      gainedCount: 1,
      firstManagers: [{ name: "Ben Mid", label: "2", before: 5, after: 4 }],
    })
    expect(privacyMoves).toEqual({ totalCount: 1, edges: [{ node: { label: "2", before: 5, after: 4 } }] })
  })
})

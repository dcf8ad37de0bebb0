import { describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { apply, plan } from "./import.test-kit.ts"

// Lists that go over several blocks of a thousand, and whose pages begin and end within one.
const server = await testServer()

const COUNT = 2_300

/** A top, a hundred managers, and the others below them; every 500th with a manager nobody knows. */
const ROWS = Array.from({ length: COUNT }, (_, k) => ({
  employeeId: `E${k}`,
  name: `Person ${k}`,
  title: k % 1_000 === 0 ? "Rare title" : "Clerk",
  managerRef: managerOf(k),
}))

function managerOf(k: number): string {
  if (k === 0) return ""
  if (k % 500 === 0) return `lost-${k}`
  return k <= 100 ? "E0" : `E${(k % 100) + 1}`
}

const ROWS_OF = `query ($id: ID!, $first: Int, $after: String, $filter: ImportRowFilter) { orgImportPlan(id: $id) {
  rows(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { row outcome issues cells { field value } } } } } }`
const CHANGES_OF = `query ($id: ID!, $first: Int, $after: String, $filter: ImportChangeFilter) { orgImportPlan(id: $id) {
  changes(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { row label kinds } } } } }`

const hr = (await server.newTenant()).as({ roles: ["ADMIN"] })
const planned = await plan(hr, { rows: ROWS })

async function rowsOf(actor: Actor, id: string, asked: object): Promise<Answer> {
  return (await actor.run(ROWS_OF, { id, ...asked })).orgImportPlan.rows
}

/** All pages of a list, one after another. */
async function whole(page: (after: string | null) => Promise<Answer>): Promise<Answer[]> {
  const nodes: Answer[] = []
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo }: Answer = await page(after)
    nodes.push(...edges.map(({ node }: Answer) => node))
    if (!pageInfo.hasNextPage) return nodes
    after = pageInfo.endCursor
  }
}

const numbers = ({ edges }: Answer) => edges.map(({ node }: Answer) => node.row)

describe("the rows of an import", () => {
  it("are all there, once each, in order, page by page", async () => {
    const nodes = await whole((after) => rowsOf(hr, planned.id, { first: 337, after }))
    expect(nodes.map(({ row }) => row)).toEqual(ROWS.map((_, k) => k + 1))
    expect(nodes[1_700]).toEqual({
      row: 1_701,
      outcome: "CREATE",
      issues: [],
      cells: [
        { field: "EMPLOYEE_ID", value: "E1700" },
        { field: "NAME", value: "Person 1700" },
        { field: "TITLE", value: "Clerk" },
        { field: "MANAGER_REF", value: "E1" },
      ],
    })
  })

  it("are found by the code of an issue that names them", async () => {
    const lost = await rowsOf(hr, planned.id, { filter: { codes: ["M03"] } })
    expect([lost.totalCount, numbers(lost)]).toEqual([4, [501, 1_001, 1_501, 2_001]])
    const index = planned.issues.edges
      .filter(({ node }: Answer) => node.code === "M03")
      .map(({ node }: Answer) => node.index)
    expect(
      lost.edges.every(({ node }: Answer) => node.issues.some((each: number) => index.includes(each))),
    ).toBe(true)
    expect((await rowsOf(hr, planned.id, { filter: { codes: ["M44"] } })).totalCount).toBe(0)
  })

  it("are found by a text in any cell, by outcome, and by all conditions together", async () => {
    const rare = await rowsOf(hr, planned.id, { filter: { text: "rARE t" }, first: 2 })
    expect([rare.totalCount, numbers(rare), rare.pageInfo.hasNextPage]).toEqual([3, [1, 1_001], true])
    const { endCursor: after } = rare.pageInfo
    expect(numbers(await rowsOf(hr, planned.id, { filter: { text: "rare t" }, first: 2, after }))).toEqual([
      2_001,
    ])
    expect((await rowsOf(hr, planned.id, { filter: { outcomes: ["UPDATE", "END"] } })).totalCount).toBe(0)
    const filter = { outcomes: ["CREATE"], codes: ["M03"], text: "rare" }
    expect(numbers(await rowsOf(hr, planned.id, { filter }))).toEqual([1_001, 2_001])
  })

  it("refuse a cursor that is none of theirs", async () => {
    expect(await hr.fault(ROWS_OF, { id: planned.id, after: "abc" })).toBe("BAD_USER_INPUT")
  })
})

describe("the changes of an import", () => {
  it("are all there, once each, page by page, filtered or not", async () => {
    const page = (asked: object) => async (after: string | null) =>
      (await hr.run(CHANGES_OF, { id: planned.id, after, ...asked })).orgImportPlan.changes
    const all = await whole(page({ first: 499 }))
    expect(all.map(({ row }) => row)).toEqual(ROWS.map((_, k) => k + 1))
    const some = await whole(page({ first: 7, filter: { text: "person 22" } }))
    expect(some.map(({ label }) => label)).toEqual(
      ROWS.map(({ employeeId }) => employeeId).filter((id) => /^E22/.test(id)),
    )
    expect((await page({ filter: { kinds: ["ENDED"] } })(null)).totalCount).toBe(0)
  })
})

describe("once applied", () => {
  it("all of it can be read still, and the org is what the plan said", { timeout: 60_000 }, async () => {
    expect((await apply(hr, planned)).problems).toEqual([])
    expect((await rowsOf(hr, planned.id, { first: 1 })).totalCount).toBe(COUNT)
    const { people } = await hr.run("{ people(first: 1) { totalCount } }")
    expect(people.totalCount).toBe(COUNT)
    const again = await plan(hr, { rows: ROWS, mode: "FULL" })
    expect(again.counts).toMatchObject({
      unchanged: COUNT,
      create: 0,
      update: 0,
      move: 0,
      end: 0,
      endOutside: 0,
    })
  })
})

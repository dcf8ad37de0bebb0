import { expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { plan } from "./import.test-kit.ts"

const server = await testServer()
const hr: Actor = (await server.newTenant()).as({ roles: ["ADMIN"] })

const lost = Array.from({ length: 30 }, (_, at) => ({
  employeeId: `L${at}`,
  name: `Lost ${at}`,
  managerRef: `gone ${at}`,
}))
const planned = await plan(hr, {
  rows: [
    { employeeId: "1", name: "Ada" },
    ...lost,
    { employeeId: "2", name: "Ben", managerRef: "2" },
    { employeeId: "3", name: "Cleo", managerRef: "1" },
  ],
})

async function read(fields: string): Promise<Answer> {
  const query = `query ($id: ID!) { orgImportPlan(id: $id) { ${fields} } }`
  return (await hr.run(query, { id: planned.id })).orgImportPlan
}

const PAGE = "totalCount pageInfo { hasNextPage hasPreviousPage endCursor }"

it("counts the issues of each code, so that the place of every issue is known", async () => {
  const { issueCodes } = await read("issueCodes { code effect title count firstIndex }")
  const issues: Answer[] = planned.issues.edges.map(({ node }: Answer) => node)
  expect(issueCodes.map(({ count }: Answer) => count).reduce((a: number, b: number) => a + b)).toBe(
    issues.length,
  )
  for (const { code, effect, title, count, firstIndex } of issueCodes) {
    const run = issues.slice(firstIndex, firstIndex + count)
    expect(run.every((issue) => issue.code === code && issue.effect === effect)).toBe(true)
    expect(run[0]?.title).toBe(title)
  }
})

it("takes a page out of the middle of every list", async () => {
  const { rows, changes, issues } = await read(`
    rows(first: 2, skip: 20) { ${PAGE} edges { node { row } } }
    changes(first: 2, skip: 20) { ${PAGE} edges { node { row } } }
    issues(first: 2, skip: 20) { ${PAGE} edges { node { index } } }`)
  expect(rows.edges.map(({ node }: Answer) => node.row)).toEqual([21, 22])
  expect(changes.edges.map(({ node }: Answer) => node.row)).toEqual([21, 22])
  expect(issues.edges.map(({ node }: Answer) => node.index)).toEqual([20, 21])
  for (const list of [rows, changes, issues]) {
    expect(list.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    expect(list.totalCount).toBeGreaterThan(25)
  }
})

it("leaves out those that match, where a list is filtered, and goes on by its cursors", async () => {
  const { rows, changes, issues } = await read(`
    rows(first: 2, skip: 3, filter: { text: "lost" }) { ${PAGE} edges { node { row } } }
    changes(first: 2, skip: 3, filter: { text: "lost" }) { ${PAGE} edges { node { row } } }
    issues(first: 2, skip: 3, filter: { codes: ["M03"] }) { ${PAGE} edges { node { code } } }`)
  expect(rows.edges.map(({ node }: Answer) => node.row)).toEqual([5, 6])
  expect(changes.edges.map(({ node }: Answer) => node.row)).toEqual([5, 6])
  expect(issues.edges.map(({ node }: Answer) => node.code)).toEqual(["M03", "M03"])
  const after = JSON.stringify(rows.pageInfo.endCursor)
  const next = await read(
    `rows(first: 1, skip: 1, after: ${after}, filter: { text: "lost" }) { edges { node { row } } }`,
  )
  expect(next.rows.edges[0].node.row).toBe(8)
})

it("answers nothing beyond the end, and refuses a place before the beginning", async () => {
  const { rows } = await read(`rows(first: 2, skip: 5000) { ${PAGE} edges { node { row } } }`)
  expect(rows).toMatchObject({ totalCount: 33, edges: [], pageInfo: { hasNextPage: false } })
  await expect(read("rows(skip: -1) { totalCount }")).rejects.toThrow(/skip/)
})

import { describe, expect, it } from "vitest"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import { apply, importRows, issueLines, plan } from "./import.test-kit.ts"

const server = await testServer()

const MOVE = `mutation ($input: MoveReportInput!) { moveReport(input: $input) { problems { code } } }`
const REVERT = `mutation ($importId: ID!) { revertOrgImport(importId: $importId) { orgImport { state } problems { code } } }`
const START = [
  { employeeId: "1", name: "Ada Boss" },
  { employeeId: "2", name: "Ben Mid", managerRef: "1" },
  { employeeId: "3", name: "Cleo Mid", managerRef: "1" },
  { employeeId: "4", name: "Dee Low", managerRef: "2" },
]

async function company() {
  const tenant = await server.newTenant()
  const hr = tenant.as({ roles: ["ADMIN"] })
  await importRows(hr, { rows: START, effectiveOn: "2026-01-01" })
  const rows = await tenant.db.read((tx) =>
    tx.query<{ key: string; id: string }>("SELECT employee_id AS key, id FROM person WHERE tenant_id = $1", [
      tx.tenantId,
    ]),
  )
  const ids = new Map(rows.map(({ key, id }) => [key, toGlobalId("Person", id)]))
  return { tenant, hr, id: (key: string) => ids.get(key) ?? "" }
}

/** Who reports to whom today, `3>1`; throws where people report in a loop. */
async function tree({ db }: TestTenant): Promise<readonly string[]> {
  const rows = await db.read((tx) =>
    tx.query<{ key: string; manager: string | null }>(
      `SELECT p.employee_id AS key, m.employee_id AS manager FROM reporting_line l
       JOIN person p ON p.tenant_id = $1 AND p.id = l.node_id
       LEFT JOIN person m ON m.tenant_id = $1 AND m.id = l.manager_id
       WHERE l.tenant_id = $1 AND l.valid_to IS NULL ORDER BY 1`,
      [tx.tenantId],
    ),
  )
  const above = new Map(rows.map(({ key, manager }) => [key, manager]))
  for (const { key } of rows) {
    let steps = 0
    for (let at = above.get(key); at; at = above.get(at)) {
      steps += 1
      if (steps > rows.length) throw new Error(`${key} is in a loop.`)
    }
  }
  return rows.map(({ key, manager }) => `${key}>${manager ?? ""}`)
}

const codesOf = ({ problems }: Answer): string[] => problems.map(({ code }: Answer) => code)
const move = async (actor: Actor, id: string, managerId: string): Promise<Answer> =>
  (await actor.run(MOVE, { input: { id, managerId } })).moveReport

describe("two who change the org at once (M41)", () => {
  it("A under B and B under A by hand: one is done, the other is told of the loop", async () => {
    const { tenant, hr, id } = await company()
    const answers = await Promise.all([move(hr, id("2"), id("3")), move(hr, id("3"), id("2"))])
    expect(answers.flatMap(codesOf)).toEqual(["REPORTING_LOOP"])
    expect(await tree(tenant)).toHaveLength(4)
  })

  it("A under B and B under A by two imports: one is applied, the other stale, and a loop once planned again", async () => {
    const { tenant, hr } = await company()
    const files = [[{ employeeId: "2", managerRef: "3" }], [{ employeeId: "3", managerRef: "2" }]]
    const plans = [await plan(hr, { rows: files[0] }), await plan(hr, { rows: files[1] })]
    const answers = await Promise.all(plans.map((planned) => apply(hr, planned)))
    expect(answers.flatMap(codesOf)).toEqual(["PLAN_STALE"])
    expect(await tree(tenant)).toHaveLength(4)
    const stale = answers.findIndex((answer) => codesOf(answer).length > 0)
    expect(issueLines(await plan(hr, { rows: files[stale] ?? [] }))).toContainEqual(
      expect.stringMatching(/^M01/),
    )
  })

  it("A under B by an import while B goes under A by hand: never both", async () => {
    for (let round = 0; round < 5; round++) {
      const { tenant, hr, id } = await company()
      const planned = await plan(hr, { rows: [{ employeeId: "2", managerRef: "3" }] })
      const [applied, moved] = await Promise.all([apply(hr, planned), move(hr, id("3"), id("2"))])
      expect([codesOf(applied), codesOf(moved)].toSorted()).toEqual([
        [],
        [codesOf(applied).length > 0 ? "PLAN_STALE" : "REPORTING_LOOP"],
      ])
      expect(await tree(tenant)).toHaveLength(4)
    }
  })

  it("an import is reverted while somebody it moved is moved by hand: one after the other, never mixed", async () => {
    for (let round = 0; round < 5; round++) {
      const { tenant, hr, id } = await company()
      const planned = await plan(hr, { rows: [{ employeeId: "4", managerRef: "3" }] })
      await apply(hr, planned)
      const [reverted, moved] = await Promise.all([
        hr.run(REVERT, { importId: planned.id }),
        move(hr, id("4"), id("1")),
      ])
      expect(codesOf(moved)).toEqual([])
      const { orgImport, problems } = reverted.revertOrgImport
      const isFirst = orgImport.state === "REVERTED"
      expect(problems.map(({ code }: Answer) => code)).toEqual(isFirst ? [] : ["REVERT_CONFLICTS"])
      expect(await tree(tenant)).toContain("4>1")
    }
  })

  it("the same plan is applied twice at once: both hear that it is done", async () => {
    const { tenant, hr } = await company()
    const planned = await plan(hr, { rows: [{ employeeId: "4", managerRef: "3" }] })
    const answers = await Promise.all([apply(hr, planned), apply(hr, planned)])
    expect(answers.flatMap(codesOf)).toEqual([])
    expect(await tree(tenant)).toEqual(["1>", "2>1", "3>1", "4>3"])
  })
})

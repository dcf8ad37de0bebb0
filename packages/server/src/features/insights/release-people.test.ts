import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { expectationsAt } from "@rung/domain/expectations/expectations-of"
import { beforeEach, describe, expect, test } from "vitest"
import { newId } from "../../platform/db/id.ts"
import type { Answer } from "../../testing/actor.ts"
import { rowIdOf } from "../../testing/company.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  answersOfAll,
  numbers,
  plantAnswers,
  plantSealedWorld,
  type SealedWorld,
} from "./confidential-world.test-kit.ts"
import { LINES, RESULT } from "./everything-asked.test-kit.ts"
import { release } from "./world.test-kit.ts"

// What happens to people while a cycle is open, and what its release then says. Abe leads eight of Max's fifteen.

const server = await testServer({ worker: false })
const forms = answersOfAll(numbers(7))
let sealed: SealedWorld
let cycleId: string

beforeEach(async () => {
  sealed = await plantSealedWorld(server)
  cycleId = await plantAnswers(server, sealed, { name: "H1", forms })
})

const execute = (sql: string, values: readonly unknown[]) =>
  sealed.tenant.db.write((tx) => tx.execute(sql, [tx.tenantId, ...values]))

/** Changes the reporting lines of somebody, as of long before the cycle closes. */
async function changeLine(name: string, change: string, value: unknown): Promise<void> {
  const { world } = sealed
  await execute(`UPDATE reporting_line SET ${change} = $3 WHERE tenant_id = $1 AND node_id = $2`, [
    world.idOf(name),
    value,
  ])
  await execute("UPDATE org SET derived_on = NULL, version = version + 1 WHERE tenant_id = $1", [])
}

/** Asks more people about somebody, who do not answer. */
async function askInVain(subject: string, raters: readonly string[]): Promise<void> {
  const { world } = sealed
  for (const rater of raters) {
    await execute(
      `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items)
       VALUES ($1, $2, $3, $4, $5, 'UPWARD', 'ASSIGNED', '{B1,B2}')`,
      [newId(), rowIdOf(cycleId), world.idOf(subject), world.idOf(rater)],
    )
  }
}

const admin = () => sealed.tenant.as({ roles: ["ADMIN"] })

async function viewsOf(name: string): Promise<readonly Answer[]> {
  const { personResult } = await admin().run(RESULT, { personId: sealed.world.globalId(name) })
  return [...personResult.determinants, ...personResult.supporting]
    .flatMap(({ confidential }: Answer) => confidential)
    .filter(({ perspective, hidden }: Answer) => perspective === "UPWARD" && !hidden)
}

async function lineOf(name: string): Promise<readonly Answer[]> {
  const scope = { personId: sealed.world.globalId(name) }
  const { lineViews } = await admin().run(LINES, { layer: "M1", scope })
  return lineViews.filter(({ perspective }: Answer) => perspective === "UPWARD")
}

/** How many answered about managers of ICs in a line, by competency; none where it is hidden. */
const ratersIn = async (name: string) => (await lineOf(name)).map(({ raters }) => raters)

const STRANGERS = ["Bea 0", "Bea 1", "Cal 0", "Dee 0", "Dee 1", "Eli 0"]

describe("a view that less than 60% of those asked answered", () => {
  test("may not represent them, while the line above them still may", async () => {
    await askInVain("Abe", STRANGERS)
    await release(sealed.tenant, cycleId)
    const views = await viewsOf("Abe")
    expect(views.length).toBeGreaterThan(0)
    expect(views.map(({ mayNotRepresent }) => mayNotRepresent)).toEqual(views.map(() => true))
    for (const { mayNotRepresent } of await viewsOf("Fay")) expect(mayNotRepresent).toBe(false)
    // Fifteen of 21 answered about Max's three.
    for (const { mayNotRepresent } of await lineOf("Max")) expect(mayNotRepresent).toBe(false)
  })

  test("does represent from 60% on", async () => {
    await askInVain("Abe", STRANGERS.slice(1))
    await release(sealed.tenant, cycleId)
    for (const { mayNotRepresent } of await viewsOf("Abe")) expect(mayNotRepresent).toBe(false)
  })
})

describe("who has left before the close", () => {
  test("is not waited for: nobody asked them any more", async () => {
    await askInVain("Abe", STRANGERS)
    for (const name of STRANGERS.slice(0, 2)) await changeLine(name, "valid_to", "2026-11-20")
    await release(sealed.tenant, cycleId)
    // Eight of twelve.
    for (const { mayNotRepresent } of await viewsOf("Abe")) expect(mayNotRepresent).toBe(false)
  })

  test("has a result, and what is said of them is in nobody's line", async () => {
    for (const name of ["Abe", ...Array.from({ length: 8 }, (_, index) => `Abe ${index}`)])
      await changeLine(name, "valid_to", "2026-11-20")
    await release(sealed.tenant, cycleId)
    const own = await viewsOf("Abe")
    expect(own.length).toBeGreaterThan(0)
    for (const { raters } of own) expect(raters).toBe(8)
    // Bea's five and Cal's two are left of Max's line.
    expect(await ratersIn("Max")).toEqual([7, 7, 7, 7, 7])
  })
})

test("a team that moves while the cycle is open counts in the line in which the close finds it", async () => {
  await changeLine("Abe", "manager_id", sealed.world.idOf("Mia"))
  await release(sealed.tenant, cycleId)
  expect(await ratersIn("Max")).toEqual([7, 7, 7, 7, 7])
  expect(await ratersIn("Mia")).toEqual([25, 25, 25, 25, 25])
  for (const { raters } of await viewsOf("Abe")) expect(raters).toBe(8)
})

test("a hybrid is scored once, with mixed weights, and what is said of them is in their layer's line", async () => {
  await execute("UPDATE participant SET hybrid_share = 0.4 WHERE tenant_id = $1 AND person_id = $2", [
    sealed.world.idOf("Abe"),
  ])
  await release(sealed.tenant, cycleId)
  const { personResult } = await admin().run(RESULT, { personId: sealed.world.globalId("Abe") })
  const expected = expectationsAt(DEFAULT_CONTRACT, { layer: "M1", hybridShare: 0.4 })
    .filter(({ status }) => status === "DETERMINANT")
    .map(({ competency, weight }) => [competency.code, weight])
  expect(personResult.determinants.map(({ competency, weight }: Answer) => [competency, weight])).toEqual(
    expected,
  )
  expect(expected.some(([code]) => !String(code).startsWith("B"))).toBe(true)
  const counted = personResult.determinants.filter(({ parts }: Answer) =>
    parts.some(({ perspective }: Answer) => perspective === "UPWARD"),
  )
  expect(counted.map(({ competency }: Answer) => competency)).toEqual(["B1", "B2", "B3", "B4"])
  expect(await ratersIn("Max")).toEqual([15, 15, 15, 15, 15])
})

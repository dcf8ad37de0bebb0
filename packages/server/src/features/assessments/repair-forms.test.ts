import { routeForms } from "@rung/domain/assessments/route-forms"
import { PERSPECTIVES } from "@rung/domain/expectations/perspective"
import { beforeEach, describe, expect, it } from "vitest"
import { dayIn } from "../../platform/clock.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { enqueue, enqueueTenantless } from "../../platform/jobs/enqueue.ts"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { draftCycle, take } from "./cycle.test-kit.ts"
import { loadOpeningDay } from "./opening-day.ts"
import { loadRoster } from "./repair-forms.store.ts"
import { loadRoutingDay } from "./routing-source.store.ts"
import { type SixtyWorld, sixtyWorld } from "./sixty.test-kit.ts"

const server = await testServer()
const TODAY = dayIn("UTC", new Date("2026-11-22T12:00:00Z"))
let world: SixtyWorld
let cycleId: string

beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  world = await sixtyWorld(server)
  cycleId = await openAll()
})

async function openAll(): Promise<string> {
  const perspectives = [...PERSPECTIVES]
  const draft = await draftCycle(world.admin, { closesOn: "2027-06-30", perspectives })
  await take(world.admin, "openCycle", draft)
  return fromGlobalId(draft.id, "Cycle") ?? ""
}

interface Stored {
  readonly id: string
  readonly text: string
  readonly items: readonly string[]
  readonly reason: { readonly kind: string; readonly days?: number }
}

function stored(): Promise<readonly Stored[]> {
  return world.tenant.db.read((tx) =>
    tx.query<Stored & { id: string }>(
      `SELECT a.id, concat(a.perspective, ' ', r.name, ' on ', s.name) AS text, a.items, a.reason FROM assessment a
       JOIN person r ON r.tenant_id = $1 AND r.id = a.rater_id
       JOIN person s ON s.tenant_id = $1 AND s.id = a.subject_id
       WHERE a.tenant_id = $1 AND a.cycle_id = $2 ORDER BY text`,
      [tx.tenantId, cycleId],
    ),
  )
}

async function withdrawn(): Promise<readonly string[]> {
  const rows = await world.tenant.db.read((tx) =>
    tx.query<{ text: string }>(
      `SELECT concat(w.perspective, ' ', r.name, ' on ', s.name, ': ', w.reason->>'kind') AS text FROM withdrawn_form w
       JOIN person r ON r.tenant_id = $1 AND r.id = w.rater_id
       JOIN person s ON s.tenant_id = $1 AND s.id = w.subject_id
       WHERE w.tenant_id = $1 AND w.cycle_id = $2 ORDER BY text`,
      [tx.tenantId, cycleId],
    ),
  )
  return rows.map(({ text }) => text)
}

function audits(): Promise<readonly Answer[]> {
  return world.tenant.db.read((tx) =>
    tx.query(
      "SELECT actor, subject, detail FROM audit_entry WHERE tenant_id = $1 AND action = 'cycle:repair-forms' ORDER BY seq",
      [tx.tenantId],
    ),
  )
}

async function run(field: string, type: string, input: Answer): Promise<void> {
  const answer = await world.admin.run(
    `mutation ($input: ${type}!) { ${field}(input: $input) { problems { code path } } }`,
    { input },
  )
  expect(answer[field].problems).toEqual([])
}

const texts = (forms: readonly Stored[]) => forms.map(({ text }) => text)

describe("opening a cycle that asks everybody", () => {
  it("assigns exactly the forms of the routes, with items and reasons", async () => {
    const forms = await stored()
    const expected = await world.tenant.db.read(async (tx) => {
      const { org, contract } = await loadOpeningDay(tx, TODAY)
      if (!contract) throw new Error("There is no contract.")
      const roster = await loadRoster(tx, cycleId)
      const routingDay = await loadRoutingDay(tx, org)
      return routeForms({ ...routingDay, roster, contract: contract.body, perspectives: PERSPECTIVES })
    })
    const nameOf = await names()
    const routed = expected.forms.map(({ perspective, raterId, subjectId, items, reason }) => ({
      text: `${perspective} ${nameOf(raterId)} on ${nameOf(subjectId)}`,
      items,
      reason,
    }))
    expect(forms.map(({ id: _, ...form }) => form)).toEqual(routed.sort((a, b) => (a.text < b.text ? -1 : 1)))
    const has = (text: string) => forms.find((form) => form.text === text)?.reason.kind
    expect(has("UPWARD North 0-0 on North Lead 0")).toBe("REPORTS")
    expect(has("SKIP North 0-0 on North Two")).toBe("TWO_BELOW")
    expect(has("MANAGER Head on North Exec")).toBe("MANAGES")
    expect(has("SELF Head on Head")).toBe("ONESELF")
  })
})

async function names(): Promise<(id: string) => string> {
  const rows = await world.tenant.db.read((tx) =>
    tx.query<{ id: string; name: string }>("SELECT id, name FROM person WHERE tenant_id = $1", [tx.tenantId]),
  )
  const known = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => known.get(id) ?? ""
}

describe("the reasons of forms", () => {
  const READ = `query ($id: ID!) { cycle(id: $id) { forms(first: 200, perspective: UPWARD) { edges { node {
    reason assignedBy rater { name } subject { name } } } } } }`

  it("are read by administrators, as sentences, and by nobody else", async () => {
    const id = Buffer.from(`Cycle:${cycleId}`).toString("base64url")
    const { cycle } = await world.admin.run(READ, { id })
    expect(cycle.forms.edges.map(({ node }: Answer) => node)).toContainEqual({
      reason: "reports to North Lead 0 for a year or more, as far as is known",
      assignedBy: "RULE",
      rater: { name: "North 0-0" },
      subject: { name: "North Lead 0" },
    })
    const asExec = await world.tenant.as({ roles: ["EXEC"] }).run(READ, { id })
    expect(asExec.cycle.forms).toBeNull()
  })
})

describe("a reorg while the cycle is open", () => {
  it("is followed: forms go with who left, and move to who leads now", async () => {
    const before = await stored()
    await run("endPerson", "EndPlaceInput", {
      id: world.id("North Lead 0"),
      effectiveOn: "2026-11-22",
      successorId: world.id("North Lead 1"),
    })
    expect(texts(await stored())).toEqual(texts(before))
    await server.runJobs()
    const after = texts(await stored())
    expect(after).toContain("MANAGER North Lead 1 on North 0-0")
    expect(after).toContain("UPWARD North 1-0 on North Lead 1")
    expect(after.filter((text) => text.includes("North Lead 0"))).toEqual([])
    expect(await withdrawn()).toContain("UPWARD North 0-0 on North Lead 0: SUBJECT_LEFT")
    const [entry, ...more] = await audits()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ actor: "system", subject: `Cycle:${cycleId}` })
    expect(entry?.detail).toMatchObject({ reassigned: 3, withdrawn: (await withdrawn()).length })
  })

  it("is followed once: doing the job again changes nothing", async () => {
    await run("endPerson", "EndPlaceInput", {
      id: world.id("North 3-0"),
      effectiveOn: "2026-11-22",
    })
    await server.runJobs()
    const once = await stored()
    expect(await audits()).toHaveLength(1)
    await world.tenant.db.write(async (tx) => {
      await tx.execute("DELETE FROM mended_cycle WHERE tenant_id = $1", [tx.tenantId])
      await enqueue(tx, "repair-forms", {})
    })
    await server.runJobs()
    expect(await stored()).toEqual(once)
    expect(await audits()).toHaveLength(1)
  })

  it("brings new raters on the day on which 60 days are reached, without any change of the org", async () => {
    await run("moveReport", "MoveReportInput", {
      id: world.id("North 3-0"),
      managerId: world.id("South Lead 0"),
    })
    await server.runJobs()
    const form = "UPWARD North 3-0 on South Lead 0"
    expect(texts(await stored())).not.toContain(form)
    const kept = (await stored()).find(({ text }) => text === "MANAGER North Lead 3 on North 3-0")
    expect(kept?.reason.kind).toBe("FORMER_MANAGER")
    server.setNow(new Date("2027-01-21T12:00:00Z"))
    await enqueueTenantless(server.app.parts.database, "repair-forms-daily", {})
    await server.runJobs()
    await server.runJobs()
    expect(texts(await stored())).toContain(form)
    expect(texts(await stored())).toContain("MANAGER South Lead 0 on North 3-0")
  })

  it("leaves cycles that are no longer open as they are", async () => {
    const { cycle } = await world.admin.run("query ($id: ID!) { cycle(id: $id) { id version } }", {
      id: Buffer.from(`Cycle:${cycleId}`).toString("base64url"),
    })
    await take(world.admin, "closeCycle", cycle)
    const before = await stored()
    await run("endPerson", "EndPlaceInput", {
      id: world.id("North Lead 0"),
      effectiveOn: "2026-11-22",
      successorId: world.id("North Lead 1"),
    })
    await server.runJobs()
    expect(await stored()).toEqual(before)
  })
})

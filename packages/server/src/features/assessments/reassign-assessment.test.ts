import { beforeEach, describe, expect, it } from "vitest"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { ORG_CHANGED } from "../org/org.store.ts"
import { type Company, draftCycle, newCompany, step, take } from "./cycle.test-kit.ts"

const server = await testServer()
let northgate: Company

beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  northgate = await newCompany(server)
})

async function openWith(...perspectives: string[]): Promise<Answer> {
  const draft = await draftCycle(northgate.admin, { perspectives })
  await take(northgate.admin, "openCycle", draft)
  return draft
}

const FORMS = `query ($id: ID!) { cycle(id: $id) { forms(first: 100) { edges { node {
  assessmentId version perspective state assignedBy reason rater { name } subject { name } } } } } }`

/** Forms written as "MANAGER Sofie on Ana". */
async function forms({ id }: Answer): Promise<ReadonlyMap<string, Answer>> {
  const { cycle } = await northgate.admin.run(FORMS, { id })
  const nodes: Answer[] = cycle.forms.edges.map(({ node }: Answer) => node)
  return new Map(
    nodes.map((node) => [`${node.perspective} ${node.rater.name} on ${node.subject.name}`, node]),
  )
}

const REASSIGN = `mutation ($input: ReassignAssessmentInput!) { reassignAssessment(input: $input) {
  assessmentId problems { code path } } }`

async function reassign(form: Answer | undefined, to: string, more = {}): Promise<Answer> {
  const input = {
    assessmentId: form?.assessmentId,
    version: form?.version,
    raterId: northgate.id(to),
    reason: "Knows the work.",
    ...more,
  }
  return (await northgate.admin.run(REASSIGN, { input })).reassignAssessment
}

const codes = ({ problems }: Answer): string[] =>
  problems.map(({ code, path }: Answer) => [code, ...path].join(" "))

describe("a form", () => {
  it("goes to another rater, empty, and stays there when the forms follow the org", async () => {
    const cycle = await openWith("MANAGER")
    const before = (await forms(cycle)).get("MANAGER Bilal on Ben")
    await northgate
      .as("Bilal")
      .run(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { problems { code } } }`, {
        input: { assessmentId: before?.assessmentId, version: 1, answers: [{ competency: "A1", value: 2 }] },
      })
    const moved = await reassign({ ...before, version: 2 }, "Sofie")
    expect(moved.problems).toEqual([])
    await northgate.tenant.db.write((tx) => enqueue(tx, ORG_CHANGED, {}))
    await server.runJobs()
    const after = await forms(cycle)
    expect(after.has("MANAGER Bilal on Ben")).toBe(false)
    expect(after.get("MANAGER Sofie on Ben")).toMatchObject({
      assessmentId: moved.assessmentId,
      state: "ASSIGNED",
      assignedBy: "ADMIN",
      reason: "was chosen by an administrator to assess Ben",
    })
    const read = `query ($id: ID!) { assessment(id: $id) { isMine items { answer { value } } } }`
    const { assessment } = await northgate.as("Sofie").run(read, { id: moved.assessmentId })
    expect(assessment.isMine).toBe(true)
    expect(assessment.items.every(({ answer }: Answer) => answer === null)).toBe(true)
    expect(await northgate.as("Bilal").fault(read, { id: before?.assessmentId })).toBe("NOT_FOUND")
  })

  it("in confidence becomes another form, whose former rater's draft is gone", async () => {
    const cycle = await openWith("PEER")
    const before = (await forms(cycle)).get("PEER Cy on Ben")
    const cy = northgate.as("Cy")
    const read = `query ($id: ID!) { assessment(id: $id) { terms { version } items { competency { code } answer { value } } } }`
    const { assessment } = await cy.run(read, { id: before?.assessmentId })
    await cy.run(`mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { problems { code } } }`, {
      input: {
        assessmentId: before?.assessmentId,
        version: 1,
        termsVersion: assessment.terms.version,
        answers: [{ competency: assessment.items[0].competency.code, value: 1 }],
      },
    })
    const moved = await reassign({ ...before, version: 2 }, "Ana")
    expect(moved.problems).toEqual([])
    expect(moved.assessmentId).not.toBe(before?.assessmentId)
    const theirs = await northgate.as("Ana").run(read, { id: moved.assessmentId })
    expect(theirs.assessment.items.every(({ answer }: Answer) => answer === null)).toBe(true)
    const kept = await northgate.tenant.db.read((tx) =>
      tx.query("SELECT reason->>'kind' AS kind FROM withdrawn_form WHERE tenant_id = $1 AND id = $2", [
        tx.tenantId,
        fromGlobalId(before?.assessmentId, "Assessment"),
      ]),
    )
    expect(kept).toEqual([{ kind: "BY_ADMINISTRATOR" }])
  })

  it("stays where it is when the other rater cannot have it, with everything that stands against it", async () => {
    const cycle = await openWith("MANAGER", "SELF", "UPWARD")
    const all = await forms(cycle)
    const upward = all.get("UPWARD Ben on Bilal")
    expect(codes(await reassign(upward, "Cy"))).toEqual(["RATER_HAS_FORM raterId"])
    expect(codes(await reassign(upward, "Ana", { reason: " ", version: 7 }))).toEqual([
      "REASON_REQUIRED reason",
      "VERSION_CONFLICT version",
      "RATER_TOO_FEW_DAYS raterId",
    ])
    expect(codes(await reassign(upward, "Bilal"))).toContain("RATER_IS_SUBJECT raterId")
    expect(codes(await reassign(upward, "Ben"))).toContain("RATER_UNCHANGED raterId")
    expect(codes(await reassign(all.get("SELF Ben on Ben"), "Cy"))).toContain("SELF_NOT_REASSIGNED")
    expect(codes(await reassign(upward, "nobody"))).toEqual(["NOT_FOUND raterId"])
    expect((await forms(cycle)).size).toBe(all.size)
    await step(northgate.admin, "closeCycle", { id: cycle.id, version: 2 })
    expect(codes(await reassign(all.get("MANAGER Bilal on Ben"), "Sofie"))).toEqual(["CYCLE_NOT_OPEN"])
  })

  it("is given away by administrators alone", async () => {
    const form = (await forms(await openWith("MANAGER"))).get("MANAGER Bilal on Ben")
    const input = {
      assessmentId: form?.assessmentId,
      version: 1,
      raterId: northgate.id("Sofie"),
      reason: "Mine.",
    }
    for (const actor of [
      northgate.as("Bilal"),
      northgate.as("Ruth", "EXEC"),
      northgate.tenant.as({ roles: ["AUDITOR"] }),
    ])
      expect(await actor.fault(REASSIGN, { input })).toBe("FORBIDDEN")
  })
})

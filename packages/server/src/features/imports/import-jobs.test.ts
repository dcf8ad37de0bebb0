import pg from "pg"
import { afterAll, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"

// A server without a worker: imports stand still wherever their jobs are not done on purpose.
const server = await testServer({ worker: false })
const owner = new pg.Pool({ connectionString: server.urlOf("owner"), max: 2 })
const queue = new pg.Pool({ connectionString: server.urlOf("worker"), max: 1 })
afterAll(() => Promise.all([owner.end(), queue.end()]))

const FIELDS = `id state revision planHash isStale counts { create } stops { code number } source fileHash
  problems { code path } progress { step percent rowsDone rowsTotal attempt isCancelling }
  request { columns { column header field } answers { question value } edits { row field value } leaveOutRows }`
const PLAN = `mutation ($input: PlanOrgImportInput!, $wait: Int) {
  planOrgImport(input: $input, waitSeconds: $wait) { orgImport { ${FIELDS} } problems { code path } } }`
const APPLY = `mutation ($id: ID!, $hash: String!, $wait: Int) {
  applyOrgImport(planId: $id, planHash: $hash, waitSeconds: $wait) { orgImport { ${FIELDS} } problems { code path } } }`
const AMEND = `mutation ($id: ID!, $input: AmendOrgImportInput!) {
  amendOrgImport(planId: $id, input: $input, waitSeconds: 0) { orgImport { ${FIELDS} } problems { code path } } }`
const CANCEL = `mutation ($id: ID!) { cancelOrgImport(planId: $id) { orgImport { ${FIELDS} } problems { code } } }`
const READ_PROBLEMS = "query ($id: ID!) { orgImportPlan(id: $id) { state problems { code message } } }"
const READ = `query ($id: ID!) { orgImportPlan(id: $id) { ${FIELDS} } }`

const ROWS = [
  { employeeId: "1", name: "Ada Boss" },
  { employeeId: "2", name: "Ben Mid", managerRef: "1" },
]

async function someone(): Promise<{ tenant: TestTenant; hr: Actor }> {
  const tenant = await server.newTenant()
  return { tenant, hr: tenant.as({ roles: ["ADMIN"] }) }
}

/** Asks for a plan and does not wait for it. */
async function asked(hr: Actor, input: object = {}): Promise<Answer> {
  const { orgImport, problems } = (await hr.run(PLAN, { input: { rows: ROWS, ...input }, wait: 0 }))
    .planOrgImport
  expect(problems).toEqual([])
  return orgImport
}

async function planned(hr: Actor, input: object = {}): Promise<Answer> {
  const { id } = await asked(hr, input)
  await server.runJobs()
  return read(hr, id)
}

async function read(hr: Actor, id: string): Promise<Answer> {
  return (await hr.run(READ, { id })).orgImportPlan
}

async function startApplying(hr: Actor, { id, planHash: hash }: Answer): Promise<Answer> {
  return (await hr.run(APPLY, { id, hash, wait: 0 })).applyOrgImport
}

async function people({ db }: TestTenant): Promise<number> {
  const [row] = await db.read((tx) => tx.query<{ n: number }>("SELECT count(*) AS n FROM person"))
  return row?.n ?? 0
}

const codes = ({ problems }: Answer) => problems.map(({ code }: Answer) => code)

describe("an import that is asked for", () => {
  it("is there at once with all it was asked with, and is planned when its job is done", async () => {
    const { hr } = await someone()
    const edits = [{ row: 2, field: "TITLE", value: "Clerk" }]
    const first = await asked(hr, {
      edits,
      leaveOutRows: [1],
      answers: [{ question: "NO_MANAGER", value: "XX" }],
    })
    expect(first).toMatchObject({
      state: "PLANNING",
      revision: 1,
      source: "ROWS",
      planHash: null,
      counts: null,
      stops: [],
      isStale: false,
      progress: { step: "WAIT", percent: 0, attempt: 0, isCancelling: false },
      request: {
        columns: [
          { column: 0, header: "employeeId", field: "EMPLOYEE_ID" },
          { column: 1, header: "name", field: "NAME" },
          { column: 2, header: "managerRef", field: "MANAGER_REF" },
        ],
        answers: [{ question: "NO_MANAGER", value: "XX" }],
        edits,
        leaveOutRows: [1],
      },
    })
    await server.runJobs()
    expect(await read(hr, first.id)).toMatchObject({
      state: "PLANNED",
      counts: { create: 1 },
      progress: { percent: 100 },
      request: first.request,
    })
  })

  it("is answered complete when its job ends while somebody waits", async () => {
    const { hr } = await someone()
    const answer = hr.run(PLAN, { input: { rows: ROWS }, wait: 20 })
    await server.runJobs()
    await expect.poll(() => server.runJobs()).toBeUndefined()
    expect((await answer).planOrgImport).toMatchObject({ orgImport: { state: "PLANNED" }, problems: [] })
  })

  it("is answered as it stands when that takes too long", async () => {
    const { hr } = await someone()
    const { orgImport } = (await hr.run(PLAN, { input: { rows: ROWS }, wait: 1 })).planOrgImport
    expect(orgImport.state).toBe("PLANNING")
  })

  it("fails with what only its job could find, which stands with it for good", async () => {
    const { tenant, hr } = await someone()
    await server.runJobs()
    const id = await lostUpload(tenant)
    const { orgImport } = (await hr.run(PLAN, { input: { uploadId: id }, wait: 0 })).planOrgImport
    await server.runJobs()
    const failed = await read(hr, orgImport.id)
    expect([failed.state, failed.counts, codes(failed)]).toEqual(["FAILED", null, ["UPLOAD_WITHOUT_ROWS"]])
    expect(codes(await startApplying(hr, { ...failed, planHash: "none" }))).toEqual(["PLAN_HASH_DIFFERS"])
  })

  it.each([
    ["too long a wait", { wait: 26 }, ["WAIT_OUT_OF_RANGE waitSeconds"]],
    ["a wait before it began", { wait: -1 }, ["WAIT_OUT_OF_RANGE waitSeconds"]],
    [
      "two sources and a wait too long, together",
      { input: { rows: ROWS, uploadId: "VXBsb2FkOjE" }, wait: 99 },
      ["SOURCE_NOT_CLEAR input", "WAIT_OUT_OF_RANGE waitSeconds"],
    ],
  ])("is refused at once for %s", async (_, variables, expected) => {
    const { hr } = await someone()
    const { orgImport, problems } = (await hr.run(PLAN, { input: { rows: ROWS }, ...variables }))
      .planOrgImport
    expect(orgImport).toBeNull()
    expect(problems.map(({ code, path }: Answer) => `${code} ${path.join(".")}`)).toEqual(expected)
  })
})

/** A file with headers alone: that it has no rows is found when it is read. */
async function lostUpload({ db }: TestTenant): Promise<string> {
  const id = "0198aaaa-0000-7000-8000-000000000001"
  await db.write(async (tx) => {
    await tx.execute(
      `INSERT INTO upload (tenant_id, id, file_name, byte_count, sha256, uploaded_by)
       VALUES ($1, $2, 'headers.csv', 17, 'x', 'system')`,
      [tx.tenantId, id],
    )
    await tx.execute("INSERT INTO upload_chunk (tenant_id, upload_id, seq, content) VALUES ($1, $2, 0, $3)", [
      tx.tenantId,
      id,
      Buffer.from("Employee ID,Name\n"),
    ])
  })
  return Buffer.from(`Upload:${id}`).toString("base64url")
}

describe("while a job is at work", () => {
  it("a plan that is being made cannot be amended or applied", async () => {
    const { hr } = await someone()
    const { id } = await asked(hr)
    const amended = (await hr.run(AMEND, { id, input: { leaveOutRows: [2] } })).amendOrgImport
    expect(codes(amended)).toEqual(["IMPORT_RUNNING"])
    expect(codes(await startApplying(hr, { id, planHash: "any" }))).toEqual(["IMPORT_RUNNING"])
  })

  it("a plan that is being applied cannot be amended, and applying it again waits for the same result", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    expect((await startApplying(hr, plan)).orgImport.state).toBe("APPLYING")
    const amended = (await hr.run(AMEND, { id: plan.id, input: { leaveOutRows: [2] } })).amendOrgImport
    expect(codes(amended)).toEqual(["IMPORT_RUNNING"])
    const waiting = hr.run(APPLY, { id: plan.id, hash: plan.planHash, wait: 20 })
    await server.runJobs()
    expect((await waiting).applyOrgImport).toMatchObject({ orgImport: { state: "APPLIED" }, problems: [] })
    expect(await people(tenant)).toBe(2)
  })

  it("two who apply at once have one result", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    const both = await Promise.all([startApplying(hr, plan), startApplying(hr, plan)])
    expect(both.map(({ orgImport }) => orgImport.state)).toEqual(["APPLYING", "APPLYING"])
    await server.runJobs()
    expect((await read(hr, plan.id)).state).toBe("APPLIED")
    expect(await people(tenant)).toBe(2)
  })
})

describe("cancelling", () => {
  it("a plan that is being made gives it up at once, and its job then does nothing", async () => {
    const { hr } = await someone()
    const { id } = await asked(hr)
    const { orgImport } = (await hr.run(CANCEL, { id })).cancelOrgImport
    expect(orgImport).toMatchObject({ state: "CANCELLED", progress: { isCancelling: true } })
    await server.runJobs()
    expect(await read(hr, id)).toMatchObject({ state: "CANCELLED", planHash: null, counts: null })
  })

  it("a plan that is being applied leaves it a plan, with nothing written", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    await startApplying(hr, plan)
    const { orgImport } = (await hr.run(CANCEL, { id: plan.id })).cancelOrgImport
    expect([orgImport.state, codes(orgImport)]).toEqual(["PLANNED", ["IMPORT_STOPPED"]])
    await server.runJobs()
    expect([(await read(hr, plan.id)).state, await people(tenant)]).toEqual(["PLANNED", 0])
    await startApplying(hr, plan)
    await server.runJobs()
    expect([(await read(hr, plan.id)).state, await people(tenant)]).toEqual(["APPLIED", 2])
  })

  it("undoes what a job has written by then", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    await startApplying(hr, plan)
    const blocker = await owner.connect()
    try {
      // People and lines are written when the job comes to the placements, which somebody holds.
      await blocker.query("BEGIN")
      await blocker.query("LOCK TABLE placement IN SHARE MODE")
      const working = server.runJobs()
      await expect.poll(waitsForLock).toBe(true)
      const { orgImport } = (await hr.run(CANCEL, { id: plan.id })).cancelOrgImport
      expect(orgImport.state).toBe("PLANNED")
      await blocker.query("COMMIT")
      await working
    } finally {
      blocker.release()
    }
    expect([(await read(hr, plan.id)).state, await people(tenant)]).toEqual(["PLANNED", 0])
  })

  it("comes too late for a job that only has to commit", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    await startApplying(hr, plan)
    const blocker = await owner.connect()
    try {
      // The import is marked as applied when the job comes to the audit log, which somebody holds.
      await blocker.query("BEGIN")
      await blocker.query("SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0))", [
        tenant.id,
      ])
      const working = server.runJobs()
      await expect.poll(waitsForLock).toBe(true)
      const cancelled = hr.run(CANCEL, { id: plan.id })
      await blocker.query("COMMIT")
      await working
      const { orgImport, problems } = (await cancelled).cancelOrgImport
      expect([orgImport, problems]).toEqual([null, [{ code: "PLAN_APPLIED" }]])
    } finally {
      blocker.release()
    }
    expect([(await read(hr, plan.id)).state, await people(tenant)]).toEqual(["APPLIED", 2])
  })

  it("an applied import is refused; one given up stays so", async () => {
    const { hr } = await someone()
    const plan = await planned(hr)
    const twice = [await hr.run(CANCEL, { id: plan.id }), await hr.run(CANCEL, { id: plan.id })]
    expect(twice.map(({ cancelOrgImport }) => cancelOrgImport.orgImport.state)).toEqual([
      "CANCELLED",
      "CANCELLED",
    ])
    expect(codes(await startApplying(hr, plan))).toEqual(["PLAN_CANCELLED"])
  })
})

async function waitsForLock(): Promise<boolean> {
  const { rows } = await owner.query(
    "SELECT FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
  )
  return rows.length > 0
}

describe("a job that is taken up again", () => {
  it("finds its plan made, or its import applied, and changes nothing", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    await again(tenant, "plan-org-import", 1)
    expect(await read(hr, plan.id)).toEqual(plan)
    await startApplying(hr, plan)
    await server.runJobs()
    const applied = await read(hr, plan.id)
    await again(tenant, "apply-org-import", 2)
    expect(await read(hr, plan.id)).toEqual(applied)
    expect(await people(tenant)).toBe(2)
  })
})

describe("a job that breaks", () => {
  it("for a reason that stays is given up at once, and says under which number it stands in the log", async () => {
    const { tenant, hr } = await someone()
    const { id } = await asked(hr)
    await tenant.db.write((tx) =>
      tx.execute("UPDATE org_import SET request = request - 'edits' WHERE tenant_id = $1", [tx.tenantId]),
    )
    await server.runJobs()
    const failed = (await hr.run(READ_PROBLEMS, { id })).orgImportPlan
    expect(failed.state).toBe("FAILED")
    expect(failed.problems).toEqual([
      { code: "IMPORT_BROKE", message: expect.stringMatching(/give them this number: [0-9a-f-]{36}\.$/) },
    ])
    expect(await jobsLeft()).toEqual([])
  })

  it("because its connection was lost is taken up again", async () => {
    const { tenant, hr } = await someone()
    const plan = await planned(hr)
    await startApplying(hr, plan)
    const blocker = await owner.connect()
    try {
      await blocker.query("BEGIN")
      await blocker.query("LOCK TABLE placement IN SHARE MODE")
      const working = server.runJobs()
      await expect.poll(waitsForLock).toBe(true)
      await queue.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks
         WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      )
      await working
      await blocker.query("COMMIT")
    } finally {
      blocker.release()
    }
    expect([(await read(hr, plan.id)).state, await jobsLeft()]).toEqual(["APPLYING", [{ attempts: 1 }]])
    await queue.query("UPDATE jobs._private_jobs SET run_at = now()")
    await server.runJobs()
    expect([(await read(hr, plan.id)).state, await people(tenant)]).toEqual(["APPLIED", 2])
  })
})

async function jobsLeft(): Promise<unknown[]> {
  return (await queue.query("SELECT attempts FROM jobs._private_jobs")).rows
}

/** Has the job of a run done once more, as a worker does whose predecessor died after its commit. */
async function again({ db }: TestTenant, task: string, run: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.execute(
      `SELECT jobs.enqueue($2, json_build_object('importId', id, 'run', $3::integer)) FROM org_import
       WHERE tenant_id = $1`,
      [tx.tenantId, task, run],
    )
  })
  await server.runJobs()
}

describe("two administrators", () => {
  it("whose plans meet: the second is told so by its job, stays a plan, and is planned again", async () => {
    const { tenant, hr } = await someone()
    const [one, other] = [await planned(hr), await planned(hr, { rows: [{ employeeId: "3", name: "Cleo" }] })]
    await startApplying(hr, one)
    await startApplying(hr, other)
    await server.runJobs()
    const states = [await read(hr, one.id), await read(hr, other.id)]
    expect(states.map(({ state }) => state).toSorted()).toEqual(["APPLIED", "PLANNED"])
    const stale = states.find(({ state }) => state === "PLANNED")
    expect([stale?.isStale, codes(stale ?? {})]).toEqual([true, ["PLAN_STALE"]])
    await hr.run(AMEND, { id: stale?.id, input: {} })
    await server.runJobs()
    const anew = await read(hr, stale?.id)
    expect(anew).toMatchObject({ state: "PLANNED", isStale: false, revision: 2, problems: [] })
    await startApplying(hr, anew)
    await server.runJobs()
    expect(await people(tenant)).toBe(3)
  })
})

describe("who may", () => {
  it.each([
    ["EXEC", "FORBIDDEN"],
    ["MEMBER", "FORBIDDEN"],
    ["AUDITOR", "FORBIDDEN"],
  ] as const)("not %s", async (role, fault) => {
    const { tenant, hr } = await someone()
    const { id } = await asked(hr)
    const other = tenant.as({ roles: [role] })
    expect(await other.fault(PLAN, { input: { rows: ROWS } })).toBe(fault)
    expect(await other.fault(AMEND, { id, input: {} })).toBe(fault)
    expect(await other.fault(CANCEL, { id })).toBe(fault)
    expect(await other.fault(APPLY, { id, hash: "x" })).toBe(fault)
    expect(await other.fault(READ, { id })).toBe(fault)
  })

  it("a script with the scope for imports does all of it", async () => {
    const { tenant, hr } = await someone()
    const script = tenant.withToken(["ORG_IMPORT"])
    const plan = await planned(script)
    await startApplying(script, plan)
    await server.runJobs()
    expect((await read(hr, plan.id)).state).toBe("APPLIED")
  })
})

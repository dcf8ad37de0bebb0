import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { fieldsOf, type MessCase, type MessFix, placesOn } from "@rung/domain/imports/mess-case.test-kit"
import { MESSES } from "@rung/domain/imports/mess-registry"
import { type Day, parseDay } from "@rung/domain/kit/day"
import { afterAll, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import { apply, bearerOf, PLAN, READ_PLAN, upload } from "./import.test-kit.ts"
import { loadOrgToPlan } from "./org-to-plan.store.ts"

// The corpus of messes through the real doors: uploaded, planned, fixed by what the plan suggests, applied, and the
// org read back from the database. What was seen is printed as a table.

const server = await testServer()
const CORPUS = fileURLToPath(new URL("../../../../../tests/fixtures/messes", import.meta.url))
const cases = readdirSync(CORPUS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: code }) =>
    readdirSync(join(CORPUS, code))
      .filter((file) => file.endsWith(".json"))
      .map((file) => ({
        name: `${code}/${file.replace(".json", "")}`,
        folder: join(CORPUS, code),
        messCase: JSON.parse(readFileSync(join(CORPUS, code, file), "utf8")) as MessCase,
      })),
  )

const AMEND = `mutation ($planId: ID!, $input: AmendOrgImportInput!) {
  amendOrgImport(planId: $planId, input: $input) { orgImport { id } problems { code message path } }
}`

interface Seen {
  readonly code: string
  readonly name: string
  readonly plan: string
  readonly fix: string
  readonly org: string
}
const seen: Seen[] = []

afterAll(() => {
  console.log(tableOf(seen))
})

class Import {
  readonly #tenant: TestTenant
  readonly #actor: Actor
  readonly #bearer: Record<string, string>

  constructor(tenant: TestTenant, actor: Actor, bearer: Record<string, string>) {
    this.#tenant = tenant
    this.#actor = actor
    this.#bearer = bearer
  }

  /** Uploads a file and answers its plan. */
  async plan(path: string, input: Record<string, unknown>): Promise<Answer> {
    const name = path.split("/").at(-1) ?? ""
    const sent = await upload(server, readFileSync(path), { name, headers: this.#bearer })
    expect(sent.statusCode, sent.body).toBe(201)
    const answer = await this.#actor.run(PLAN, { input: { uploadId: sent.json().uploadId, ...input } })
    const { orgImport, problems } = answer.planOrgImport
    expect(problems).toEqual([])
    return orgImport
  }

  async again(planned: Answer, input: Record<string, unknown>): Promise<Answer> {
    const { id: planId, planHash } = planned
    const { amendOrgImport } = await this.#actor.run(AMEND, { planId, input: { planHash, ...input } })
    expect(amendOrgImport.problems).toEqual([])
    return (await this.#actor.run(READ_PLAN, { id: planId })).orgImportPlan
  }

  /** Applies, every stop confirmed, and answers the payload's problem codes. */
  async apply(planned: Answer): Promise<readonly string[]> {
    const { problems } = await apply(this.#actor, planned)
    return problems.map(({ code }: Answer) => code)
  }

  /** Runs a cycle from its opening to its release. */
  async runCycle(name: string, opensOn: string): Promise<void> {
    const input = { name, opensOn, closesOn: "2026-12-31", perspectives: ["MANAGER", "SELF"] }
    let cycle = await this.#step("createCycle", "CreateCycleInput", input)
    for (const step of ["openCycle", "closeCycle", "releaseCycle"])
      cycle = await this.#step(step, "CycleStepInput", { cycleId: cycle.id, version: cycle.version })
  }

  async #step(name: string, type: string, input: Record<string, unknown>): Promise<Answer> {
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { cycle { id version } problems { message } } }`
    const { cycle, problems } = (await this.#actor.run(mutation, { input }))[name]
    expect(problems).toEqual([])
    return cycle
  }

  org() {
    return this.#tenant.db.read(async (tx) => (await loadOrgToPlan(tx)).planning.org)
  }
}

async function open({ given, today, on = "2026-11-22" }: MessCase): Promise<Import> {
  server.setNow(new Date(`${today ?? on}T12:00:00Z`))
  const tenant = await server.newTenant()
  const ahead = typeof given?.utcToday === "string"
  if (ahead) server.setNow(new Date(`${given.utcToday}T12:00:00Z`))
  const actor = tenant.as({ roles: ["ADMIN"], ...(ahead ? { timeZone: "Pacific/Auckland" } : {}) })
  return new Import(tenant, actor, await bearerOf(tenant))
}

interface Case {
  readonly folder: string
  readonly messCase: MessCase
}

/** What goes before: the org there is, and the same file applied once where the case is about that. */
async function prepare(
  org: Import,
  { folder, messCase }: Case,
  asked: Record<string, unknown>,
): Promise<void> {
  if (messCase.org !== undefined) {
    const base = await org.plan(join(folder, messCase.org), { effectiveOn: messCase.orgOn ?? "2026-01-01" })
    expect(await org.apply(base)).toEqual([])
  }
  const closed = messCase.given?.closedThrough as { on: string; name: string } | undefined
  if (closed) {
    server.setNow(new Date(`${closed.on}T12:00:00Z`))
    await org.runCycle(closed.name, closed.on)
    server.setNow(new Date(`${messCase.today ?? messCase.on ?? "2026-11-22"}T12:00:00Z`))
  }
  if (messCase.given?.earlier)
    expect(await org.apply(await org.plan(join(folder, messCase.file), asked))).toEqual([])
}

/** The plan to apply: as it was, or planned again with the fix, or because somebody else was quicker. */
async function mended(
  org: Import,
  planned: Answer,
  { folder, messCase, asked }: Case & { readonly asked: Record<string, unknown> },
): Promise<Answer> {
  const { fix, meanwhile } = messCase
  if (meanwhile !== undefined) {
    expect(await org.apply(await org.plan(join(folder, meanwhile), asked))).toEqual([])
    expect(await org.apply(planned)).toEqual(["PLAN_STALE"])
  }
  if (!fix && meanwhile === undefined) return planned
  const final = await org.again(planned, amendmentFor(fix ?? {}, planned))
  expect(linesOf(final)).toEqual((messCase.expect_fixed ?? messCase.expect).map(firstTen))
  return final
}

async function expectOrg(org: Import, on: Day, { places, fields }: Expected): Promise<void> {
  const after = await org.org()
  if (places) expect(placesOn(after, on, Object.keys(places))).toEqual(places)
  if (fields) expect(fieldsOf(after, fields)).toEqual(fields)
}

interface Expected {
  readonly places: MessCase["org_after"]
  readonly fields: MessCase["fields_after"]
}

function expectedOf({ fix, meanwhile, ...messCase }: MessCase): Expected {
  if (!fix && meanwhile === undefined) return { places: messCase.org_after, fields: messCase.fields_after }
  return { places: messCase.org_fixed, fields: messCase.fields_fixed }
}

describe("the corpus of messes, through the API", () => {
  it.each(cases)("$name", async ({ name, folder, messCase }) => {
    const { code, mode = "PARTIAL", answers = [], fix, given } = messCase
    const on = dayOf(messCase.on ?? "2026-11-22")
    const org = await open(messCase)
    const asked = { mode, answers, ...(given?.utcToday ? {} : { effectiveOn: on }) }
    await prepare(org, { folder, messCase }, asked)
    const planned = await org.plan(join(folder, messCase.file), asked)
    expect(linesOf(planned)).toEqual(messCase.expect.map(firstTen))
    const issue = issuesOf(planned).find((each) => each.code === code)
    if (messCase.message !== undefined) expect(issue?.message).toContain(messCase.message)
    const final = await mended(org, planned, { folder, messCase, asked })
    expect(await org.apply(final)).toEqual([])
    const expected = expectedOf(messCase)
    await expectOrg(org, on, expected)
    seen.push({
      code,
      name: name.split("/")[1] ?? "",
      plan: issue ? `${issue.effect.padEnd(5)} ${issue.message}` : planLine(messCase),
      fix: fixWords(fix, issue),
      org: wordsOf({ ...expected.places, ...expected.fields }),
    })
  })

  it("holds at least three cases of every mess", () => {
    const codes = Array.from({ length: 44 }, (_, k) => `M${String(k + 1).padStart(2, "0")}`)
    const few = codes.filter((code) => cases.filter(({ messCase }) => messCase.code === code).length < 3)
    expect(few).toEqual([])
    expect(Object.keys(MESSES).filter((key) => /^M\d\d$/.test(key) && !codes.includes(key))).toEqual([])
  })
})

function issuesOf(planned: Answer): readonly Answer[] {
  return planned.issues.edges.map(({ node }: Answer) => node)
}

function linesOf(planned: Answer): readonly string[] {
  return issuesOf(planned).map(({ code, firstRows }) => {
    const rows = [...new Set(firstRows.map(({ row }: Answer) => row))]
    return `${code} ${rows.join(",")}`.trim()
  })
}

/** An issue's line as far as a plan's list shows its rows. */
function firstTen(line: string): string {
  const [code = "", rows = ""] = line.split(" ")
  return `${code} ${rows.split(",").slice(0, 10).join(",")}`.trim()
}

function amendmentFor(fix: MessFix, planned: Answer): Record<string, unknown> {
  const { issue, index = 0, edits, leaveOutRows, answers, mode } = fix
  const at = issuesOf(planned).find(({ code }) => code === issue)?.index
  return {
    ...(issue === undefined ? {} : { fixes: [{ issue: at, fix: index }] }),
    ...(edits ? { edits: edits.map((edit) => ({ ...edit, field: wireName(edit.field) })) } : {}),
    ...(leaveOutRows ? { leaveOutRows } : {}),
    ...(answers ? { answers } : {}),
    ...(mode ? { mode } : {}),
  }
}

function wireName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

function planLine({ meanwhile }: MessCase): string {
  return meanwhile === undefined ? "nothing to say" : "refused PLAN_STALE: somebody else was quicker"
}

function fixWords(fix: MessFix | undefined, issue: Answer | undefined): string {
  if (!fix) return "none needed"
  if (fix.confirm) return "number typed"
  if (fix.issue !== undefined && fix.issue === issue?.code) return issue?.fixes[fix.index ?? 0]?.label ?? ""
  return [
    ...(fix.edits ?? []).map(({ row, field, value }) => `row ${row} ${field}: ${value}`),
    ...(fix.leaveOutRows ?? []).map((row) => `row ${row} left out`),
    ...(fix.answers ?? []).map(({ question }) => question),
    ...(fix.mode ? [fix.mode] : []),
    ...(fix.issue ? [`fix of ${fix.issue}`] : []),
  ].join(", ")
}

function wordsOf(expected: Readonly<Record<string, unknown>>): string {
  return Object.entries(expected)
    .map(([key, value]) => {
      if (value === null) return `${key} gone`
      return typeof value === "object"
        ? `${key} ${Object.values(value).join(" ")}`
        : `${key}→${value || "top"}`
    })
    .join(", ")
}

const WIDTHS = { code: 4, name: 34, plan: 78, fix: 34, org: 40 } as const

function tableOf(rows: readonly Seen[]): string {
  const line = (cells: Record<keyof Seen, string>) =>
    (Object.keys(WIDTHS) as (keyof Seen)[]).map((key) => cut(cells[key], WIDTHS[key])).join("  ")
  const head = {
    code: "code",
    name: "case",
    plan: "the plan's line",
    fix: "fix applied",
    org: "the org after",
  }
  const sorted = rows.toSorted((a, b) => (a.code + a.name < b.code + b.name ? -1 : 1))
  return [line(head), ...sorted.map((row) => line({ ...row }))].join("\n")
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new Error(`${text} is no day.`)
  return day
}

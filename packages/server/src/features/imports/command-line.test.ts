import { spawn } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestTenant } from "../../testing/test-server.ts"
import { testServer } from "../../testing/test-server.ts"
import { bearerOf, importRows, sample } from "./import.test-kit.ts"

const server = await testServer()
const folder = mkdtempSync(join(tmpdir(), "rung-cli-"))
const RUNG = fileURLToPath(new URL("../../../../cli/src/main.ts", import.meta.url))
let url = ""

beforeAll(async () => {
  url = await server.app.http.listen({ port: 0, host: "127.0.0.1" })
})
afterAll(() => server.app.http.close())

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function rung(env: Record<string, string>, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [RUNG, ...args], { env: { RUNG_URL: url, ...env } })
    const text = { out: "", err: "" }
    child.stdout.on("data", (chunk) => {
      text.out += chunk
    })
    child.stderr.on("data", (chunk) => {
      text.err += chunk
    })
    child.on("close", (code) => resolve({ code, ...text }))
  })
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function tokenOf(tenant: TestTenant): Promise<Record<string, string>> {
  return { RUNG_TOKEN: (await bearerOf(tenant)).authorization?.slice("Bearer ".length) ?? "" }
}

const CSV = "Nr,Who,Chief\n1,Ada Boss,\n2,Ben Mid,1\n3,Cleo Low,2\n"
const MAP = ["--map", "employeeId=nr,name=Who", "--map", "managerRef=Chief"]

describe("rung import", () => {
  it("plans without writing, then applies, then finds nothing to do", async () => {
    const tenant = await server.newTenant()
    const env = await tokenOf(tenant)
    const planned = await rung(env, "import", file("org.csv", CSV), ...MAP)
    expect(planned).toMatchObject({ code: 0, err: "" })
    expect(planned.out).toContain("org.csv: 3 rows, partial, effective 2026-11-22")
    expect(planned.out).toContain("3 new, 0 updated, 0 moved, 0 ended, 0 unchanged, 0 left out")
    expect(planned.out).toContain("Layers after:  IC 1, M1 1, M2 0, EXEC 1")
    expect(planned.out).toContain("Nothing is written yet")
    const applied = await rung(env, "import", file("org.csv", CSV), ...MAP, "--apply")
    expect([applied.code, applied.out.includes("Applied.")]).toEqual([0, true])
    const again = await rung(env, "import", file("org.csv", CSV), "--json")
    expect(JSON.parse(again.out).counts).toMatchObject({ unchanged: 3, create: 0 })
  })

  it("answers 2 where rows are left out, and names them", async () => {
    const env = await tokenOf(await server.newTenant())
    const csv = "Employee ID,Name,Manager ID\n1,Ada,2\n2,Ben,1\n,Nobody,1\n"
    const { code, out } = await rung(env, "import", file("messy.csv", csv))
    expect(code).toBe(2)
    expect(out).toMatch(/BLOCK M01 {2}Reporting lines form a loop \(\d+, rows .*\)/)
    expect(out).toContain("BLOCK ROW_WITHOUT_KEY")
  })

  it("stops until the number is typed, plan or apply alike", async () => {
    const tenant = await server.newTenant()
    const env = await tokenOf(tenant)
    const rows = Array.from({ length: 40 }, (_, k) => ({
      employeeId: `${k}`,
      name: `P ${k}`,
      managerRef: "0",
    }))
    await importRows(tenant.as({ roles: ["ADMIN"] }), { rows })
    const args = ["import", file("few.csv", "Employee ID,Name\n0,P 0\n1,P 1\n"), "--mode", "full"]
    expect((await rung(env, ...args)).code).toBe(2)
    const stopped = await rung(env, ...args, "--apply")
    expect(stopped).toMatchObject({ code: 2, err: "M23 stops the import: --confirm M23=38 lets it pass.\n" })
    expect((await rung(env, ...args, "--apply", "--confirm", "M23=37")).code).toBe(2)
    expect((await rung(env, ...args, "--apply", "--confirm", "M23=38")).code).toBe(0)
  })

  it("reads a public body's file with columns of its own", async () => {
    const env = await tokenOf(await server.newTenant())
    const path = file("march.csv", sample("cabinet_office-2011-03-31.csv"))
    const { code, out } = await rung(
      env,
      "import",
      path,
      "--mode",
      "full",
      "--effective",
      "2011-03-31",
      "--apply",
    )
    expect([code, out]).toEqual([0, expect.stringContaining("Applied.")])
  })

  it("answers 1 with one clear line for wrong use, no token, no file, no server, a workbook", async () => {
    const env = await tokenOf(await server.newTenant())
    const path = file("org.csv", CSV)
    const lines = [
      await rung(env, "imprt", path),
      await rung(env, "import", path, "--map", "employeeId=Number"),
      await rung(env, "import", join(folder, "missing.csv")),
      await rung({}, "import", path),
      await rung({ ...env, RUNG_URL: "http://127.0.0.1:1" }, "import", path),
      await rung({ RUNG_TOKEN: "rung_wrong_token" }, "import", path),
      await rung(env, "import", file("book.xlsx", "PK\u0003\u0004")),
    ].map(({ code, err }) => `${code} ${err.split("\n")[0]}`)
    expect(lines).toEqual([
      expect.stringContaining('1 There is no command "imprt'),
      '1 --map: no column is called "Number". Columns: "Nr", "Who", "Chief".',
      expect.stringMatching(/^1 .*missing\.csv cannot be read\.$/),
      "1 Set RUNG_TOKEN in the environment.",
      "1 No answer from http://127.0.0.1:1: is Rung running, and is RUNG_URL right?",
      "1 Sign in, or send a valid token.",
      expect.stringContaining("1 The workbook is damaged or did not arrive whole"),
    ])
  })

  it("explains itself", async () => {
    expect(await rung({}, "--help")).toMatchObject({ code: 0, out: expect.stringContaining("Exit codes:") })
    expect(await rung({})).toMatchObject({ code: 1, err: expect.stringContaining("rung import FILE") })
  })
})

describe("rung tenant create", () => {
  it("sets a company up for whoever holds the operator's token", async () => {
    const env = { RUNG_OPERATOR_TOKEN: "operator-token-for-tests" }
    const made = await rung(env, "tenant", "create", "Southgate Ltd", "--admin", "hr@southgate.test")
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringContaining("Southgate Ltd is set up (southgate-ltd)"),
    })
    const refused = await rung(env, "tenant", "create", "X", "--admin", "nobody")
    expect([refused.code, refused.err.split("\n").length]).toEqual([1, 3])
  })
})

describe("rung export", () => {
  it("writes people as a file that comes back unchanged", async () => {
    const tenant = await server.newTenant()
    const env = await tokenOf(tenant)
    const rows = [
      { employeeId: "1", name: "Ada Boss", email: "ada@x.test", title: "=CEO", startDate: "2020-02-01" },
      { employeeId: "2", name: "Ben Mid", managerRef: "1", unit: "Sales, North" },
    ]
    await importRows(tenant.as({ roles: ["ADMIN"] }), { rows })
    const { code, out } = await rung(env, "export")
    expect(code).toBe(0)
    expect(out.split("\n")).toContain("1,Ada Boss,ada@x.test,'=CEO,,,EMPLOYEE,2020-02-01,,M1,,")
    const path = file("back.csv", out.replace("'=CEO", "=CEO"))
    const back = JSON.parse((await rung(env, "import", path, "--mode", "full", "--json")).out)
    expect(back.counts).toMatchObject({ unchanged: 2 })
  })

  it("writes vacant seats too, and comes back the same from an empty tenant", async () => {
    const tenant = await server.newTenant()
    const env = await tokenOf(tenant)
    const rows = [
      { employeeId: "1", name: "Ada Boss", title: "CEO" },
      { positionRef: "P9", title: "Sales Lead", unit: "Sales", managerRef: "1", vacancy: true },
      { positionRef: "P7", title: "Deputy", unit: "Sales", managerRef: "P9", vacancy: true },
      { employeeId: "2", name: "Ben Mid", managerRef: "P9" },
      { employeeId: "3", name: "Cleo Low", managerRef: "P7" },
      { employeeId: "4", name: "Dan Top", email: "dan@x.test", managerRef: "1" },
      { title: "Clerk", managerRef: "4", vacancy: true },
    ]
    await importRows(tenant.as({ roles: ["ADMIN"] }), { rows })
    const { code, out } = await rung(env, "export")
    expect(code).toBe(0)
    expect(out.trimEnd().split("\n").slice(1)).toEqual([
      "1,Ada Boss,,CEO,,,EMPLOYEE,,,EXEC,,",
      "2,Ben Mid,,,,,EMPLOYEE,,P9,IC,,",
      "3,Cleo Low,,,,,EMPLOYEE,,P7,IC,,",
      "4,Dan Top,dan@x.test,,,,EMPLOYEE,,1,IC,,",
      ",,,Deputy,Sales,,,,P9,M1,P7,yes",
      ",,,Sales Lead,Sales,,,,1,EXEC,P9,yes",
      ",,,Clerk,,,,,4,IC,vacancy: Clerk / - / 4 #1,yes",
    ])
    const other = await tokenOf(await server.newTenant())
    expect(await rung(other, "import", file("seats.csv", out), "--apply")).toMatchObject({ code: 0, err: "" })
    expect((await rung(other, "export")).out).toBe(out)
    const back = JSON.parse(
      (await rung(env, "import", file("seats.csv", out), "--mode", "full", "--json")).out,
    )
    expect(back.counts).toMatchObject({ unchanged: 7 })
  })

  it("finds the seats of an org that is too large to be drawn whole", async () => {
    const tenant = await server.newTenant()
    const people = Array.from({ length: 2_010 }, (_, k) => ({
      employeeId: `${k}`,
      name: `P ${k}`,
      ...(k === 0 ? {} : { managerRef: k < 6 ? "0" : k < 9 ? "S1" : `${1 + (k % 5)}` }),
    }))
    const seats = [
      { positionRef: "S1", title: "Lead", managerRef: "0", vacancy: true },
      { positionRef: "S2", title: "Clerk", managerRef: "3", vacancy: true },
      { positionRef: "S3", title: "Clerk", managerRef: "S1", vacancy: true },
      { positionRef: "S4", title: "Adviser", vacancy: true },
    ]
    await importRows(tenant.as({ roles: ["ADMIN"] }), { rows: [...people, ...seats] })
    const { out } = await rung(await tokenOf(tenant), "export")
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","))
    expect(lines).toHaveLength(1 + 2_010 + 4)
    expect(lines.slice(-4).map((cells) => `${cells[10]}>${cells[8]}`)).toEqual([
      "S1>0",
      "S2>3",
      "S3>S1",
      "S4>",
    ])
    expect(lines.flatMap((cells) => (cells[8] === "S1" ? [cells[0]] : [])).toSorted()).toEqual([
      "",
      "6",
      "7",
      "8",
    ])
  })
})

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Config, type Environment, readConfig } from "./config.ts"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-config-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

function accepted(environment: Environment): Config {
  const result = readConfig({ RUNG_DATA: folder, ...environment })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

function refusals(environment: Environment): string[] {
  const result = readConfig({ RUNG_DATA: folder, ...environment })
  return result.ok ? [] : result.problems.map((each) => each.message)
}

describe("defaults", () => {
  test("an empty environment is the embedded demo on loopback, port 4000, with its own worker", () => {
    expect(accepted({})).toMatchObject({
      http: { port: 4000, host: "127.0.0.1", publicUrl: undefined },
      database: { kind: "embedded" },
      demo: { token: undefined },
      operatorToken: readFileSync(join(folder, "operator-token"), "utf8").trim(),
      mail: { kind: "outbox" },
      metricsPort: undefined,
      logLevel: "info",
      worker: true,
    })
  })

  test("with a server of one's own there is no demo, and all interfaces are listened on", () => {
    const config = accepted({ DATABASE_URL: "postgres://ada@db:6432/people" })
    expect(config.http.host).toBe("0.0.0.0")
    expect(config.demo).toBeUndefined()
    expect(config.operatorToken).toBeUndefined()
    expect(config.database).toEqual({
      kind: "server",
      url: "postgres://ada@db:6432/people",
      directUrl: "postgres://ada@db:6432/people",
      name: "people",
    })
  })

  test.each([
    ["postgres://ada@db", "rung"],
    ["postgres://ada@db/postgres", "rung"],
    ["postgresql:///my%20people?host=/run/postgresql", "my people"],
  ])("%s settles in database %s", (DATABASE_URL, name) => {
    expect(accepted({ DATABASE_URL }).database).toMatchObject({ name })
  })

  test("an empty text is as good as none", () => {
    expect(accepted({ PORT: "", DATABASE_URL: "", RUNG_DEMO_TOKEN: "" })).toMatchObject({
      http: { port: 4000 },
      database: { kind: "embedded" },
    })
  })
})

test("every setting is read", () => {
  expect(
    accepted({
      PORT: "0",
      HOST: "::1",
      METRICS_PORT: "9100",
      LOG_LEVEL: "warn",
      DATABASE_URL: "postgres://ada@pooler/rung",
      DATABASE_DIRECT_URL: "postgres://ada@db/rung",
      SMTP_URL: "smtp://mail:25",
      RUNG_DEMO: "1",
      RUNG_DEMO_TOKEN: "abcdefghij",
      RUNG_MIRROR_KEY: "m".repeat(32),
      RUNG_OPERATOR_TOKEN: "operator-operator",
      RUNG_SECRET: "s".repeat(32),
      RUNG_PUBLIC_URL: "https://rung.example.com/",
      RUNG_WORKER: "0",
    }),
  ).toEqual({
    http: { port: 0, host: "::1", publicUrl: "https://rung.example.com" },
    database: {
      kind: "server",
      url: "postgres://ada@pooler/rung",
      directUrl: "postgres://ada@db/rung",
      name: "rung",
    },
    dataFolder: folder,
    demo: { token: "abcdefghij" },
    operatorToken: "operator-operator",
    secret: "s".repeat(32),
    mirrorKey: "m".repeat(32),
    mail: { kind: "smtp", url: "smtp://mail:25" },
    metricsPort: 9100,
    logLevel: "warn",
    worker: false,
  })
})

describe("refusals", () => {
  test.each<[Environment, string]>([
    [{ PORT: "abc" }, "PORT must be a number from 0 to 65535, not 'abc'"],
    [{ PORT: "65536" }, "PORT must be a number from 0 to 65535, not '65536'"],
    [{ PORT: "-1" }, "PORT must be a number from 0 to 65535, not '-1'"],
    [{ HOST: "http://x" }, "HOST must be a name or address to listen on, such as 127.0.0.1, not 'http://x'"],
    [{ RUNG_DEMO: "yes" }, "RUNG_DEMO must be 0 or 1, not 'yes'"],
    [{ RUNG_WORKER: "true" }, "RUNG_WORKER must be 0 or 1, not 'true'"],
    [
      { LOG_LEVEL: "loud" },
      "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not 'loud'",
    ],
    [
      { RUNG_PUBLIC_URL: "https://x.test/app" },
      "RUNG_PUBLIC_URL must be an address without a path, such as https://rung.example.com, not 'https://x.test/app'",
    ],
    [{ METRICS_PORT: "4000" }, "METRICS_PORT must differ from PORT, and both are 4000"],
    [{ DATABASE_DIRECT_URL: "postgres://db/x" }, "DATABASE_DIRECT_URL needs DATABASE_URL beside it"],
    [{ RUNG_DEMOO: "1" }, "RUNG_DEMOO is not a setting of Rung: did you mean RUNG_DEMO?"],
    [{ RUNG_PUBLICURL: "x" }, "RUNG_PUBLICURL is not a setting of Rung: did you mean RUNG_PUBLIC_URL?"],
  ])("%j", (environment, message) => {
    expect(refusals(environment)).toEqual([message])
  })

  test("all problems are told at once", () => {
    expect(refusals({ PORT: "abc", METRICS_PORT: "x", RUNG_SECRETT: "y" })).toHaveLength(3)
  })

  test.each<[Environment, string]>([
    [{ DATABASE_URL: "mysql://ada:hush-hush@db/x" }, "DATABASE_URL must be an address such as postgres://"],
    [{ SMTP_URL: "hush-hush" }, "SMTP_URL must be an address such as smtp://"],
    [{ RUNG_SECRET: "hush-hush" }, "RUNG_SECRET must have at least 32 characters"],
    [{ RUNG_MIRROR_KEY: "hush-hush" }, "RUNG_MIRROR_KEY must have at least 32 characters"],
    [{ RUNG_OPERATOR_TOKEN: "hush-hush" }, "RUNG_OPERATOR_TOKEN must have at least 16 characters"],
  ])("a secret setting is not repeated: %j", (environment, start) => {
    const [line = ""] = refusals(environment)
    expect(line.startsWith(start)).toBe(true)
    expect(line).not.toContain("hush-hush")
  })

  test("a data folder that cannot be one is one line", () => {
    const file = join(folder, "file")
    writeFileSync(file, "")
    const lines = refusals({ RUNG_DATA: file })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`RUNG_DATA must be a folder Rung may write to, and ${file} is not`)
  })
})

describe("the kept secret", () => {
  test("is made once, long, and for its user's eyes only", () => {
    const first = accepted({}).secret
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(accepted({}).secret).toBe(first)
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(first)
  })

  test("is not touched when anything else is wrong", () => {
    refusals({ PORT: "abc" })
    expect(() => statSync(join(folder, "secret"))).toThrow()
  })
})

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { chmod, cp } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { Client } from "pg"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded.ts"
import { embeddedBinaries } from "./embedded-binaries.ts"
import { runnablePrograms } from "./embedded-programs.ts"
import { postmasterOf } from "./left-over-postmaster.ts"
import { ordinaryAccount } from "./ordinary-account.ts"
import { isAlive } from "./owner-lock.ts"
import { runProgram } from "./run-program.ts"
import { StartupProblem } from "./startup-problem.ts"

const asRoot = process.getuid?.() === 0

let dataFolder: string
let fallbackFolder: string
let lines: string[]
let running: EmbeddedPostgres[]

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "rung-embedded-"))
  fallbackFolder = mkdtempSync(join(tmpdir(), "rung-fallback-"))
  for (const folder of [dataFolder, fallbackFolder]) await chmod(folder, 0o755)
  lines = []
  running = []
})

afterEach(async () => {
  for (const server of running) await server.stop()
  for (const folder of [dataFolder, fallbackFolder])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<EmbeddedPostgres> {
  const log = (line: string) => lines.push(line)
  const server = await startEmbeddedPostgres({ dataFolder, fallbackFolder, log })
  running.push(server)
  return server
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StartupProblem)
  const message = error instanceof StartupProblem ? error.message : ""
  expect(message).not.toContain("\n")
  return message
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat()
  } finally {
    await client.end()
  }
}

/** A Rung of its own, to be killed: starts the database and prints its address. */
async function startElsewhere(): Promise<{ child: ChildProcess; adminUrl: string }> {
  const module = new URL("embedded.ts", import.meta.url).href
  const options = JSON.stringify({ dataFolder, fallbackFolder })
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(module)}
    const { adminUrl } = await startEmbeddedPostgres({ ...${options}, log: console.error })
    console.log(adminUrl)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  })
  const [adminUrl] = await once(child.stdout!.setEncoding("utf8"), "data")
  return { child, adminUrl: String(adminUrl).trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit")
  child.kill("SIGKILL")
  await gone
}

const data = () => join(dataFolder, "postgres", "data")

test("the first start makes a database that waits for the disk and listens on loopback only", async () => {
  const { adminUrl, folder } = await start()
  expect(folder).toBe(join(dataFolder, "postgres"))
  const settings =
    "fsync listen_addresses timezone server_encoding unix_socket_directories password_encryption"
  const values = settings.split(" ").map((name) => `current_setting('${name}')`)
  const expected = ["on", "127.0.0.1", "UTC", "UTF8", "", "scram-sha-256"]
  expect(await query(adminUrl, `SELECT ${values}`)).toEqual(expected)
  expect(await query(adminUrl, "SELECT lower('ÉÇ')")).toEqual(["éç"])
  expect(statSync(join(folder, "password")).mode & 0o077).toBe(0)
  const stranger = adminUrl.replace(/:[^:@]+@/, ":guess@")
  await expect(query(stranger, "SELECT 1")).rejects.toThrow(/password authentication failed/)
})

test("a second start keeps data and address", async () => {
  const first = await start()
  await query(first.adminUrl, "CREATE TABLE kept AS SELECT 42 AS number")
  await first.stop()
  expect(postmasterOf(data())).toBeUndefined()
  const second = await start()
  expect(second.adminUrl).toBe(first.adminUrl)
  expect(await query(second.adminUrl, "SELECT number FROM kept")).toEqual([42])
  expect(lines).toEqual([])
})

test("stopping ends open connections at once and may be asked twice", async () => {
  const { adminUrl, stop } = await start()
  const client = new Client({ connectionString: adminUrl })
  const cut = new Promise((resolve) => client.on("error", resolve))
  await client.connect()
  await Promise.all([stop(), stop()])
  expect(await cut).toBeInstanceOf(Error)
})

describe("a second start beside a running one", () => {
  test("is refused within one process", async () => {
    await start()
    expect(await problemOf(start())).toContain(`Rung already runs on ${join(dataFolder, "postgres")}`)
  })

  test("is refused from another process, by its number, and leaves the running one alone", async () => {
    const { child, adminUrl } = await startElsewhere()
    expect(await problemOf(start())).toContain(`(process ${child.pid}): stop that one first`)
    expect(await query(adminUrl, "SELECT 1")).toEqual([1])
    await kill(child)
    await start()
  })
})

test("Ctrl-C reaches Rung alone: its database serves on until Rung stops it", async () => {
  const { child, adminUrl } = await startElsewhere()
  const { pid = 0 } = postmasterOf(data()) ?? {}
  process.kill(-(child.pid ?? 0), "SIGSTOP")
  process.kill(-(child.pid ?? 0), "SIGINT")
  await pause(300)
  const answer = await Promise.race([query(adminUrl, "SELECT 1").catch(String), pause(3_000, "no answer")])
  process.kill(-(child.pid ?? 0), "SIGCONT")
  expect(answer).toEqual([1])
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await pause(50)
  expect(isAlive(pid)).toBe(false)
})

describe("after a kill -9", () => {
  test("of Rung, the database stops by itself, and the next start has the data", async () => {
    const { child, adminUrl } = await startElsewhere()
    await query(adminUrl, "CREATE TABLE kept AS SELECT 42 AS number")
    const { pid = 0 } = postmasterOf(data()) ?? {}
    await kill(child)
    for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await pause(50)
    expect(isAlive(pid)).toBe(false)
    const next = await start()
    expect(await query(next.adminUrl, "SELECT number FROM kept")).toEqual([42])
  })

  test.runIf(process.platform === "linux")(
    "of Rung and its guard, the next start ends what was left over",
    async () => {
      const { child, adminUrl } = await startElsewhere()
      await query(adminUrl, "CREATE TABLE kept AS SELECT 42 AS number")
      const { pid = 0 } = postmasterOf(data()) ?? {}
      const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8")
        .trim()
        .split(" ")
        .map(Number)
      const guards = children.filter((each) =>
        readFileSync(`/proc/${each}/cmdline`, "utf8").startsWith("/bin/sh"),
      )
      expect(guards).toHaveLength(1)
      for (const guard of guards) process.kill(guard, "SIGKILL")
      await kill(child)
      expect(isAlive(pid)).toBe(true)
      const next = await start()
      expect(lines).toEqual([
        `Stopping the database that a Rung ended by force left running (process ${pid})`,
      ])
      expect(await query(next.adminUrl, "SELECT number FROM kept")).toEqual([42])
    },
  )

  test("of everything, the next start recovers what was committed", async () => {
    const { child, adminUrl } = await startElsewhere()
    await query(adminUrl, "CREATE TABLE kept AS SELECT 42 AS number")
    process.kill(postmasterOf(data())?.pid ?? 0, "SIGKILL")
    await kill(child)
    const next = await start()
    expect(await query(next.adminUrl, "SELECT number FROM kept")).toEqual([42])
  })

  test("a process number that went to somebody else's process does not hinder, nor is that process touched", async () => {
    const { stop } = await start()
    await stop()
    const bystander = spawn("sleep", ["60"])
    try {
      writeFileSync(join(data(), "postmaster.pid"), `${bystander.pid}\n${data()}\n`)
      await start()
      expect(isAlive(bystander.pid ?? 0)).toBe(true)
    } finally {
      bystander.kill()
    }
  })
})

describe("a data folder", () => {
  test("whose making was cut off is made anew, with a line that says so", async () => {
    mkdirSync(join(dataFolder, "postgres", "data.unfinished.cut", "base"), { recursive: true })
    await start()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain("cut off before the database")
    expect(readdirSync(join(dataFolder, "postgres")).filter((name) => name.startsWith("data"))).toEqual([
      "data",
    ])
  })

  test("that never got as far as holding a database is made anew", async () => {
    mkdirSync(data(), { recursive: true })
    writeFileSync(join(data(), "PG_VERSION"), "18\n")
    const { adminUrl } = await start()
    expect(lines).toHaveLength(1)
    expect(await query(adminUrl, "SELECT 1")).toEqual([1])
  })

  test("with a database that Rung did not make is left as it is", async () => {
    mkdirSync(join(data(), "global"), { recursive: true })
    writeFileSync(join(data(), "PG_VERSION"), "18\n")
    writeFileSync(join(data(), "global", "pg_control"), "theirs")
    if (asRoot) await runProgram({ file: "chown", args: ["-R", "postgres", data()] })
    expect(await problemOf(start())).toContain("holds a PostgreSQL database that Rung did not make")
    expect(readFileSync(join(data(), "global", "pg_control"), "utf8")).toBe("theirs")
  })

  test("of another major version is named", async () => {
    await (await start()).stop()
    writeFileSync(join(data(), "PG_VERSION"), "17\n")
    expect(await problemOf(start())).toContain("is of PostgreSQL 17 and this Rung brings 18")
  })

  test("that is damaged is one line that names the log", async () => {
    await (await start()).stop()
    rmSync(join(data(), "global", "pg_control"))
    expect(await problemOf(start())).toMatch(/does not start: .*\(more in .*postgres\.log\)/)
    writeFileSync(join(data(), "postgresql.conf"), "nonsense = 1\n")
    expect(await problemOf(start())).toMatch(/does not start: .*configuration file/)
  })

  test("without its password says which file is missing", async () => {
    const { folder, stop } = await start()
    await stop()
    rmSync(join(folder, "password"))
    expect(await problemOf(start())).toContain(`put the file ${join(folder, "password")} back`)
  })
})

test("a first start killed in the middle is followed by one that works", async () => {
  const starting = startElsewhere()
  starting.catch(() => undefined)
  const folder = join(dataFolder, "postgres")
  const begun = () =>
    existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("data.unfinished"))
  while (!begun()) await pause(5)
  const holder = Number.parseInt(readFileSync(join(folder, "lock"), "utf8"), 10)
  process.kill(holder, "SIGKILL")
  while (isAlive(holder)) await pause(5)
  const { adminUrl } = await start()
  expect(lines[0]).toContain("cut off before the database")
  expect(await query(adminUrl, "SELECT 1")).toEqual([1])
})

test("when the kept port is taken, another is used", async () => {
  const first = await start()
  await first.stop()
  const port = Number(new URL(first.adminUrl).port)
  const taker = createServer().listen(port, "127.0.0.1")
  await once(taker, "listening")
  try {
    const second = await start()
    expect(Number(new URL(second.adminUrl).port)).not.toBe(port)
    expect(await query(second.adminUrl, "SELECT 1")).toEqual([1])
  } finally {
    taker.close()
  }
})

describe.runIf(asRoot)("as root", () => {
  test("a folder that only root may enter sends the database elsewhere, and it is found again", async () => {
    await chmod(dataFolder, 0o700)
    const first = await start()
    expect(first.folder.startsWith(`${fallbackFolder}/`)).toBe(true)
    expect(lines[0]).toContain(`The database lives in ${first.folder}`)
    await query(first.adminUrl, "CREATE TABLE kept AS SELECT 42 AS number")
    await first.stop()
    await chmod(dataFolder, 0o755)
    const second = await start()
    expect(second.folder).toBe(first.folder)
    expect(await query(second.adminUrl, "SELECT number FROM kept")).toEqual([42])
  })

  test("programs that only root may reach are copied once to where PostgreSQL's user may", async () => {
    const binaries = embeddedBinaries()
    const closed = join(dataFolder, "closed")
    await cp(binaries.folder, join(closed, "native"), { recursive: true, verbatimSymlinks: true })
    await chmod(closed, 0o700)
    const hidden = { ...binaries, folder: join(closed, "native") }
    const account = await ordinaryAccount()
    const programs = await runnablePrograms(hidden, account, fallbackFolder)
    expect(programs.startsWith(`${fallbackFolder}/postgres-${binaries.version}`)).toBe(true)
    expect(await runnablePrograms(hidden, account, fallbackFolder)).toBe(programs)
    const { code, output } = await runProgram({
      file: join(programs, "initdb"),
      args: ["--version"],
      account,
    })
    expect([code, output]).toEqual([0, expect.stringContaining("(PostgreSQL) 18")])
    expect(readdirSync(fallbackFolder)).toHaveLength(1)
  })

  test("a full disk is one line, and with space it goes on", async ({ skip }) => {
    const size = ["-t", "tmpfs", "-o", "size=12m,mode=755", "tmpfs", dataFolder]
    const mounted = await runProgram({ file: "mount", args: size })
    if (mounted.code !== 0) skip("this machine lets nobody mount a small disk")
    try {
      expect(await problemOf(start())).toContain("is full: free some space and start again")
      await runProgram({ file: "mount", args: ["-o", "remount,size=400m", dataFolder] })
      const { adminUrl, stop } = await start()
      expect(await query(adminUrl, "SELECT 1")).toEqual([1])
      await stop()
    } finally {
      await runProgram({ file: "umount", args: [dataFolder] })
    }
  })
})

import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { keptOperatorToken } from "./kept-operator-token.ts"

const RUNG_DATA = mkdtempSync(join(tmpdir(), "rung-cli-"))
writeFileSync(join(RUNG_DATA, "operator-token"), "kept beside the database\n")
afterAll(() => rmSync(RUNG_DATA, { recursive: true }))

test.each(["http://localhost:4000", "http://127.0.0.1:4371", "http://[::1]:4000"])(
  "a Rung on this machine, %s, is given the token it keeps",
  (url) => {
    expect(keptOperatorToken({ RUNG_DATA }, url)).toBe("kept beside the database")
  },
)

test.each(["https://rung.example.com", "http://localhost.example.com", "no address"])(
  "%s is given nothing",
  (url) => {
    expect(keptOperatorToken({ RUNG_DATA }, url)).toBeUndefined()
  },
)

test("nothing is kept where Rung was not started", () => {
  expect(
    keptOperatorToken({ RUNG_DATA: join(RUNG_DATA, "elsewhere") }, "http://localhost:4000"),
  ).toBeUndefined()
})

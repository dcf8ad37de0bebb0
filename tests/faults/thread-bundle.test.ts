import { readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { expect, test } from "vitest"

const BUILT = resolve(import.meta.dirname, "../../packages/server/dist")

/** Names of the packages that a built file loads, and those that it brings with it. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>()
  if (seen.has(file)) return names
  seen.add(file)
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/^import\b[^"]*"([^"]+)"/gm)) {
    if (!name.startsWith(".")) names.add(name)
    else for (const inner of loadedBy(resolve(dirname(file), name), seen)) names.add(inner)
  }
  return names
}

test("a thread loads the database and its jobs, and nothing of GraphQL or HTTP", () => {
  const names = [...loadedBy(resolve(BUILT, "thread.js"))]
  expect(names).toContain("pg")
  expect(names.filter((name) => /graphql|apollo|fastify|graphile/.test(name))).toEqual([])
  expect([...loadedBy(resolve(BUILT, "main.js"))]).toContain("type-graphql")
})

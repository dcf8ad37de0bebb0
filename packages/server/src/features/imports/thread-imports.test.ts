import { existsSync, readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const SOURCE = fileURLToPath(new URL("../..", import.meta.url))
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^"']*?\sfrom\s+)?"([^"]+)"/gm

/** What a file loads when it is loaded, files of ours and packages, directly and by way of others. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ""] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    const path = resolve(dirname(file), target)
    if (!target.startsWith(".")) seen.add(target)
    else if (existsSync(path)) loadedBy(path, seen)
  }
  return seen
}

test("a thread that does imports loads nothing of GraphQL and of entities: it would take its time and memory", () => {
  const loaded = [...loadedBy(resolve(SOURCE, "thread-jobs.ts"))].map((each) => each.replace(`${SOURCE}`, ""))
  expect(loaded).toContain("features/imports/work-out-plan.ts")
  expect(loaded).toContain("features/layers/rederive.ts")
  expect(loaded.filter((each) => /graphql|typeorm|\.(?:entity|view|input|resolver)\.ts$/.test(each))).toEqual(
    [],
  )
})

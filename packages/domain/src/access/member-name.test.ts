import { expect, test } from "vitest"
import { checkMemberName } from "./member-name.ts"

test.each([
  ["Ruth Okafor", "Ruth Okafor"],
  ["  Ruth   Okafor ", "Ruth Okafor"],
  ["Zoe\u0308", "Zo\u00eb"],
])("%j is kept as %j", (typed, kept) => {
  expect(checkMemberName(typed)).toEqual({ ok: true, value: kept })
})

test.each([
  ["", "NAME_MISSING"],
  ["   ", "NAME_MISSING"],
  ["x".repeat(121), "NAME_TOO_LONG"],
  ["Ruth\u0000Okafor", "NAME_TOO_LONG"],
])("%j is refused as %s", (typed, code) => {
  const result = checkMemberName(typed)
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code])
})

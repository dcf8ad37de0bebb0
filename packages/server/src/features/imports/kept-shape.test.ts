import { expect, test } from "vitest"
import { Shape } from "./kept-shape.ts"
import { OPERATION_PARTS, type OperationPart } from "./plan-operations.ts"

const HEAD = { kind: "HEAD_REPORTS" } as const
const TITLES = { kind: "TITLE_MATCHES", patterns: ["chief * officer"] } as const

function isKept(
  parts: readonly (readonly [OperationPart, string])[],
  rule: typeof HEAD | typeof TITLES = HEAD,
) {
  const shape = new Shape(rule)
  for (const [part, text] of parts) shape.see(part, text)
  return shape.isKept
}

const saying = (...said: string[]) =>
  JSON.stringify([
    { id: "1", said: ["email"] },
    { id: "2", said },
  ])

test("nothing written keeps every place and layer", () => {
  expect(isKept([])).toBe(true)
})

test("whoever comes, and every line that is drawn, ended or taken out, may change them", () => {
  const changing = OPERATION_PARTS.filter((part) => !isKept([[part, saying("unit")]]))
  expect(changing).toEqual(["insertPersons", "insertSeats", "removeLines", "endLines", "openLines"])
})

test.each([
  ["a unit", "unit", HEAD, true],
  ["a title", "title", HEAD, true],
  ["a title where titles name executives", "title", TITLES, false],
  ["a worker type", "workerType", HEAD, false],
  ["a worker type where titles name executives", "workerType", TITLES, false],
] as const)("%s that is updated changes them only where they depend on it", (_, field, rule, kept) => {
  expect(isKept([["updatePersons", saying(field)]], rule)).toBe(kept)
  expect(isKept([["updateSeats", saying("unit", field)]], rule)).toBe(kept)
})

test("what was changed once stays changed", () => {
  expect(
    isKept([
      ["removeLines", "[]"],
      ["updatePersons", saying("unit")],
    ]),
  ).toBe(false)
})

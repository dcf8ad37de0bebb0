import { expect, it } from "vitest"
import { nameAssessor } from "./name-assessor.ts"

const head = { isInOrg: true, hasManager: false }
const named = { cycle: { state: "DRAFT" }, subjectId: "ruth", subject: head, raterId: "chair" } as const

it.each([
  ["somebody for the head of a draft", named, []],
  ["somebody new while the cycle is open", { ...named, cycle: { state: "OPEN" }, raterId: undefined }, []],
  ["nobody once it is closed", { ...named, cycle: { state: "CALIBRATING" } }, ["CYCLE_NOT_OPEN cycleId"]],
  ["nobody for oneself", { ...named, raterId: "ruth" }, ["RATER_IS_SUBJECT raterId"]],
  [
    "nobody where a manager is",
    { ...named, subject: { isInOrg: true, hasManager: true } },
    ["SUBJECT_HAS_MANAGER subjectId"],
  ],
  [
    "nobody for who has left, with all reasons at once",
    { ...named, cycle: { state: "RELEASED" }, subject: { isInOrg: false, hasManager: false } },
    ["CYCLE_NOT_OPEN cycleId", "SUBJECT_NOT_IN_ORG subjectId"],
  ],
] as const)("names %s", (_, context, expected) => {
  const decided = nameAssessor(context)
  const found = decided.ok ? [] : decided.problems.map(({ code, path }) => [code, ...path].join(" "))
  expect(found).toEqual(expected)
})

import { expect, it } from "vitest"
import { type Day, parseDay } from "../kit/day.ts"
import { cloneCycle } from "./clone-cycle.ts"
import type { Cycle } from "./cycle.ts"

const day = (text: string): Day => parseDay(text) as Day
const released: Cycle = {
  name: "Spring",
  opensOn: day("2026-05-01"),
  closesOn: day("2026-05-20"),
  perspectives: ["MANAGER", "UPWARD"],
  population: { layers: ["M1"], units: ["Plants"] },
  state: "RELEASED",
  frozen: {
    asOf: day("2026-05-01"),
    contractVersion: 1,
    perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
    kDecision: 5,
    kDevelopment: 4,
  },
  version: 5,
}
const TODAY = day("2026-11-22")

it("asks the same people from the same views, in a draft that nothing is frozen in", () => {
  const command = { name: "Autumn", opensOn: TODAY, closesOn: day("2026-12-10") }
  expect(cloneCycle(released, command, TODAY)).toEqual({
    ok: true,
    value: {
      ...command,
      perspectives: ["MANAGER", "UPWARD"],
      population: { layers: ["M1"], units: ["Plants"] },
      state: "DRAFT",
      version: 1,
    },
  })
})

it("is refused like any new cycle", () => {
  const command = { name: "A", opensOn: TODAY, closesOn: TODAY }
  const decided = cloneCycle(released, command, TODAY)
  expect(decided.ok ? [] : decided.problems.map(({ code }) => code)).toEqual([
    "CYCLE_NAME_LENGTH",
    "CYCLE_PERIOD_EMPTY",
  ])
})

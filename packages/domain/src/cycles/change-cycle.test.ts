import { describe, expect, it } from "vitest"
import { addDays, parseDay } from "../kit/day.ts"
import { changeCycle } from "./change-cycle.ts"
import type { Cycle } from "./cycle.ts"

const today = parseDay("2026-11-22")!
const draft: Cycle = {
  name: "Autumn",
  opensOn: today,
  closesOn: addDays(today, 14),
  perspectives: ["MANAGER", "SELF"],
  population: { subtreeOf: "ada", layers: ["M1"] },
  state: "DRAFT",
  version: 3,
}

describe("changing a cycle", () => {
  it("keeps what is not named and tidies what is", () => {
    expect(changeCycle(draft, { name: " Late  autumn ", perspectives: ["SELF"], version: 3 }, today)).toEqual(
      {
        ok: true,
        value: { ...draft, name: "Late autumn", perspectives: ["SELF"], version: 4 },
      },
    )
  })

  it("replaces the population as a whole", () => {
    const result = changeCycle(draft, { population: { layers: ["EXEC", "IC"] }, version: 3 }, today)
    expect(result.ok && result.value.population).toEqual({ layers: ["IC", "EXEC"] })
  })

  it.each([
    ["an old page", draft, { version: 2 }, ["VERSION_CONFLICT"]],
    ["an open cycle", { ...draft, state: "OPEN" as const }, { version: 3 }, ["CYCLE_NOT_DRAFT"]],
    [
      "everything at once",
      { ...draft, state: "RELEASED" as const },
      { version: 1, name: "", closesOn: today },
      ["VERSION_CONFLICT", "CYCLE_NOT_DRAFT", "CYCLE_NAME_LENGTH", "CYCLE_PERIOD_EMPTY"],
    ],
  ])("refuses %s", (_, cycle, command, codes) => {
    const result = changeCycle(cycle, command, today)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes)
  })
})

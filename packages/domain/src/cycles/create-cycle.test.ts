import { describe, expect, it } from "vitest"
import { addDays, parseDay } from "../kit/day.ts"
import { type CreateCycleCommand, createCycle } from "./create-cycle.ts"

const today = parseDay("2026-11-22")!
const command: CreateCycleCommand = {
  name: " Autumn  2026 ",
  opensOn: today,
  closesOn: addDays(today, 14),
  perspectives: ["SELF", "MANAGER", "SELF"],
  population: { subtreeOf: "ada", layers: ["EXEC", "M1"] },
}

describe("creating a cycle", () => {
  it("starts a draft with everything in one spelling", () => {
    expect(createCycle(command, today)).toEqual({
      ok: true,
      value: {
        name: "Autumn 2026",
        opensOn: today,
        closesOn: addDays(today, 14),
        perspectives: ["MANAGER", "SELF"],
        population: { subtreeOf: "ada", layers: ["M1", "EXEC"] },
        state: "DRAFT",
        version: 1,
      },
    })
  })

  it("takes everybody when no population is chosen", () => {
    const result = createCycle({ ...command, population: { subtreeOf: undefined } }, today)
    expect(result.ok && result.value.population).toEqual({})
  })

  it.each<[string, Partial<CreateCycleCommand>, string[]]>([
    ["no name", { name: " " }, ["CYCLE_NAME_LENGTH name"]],
    ["a name of 81 characters", { name: "n".repeat(81) }, ["CYCLE_NAME_LENGTH name"]],
    ["an empty period", { closesOn: today }, ["CYCLE_PERIOD_EMPTY closesOn"]],
    ["a day of its own", { closesOn: addDays(today, 1) }, []],
    ["a past period", { opensOn: addDays(today, -9), closesOn: today }, ["CYCLE_PERIOD_PAST closesOn"]],
    ["a period already running", { opensOn: addDays(today, -9) }, []],
    ["no perspective", { perspectives: [] }, ["PERSPECTIVES_EMPTY perspectives"]],
    ["every perspective", { perspectives: ["UPWARD", "MANAGER", "SKIP", "PEER", "SELF"] }, []],
    ["no layer", { population: { layers: [] } }, ["POPULATION_LAYERS_EMPTY population layers"]],
    [
      "nothing right",
      { name: "", closesOn: today, perspectives: [], population: { layers: [] } },
      [
        "CYCLE_NAME_LENGTH name",
        "CYCLE_PERIOD_EMPTY closesOn",
        "PERSPECTIVES_EMPTY perspectives",
        "POPULATION_LAYERS_EMPTY population layers",
      ],
    ],
  ])("with %s", (_case, change, expected) => {
    const result = createCycle({ ...command, ...change }, today)
    const found = result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
    expect(found).toEqual(expected)
  })
})

import { changeCycle as decideChange } from "@rung/domain/cycles/change-cycle"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { ChangeCycleInput } from "./cycle.input.ts"
import { populationOf } from "./population-of.ts"
import { takeStep } from "./take-step.ts"

export async function changeCycle(ctx: Ctx, input: ChangeCycleInput): Promise<Result<Cycle>> {
  const chosen = await ctx.db.read((tx) => populationOf(tx, input.population ?? {}))
  const population = input.population && chosen.ok ? { population: chosen.value } : {}
  const change = { ...named(input), ...population }
  return takeStep(ctx, input.cycleId, {
    action: "cycle:change",
    decide: (cycle) => {
      const decided = decideChange(cycle, { ...change, version: input.version }, ctx.today)
      if (chosen.ok) return decided
      return refused(...chosen.problems, ...(decided.ok ? [] : decided.problems))
    },
    detail: change,
  })
}

/** What the caller names, without what is left out. */
function named({ name, opensOn, closesOn, perspectives }: ChangeCycleInput) {
  return {
    ...(typeof name === "string" ? { name } : {}),
    ...(opensOn ? { opensOn } : {}),
    ...(closesOn ? { closesOn } : {}),
    ...(perspectives ? { perspectives } : {}),
  }
}

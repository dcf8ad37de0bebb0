import { afterAll, describe, expect, test } from "vitest"
import { type Kill, wage } from "./kit/campaign.ts"
import { HELD_STEPS } from "./kit/hold.ts"
import type { Program } from "./kit/processes.ts"
import { numbersFrom, seed } from "./kit/seed.ts"
import { openStage } from "./kit/stage.ts"
import { PLAN_STEPS } from "./kit/strike.ts"

type Phase = "plan" | "apply" | "revert"

const kills: Kill[] = []

describe.concurrent("whatever it is killed at, an org is never half an org, and the next one does it", () => {
  test.each<Program>(["worker", "server"])("the %s", async (program) => {
    const stage = await openStage()
    try {
      const number = numbersFrom(`${seed} ${program}`)
      expect(await wage({ stage, program, number, kills })).toEqual([])
    } finally {
      await stage.close()
    }
  })
})

afterAll(() => {
  const times = (program: Program, phase: Phase, step: string) =>
    String(kills.filter((kill) => kill.program === program && kill[phase] === step).length).padStart(8)
  const line = (phase: Phase) => (step: string) =>
    `  ${phase.padEnd(6)} ${step.padEnd(12)}${times("worker", phase, step)}${times("server", phase, step)}`
  const lines = [
    `${kills.length} programs killed with SIGKILL at these steps (FAULTS_SEED=${seed}):`,
    `  ${" ".repeat(19)}  worker  server`,
    ...PLAN_STEPS.map(line("plan")),
    ...HELD_STEPS.map(line("apply")),
    ...HELD_STEPS.map(line("revert")),
  ]
  console.log(lines.join("\n"))
})

import type { PerspectiveWeights } from "../access/tenant-settings.ts"
import type { Perspective } from "../expectations/perspective.ts"
import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { say } from "../kit/say.ts"
import type { Layer } from "../layers/layer.ts"

/** The states of a cycle, in the only order in which it passes through them. */
export const CYCLE_STATES = ["DRAFT", "OPEN", "CALIBRATING", "RELEASED", "ARCHIVED"] as const

export type CycleState = (typeof CYCLE_STATES)[number]

/**
 * Every step there is: the states it starts from, and where it leads. `GONE` means that the cycle no longer
 * exists; a step that is not here is refused.
 */
export const CYCLE_STEPS = {
  open: { from: ["DRAFT"], to: "OPEN" },
  change: { from: ["DRAFT"], to: "SAME" },
  extend: { from: ["DRAFT", "OPEN"], to: "SAME" },
  close: { from: ["OPEN"], to: "CALIBRATING" },
  release: { from: ["CALIBRATING"], to: "RELEASED" },
  archive: { from: ["RELEASED"], to: "ARCHIVED" },
  cancel: { from: ["DRAFT", "OPEN"], to: "GONE" },
} as const satisfies Record<string, { from: readonly CycleState[]; to: CycleState | "SAME" | "GONE" }>

export type CycleStep = keyof typeof CYCLE_STEPS

/** Who is assessed: everybody, narrowed to the subtree of a person (themselves included), to layers, to units. */
export interface Population {
  readonly subtreeOf?: string | undefined
  readonly layers?: readonly Layer[] | undefined
  /** Names of units as the org has them. */
  readonly units?: readonly string[] | undefined
}

/** What opening a cycle pins down for good. */
export interface Frozen {
  /** The day whose org and layers count. */
  readonly asOf: Day
  readonly contractVersion: number
  readonly perspectiveWeights: PerspectiveWeights
  readonly kDecision: number
  readonly kDevelopment: number
}

export interface Cycle {
  readonly name: string
  /** First day on which answers are taken. */
  readonly opensOn: Day
  /** First day on which answers are no longer taken. */
  readonly closesOn: Day
  readonly perspectives: readonly Perspective[]
  readonly population: Population
  readonly state: CycleState
  /** Present from `OPEN` on. */
  readonly frozen?: Frozen
  /** Counts changes, from 1. */
  readonly version: number
}

/** Whether results may be read: from the release on, and in the archive. */
export function isReleased(state: CycleState): boolean {
  return state === "RELEASED" || state === "ARCHIVED"
}

/** Whether answers are taken: the cycle is open, and the day lies in its period. */
export function takesAnswers(
  { state, opensOn, closesOn }: Pick<Cycle, "state" | "opensOn" | "closesOn">,
  today: Day,
): boolean {
  return state === "OPEN" && opensOn <= today && today < closesOn
}

/** What stands against a step: an old page (`VERSION_CONFLICT`), or a state it does not start from (`CYCLE_NOT_…`). */
export function stepProblems(cycle: Cycle, step: CycleStep, version: number): Problem[] {
  const problems: Problem[] = []
  if (cycle.version !== version) {
    problems.push(
      problem("VERSION_CONFLICT", "Somebody changed this meanwhile: reload and try again.", "version"),
    )
  }
  const from: readonly CycleState[] = CYCLE_STEPS[step].from
  if (!from.includes(cycle.state)) {
    const needed = from[from.length - 1] ?? "DRAFT"
    const message = say`Only a cycle in ${from.join(" or ")} allows this; this one is ${cycle.state}.`
    problems.push(problem(`CYCLE_NOT_${needed}`, message))
  }
  return problems
}

import type { Role } from "../access/roles.ts"
import type { CycleState } from "../cycles/cycle.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import type { Layer } from "../layers/layer.ts"
import { LAYER_WORDS, listed } from "./words.ts"

/** A session is open until an administrator closes it, for good. */
export const CALIBRATION_STATES = ["OPEN", "CLOSED"] as const
export type CalibrationState = (typeof CALIBRATION_STATES)[number]

/** What the minutes of a session tell. */
export const MINUTE_KINDS = ["OPENED", "MOVED", "TAKEN_BACK", "CLOSED"] as const
export type MinuteKind = (typeof MINUTE_KINDS)[number]

/** Roles that may sit in a session: given by a person, never by the layer. */
export const CALIBRATING_ROLES = ["ADMIN", "EXEC"] as const satisfies readonly Role[]

/** What a session is opened upon. */
export interface OpeningStand {
  readonly cycle: CycleState
  /** People of the layer who took part in the cycle. */
  readonly people: number
  /** Whether this layer of the cycle has been calibrated already. */
  readonly exists: boolean
  /** The members named, in order; `null` for whoever is no member. */
  readonly members: readonly ({ readonly id: string; readonly roles: readonly Role[] } | null)[]
}

/**
 * Who sits in a new session, each once. Refusals: `CYCLE_NOT_CALIBRATING`, `CALIBRATION_EXISTS`, `LAYER_EMPTY`,
 * `PARTICIPANTS_MISSING`, `NOT_FOUND` and `PARTICIPANT_ROLE` with the index of the member.
 */
export function openCalibration(stand: OpeningStand, layer: Layer): Result<readonly string[]> {
  const problems = [...cycleProblems(stand.cycle)]
  if (stand.exists) {
    problems.push(
      problem(
        "CALIBRATION_EXISTS",
        "This layer of the cycle has its session: one cycle and layer are calibrated once.",
        "layer",
      ),
    )
  }
  if (stand.people === 0) {
    problems.push(
      problem(
        "LAYER_EMPTY",
        `Nobody among ${LAYER_WORDS[layer].people} took part in the cycle: choose another layer.`,
        "layer",
      ),
    )
  }
  if (stand.members.length === 0) {
    problems.push(problem("PARTICIPANTS_MISSING", "Name at least one who takes part.", "participants"))
  }
  problems.push(...stand.members.flatMap(memberProblems))
  return okUnless(problems, () => [...new Set(stand.members.flatMap((member) => member?.id ?? []))])
}

/** A session while something is done in it. */
export interface SessionStand {
  readonly cycle: CycleState
  readonly state: CalibrationState
  /** Counts changes, from 1. */
  readonly version: number
}

/** Ends a session; answers its next version. Refusals: those of {@link sessionProblems}. */
export function closeCalibration(stand: SessionStand, version: number): Result<number> {
  return okUnless(sessionProblems(stand, version), () => stand.version + 1)
}

/** What stands against any change of a session: `CYCLE_NOT_CALIBRATING`, `SESSION_CLOSED`, `VERSION_CONFLICT`. */
export function sessionProblems(stand: SessionStand, version: number): readonly Problem[] {
  const problems = [...cycleProblems(stand.cycle)]
  if (stand.state === "CLOSED") {
    problems.push(problem("SESSION_CLOSED", "The session is closed: what it decided stands."))
  } else if (stand.version !== version) {
    problems.push(
      problem(
        "VERSION_CONFLICT",
        "Somebody moved or closed something meanwhile: reload, then decide again.",
        "version",
      ),
    )
  }
  return problems
}

/** Why a cycle is not released yet: `CALIBRATION_OPEN`, naming the layers whose sessions are open. */
export function releaseProblems(open: readonly Layer[]): readonly Problem[] {
  if (open.length === 0) return []
  const layers = listed(open.map((layer) => LAYER_WORDS[layer].people))
  return [
    problem(
      "CALIBRATION_OPEN",
      `A calibration session is open for ${layers}: close it, then release.`,
      "cycleId",
    ),
  ]
}

function cycleProblems(state: CycleState): readonly Problem[] {
  if (state === "CALIBRATING") return []
  return [
    problem(
      "CYCLE_NOT_CALIBRATING",
      "Bands are calibrated between the close of a cycle and its release.",
      "cycleId",
    ),
  ]
}

function memberProblems(member: OpeningStand["members"][number], index: number): readonly Problem[] {
  const path = ["participants", index] as const
  if (!member) return [problem("NOT_FOUND", "There is no member by that id.", ...path)]
  if (CALIBRATING_ROLES.some((role) => member.roles.includes(role))) return []
  return [problem("PARTICIPANT_ROLE", "Only members with the role ADMIN or EXEC take part.", ...path)]
}

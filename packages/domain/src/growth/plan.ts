import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"

/** Most skills of one plan: who works on everything works on nothing. */
export const PLAN_SKILLS = 4

/** Most actions of one plan. */
export const PLAN_ACTIONS = 40

/** Most characters (code points) of a why, or of a check-in. */
export const PLAN_TEXT = 2000

/** Most characters (code points) of what an action is. */
export const ACTION_LENGTH = 300

/** Most check-ins under one plan. */
export const CHECK_INS_KEPT = 300

export const PLAN_ACTION_STATES = ["PLANNED", "DONE", "DROPPED"] as const
export type PlanActionState = (typeof PLAN_ACTION_STATES)[number]

/** A competency to work on, and why. */
export interface PlanSkill {
  readonly competency: string
  /** Trimmed; may be empty. */
  readonly why: string
}

/** What somebody means to do, by when. */
export interface PlanAction {
  readonly id: string
  /** The skill of the plan it is for; `null` when for none in particular. */
  readonly competency: string | null
  readonly what: string
  readonly by: Day
  readonly state: PlanActionState
  /** The day it came into its state. */
  readonly stateOn: Day
}

export interface PlanBody {
  readonly skills: readonly PlanSkill[]
  readonly actions: readonly PlanAction[]
}

/** An action as its owner sends it; without an id, or with one the plan has not, it is new. */
export interface SentAction extends Omit<PlanAction, "id" | "stateOn"> {
  readonly id: string | null
}

export interface SentPlan {
  /** The version the owner has; 0 begins a plan. */
  readonly version: number
  readonly skills: readonly PlanSkill[]
  readonly actions: readonly SentAction[]
}

export interface PlanFacts {
  readonly today: Day
  /** Codes of the contract in force. */
  readonly competencies: ReadonlySet<string>
  /** Makes the id of a new action. */
  readonly newId: () => string
}

export const NO_PLAN: PlanBody & { readonly version: number } = { version: 0, skills: [], actions: [] }

/**
 * A plan as it is kept, written anew as a whole: texts trimmed, and every action dated by the day it came into its state.
 * What the plan has may stay though the contract has dropped the competency or the day has passed. Refusals, all at once:
 * `VERSION_CONFLICT`, `PLAN_TOO_LONG` (4 skills, 40 actions), `PLAN_SKILL_TWICE`, `COMPETENCY_UNKNOWN`,
 * `PLAN_TEXT_LENGTH` (a why to 2,000 characters, an action 1 to 300), `PLAN_DAY_PAST` (a new day before today).
 */
export function savePlan(
  before: PlanBody & { readonly version: number },
  sent: SentPlan,
  facts: PlanFacts,
): Result<PlanBody> {
  const problems = [
    ...versionProblems(before.version, sent.version),
    ...sizeProblems(sent),
    ...sent.skills.flatMap((_, index) => skillProblems(before, sent.skills, { index, facts })),
    ...sent.actions.flatMap((action, index) => actionProblems(before, action, { index, sent, facts })),
  ]
  return okUnless(problems, () => ({
    skills: sent.skills.map(({ competency, why }) => ({ competency, why: why.trim() })),
    actions: sent.actions.map((action) => keptAction(before, action, facts)),
  }))
}

/** A check-in, trimmed. Refusals: `PLAN_TEXT_LENGTH` (1 to 2,000 characters), `CHECK_INS_TOO_MANY` (300). */
export function addCheckIn(text: string, kept: number): Result<string> {
  const problems: Problem[] = []
  const length = lengthOf(text)
  if (length < 1 || length > PLAN_TEXT) {
    problems.push(problem("PLAN_TEXT_LENGTH", "Write the check-in in 1 to 2,000 characters.", "text"))
  }
  if (kept >= CHECK_INS_KEPT) {
    problems.push(
      problem(
        "CHECK_INS_TOO_MANY",
        `Archive this plan and begin another: it has ${CHECK_INS_KEPT} check-ins.`,
      ),
    )
  }
  return okUnless(problems, () => text.trim())
}

/** Whom a plan is to be shared with. */
export interface PlanSharing {
  readonly ownerId: string
  /** The account of the person named; none when they cannot sign in. */
  readonly readerId: string | undefined
  /** Who reads it already. */
  readonly sharedWith: string | null
}

/**
 * The account a plan is shared with from now on: one, and another only after the first was stopped. Refusals:
 * `PLAN_READER_NO_MEMBER`, `PLAN_READER_SELF`, `PLAN_SHARED_ALREADY`.
 */
export function sharePlan({ ownerId, readerId, sharedWith }: PlanSharing): Result<string> {
  const problems: Problem[] = []
  if (readerId === undefined) {
    problems.push(
      problem(
        "PLAN_READER_NO_MEMBER",
        "Choose somebody who can sign in: this person is no member.",
        "personId",
      ),
    )
  }
  if (readerId === ownerId) {
    problems.push(
      problem("PLAN_READER_SELF", "Choose somebody else: you read your own plan anyway.", "personId"),
    )
  }
  if (sharedWith !== null) {
    problems.push(
      problem("PLAN_SHARED_ALREADY", "Stop sharing first: one person reads a plan at a time.", "personId"),
    )
  }
  return okUnless(problems, () => readerId ?? "")
}

/** Whether an action is still to do, and its day has passed. */
export function isOverdue({ state, by }: Pick<PlanAction, "state" | "by">, today: Day): boolean {
  return state === "PLANNED" && by < today
}

/** The next anchor up, from 1 to 5; none above 5, or where nobody wrote one. `anchors` begin with that of 1. */
export function nextAnchor(
  anchors: readonly string[],
  level: number,
): { readonly level: number; readonly text: string } | undefined {
  const next = Math.min(Math.max(Math.floor(level), 0), 5) + 1
  const text = anchors[next - 1]?.trim() ?? ""
  return text === "" ? undefined : { level: next, text }
}

function versionProblems(has: number, sent: number): Problem[] {
  return has === sent
    ? []
    : [problem("VERSION_CONFLICT", "This plan was changed elsewhere meanwhile: reload it.", "version")]
}

function sizeProblems({ skills, actions }: SentPlan): Problem[] {
  const problems: Problem[] = []
  if (skills.length > PLAN_SKILLS) {
    problems.push(problem("PLAN_TOO_LONG", `Choose at most ${PLAN_SKILLS} skills: fewer is more.`, "skills"))
  }
  if (actions.length > PLAN_ACTIONS) {
    problems.push(problem("PLAN_TOO_LONG", `Keep at most ${PLAN_ACTIONS} actions.`, "actions"))
  }
  return problems
}

function skillProblems(
  before: PlanBody,
  skills: readonly PlanSkill[],
  { index, facts }: { readonly index: number; readonly facts: PlanFacts },
): Problem[] {
  const { competency = "", why = "" } = skills[index] ?? {}
  const problems: Problem[] = []
  const isKept = before.skills.some((skill) => skill.competency === competency)
  if (!isKept && !facts.competencies.has(competency)) {
    const message = say`The contract has no competency ${competency}.`
    problems.push(problem("COMPETENCY_UNKNOWN", message, "skills", index, "competency"))
  }
  if (skills.findIndex((skill) => skill.competency === competency) < index) {
    const message = say`${competency} is in the plan already: leave one.`
    problems.push(problem("PLAN_SKILL_TWICE", message, "skills", index, "competency"))
  }
  if (lengthOf(why) > PLAN_TEXT) {
    problems.push(problem("PLAN_TEXT_LENGTH", "Say why in at most 2,000 characters.", "skills", index, "why"))
  }
  return problems
}

function actionProblems(
  before: PlanBody,
  action: SentAction,
  { index, sent, facts }: { readonly index: number; readonly sent: SentPlan; readonly facts: PlanFacts },
): Problem[] {
  const problems: Problem[] = []
  const length = lengthOf(action.what)
  if (length < 1 || length > ACTION_LENGTH) {
    const message = say`Say what you will do in 1 to 300 characters.`
    problems.push(problem("PLAN_TEXT_LENGTH", message, "actions", index, "what"))
  }
  if (action.by < facts.today && keptAs(before, action)?.by !== action.by) {
    const message = say`Choose today or a day after: a plan looks ahead.`
    problems.push(problem("PLAN_DAY_PAST", message, "actions", index, "by"))
  }
  const { competency } = action
  if (competency !== null && !sent.skills.some((skill) => skill.competency === competency)) {
    const message = say`Add ${competency} to the skills of the plan first.`
    problems.push(problem("COMPETENCY_UNKNOWN", message, "actions", index, "competency"))
  }
  return problems
}

function keptAction(before: PlanBody, action: SentAction, { today, newId }: PlanFacts): PlanAction {
  const { competency, what, by, state } = action
  const kept = keptAs(before, action)
  const stateOn = kept?.state === state ? kept.stateOn : today
  return { id: kept?.id ?? newId(), competency, what: what.trim(), by, state, stateOn }
}

function keptAs(before: PlanBody, { id }: SentAction): PlanAction | undefined {
  return before.actions.find((action) => action.id === id)
}

function lengthOf(text: string): number {
  return [...text.trim()].length
}

import type { Assessor } from "../cycles/assessor.ts"
import { isGroupView } from "../cycles/coverage.ts"
import type { Cycle } from "../cycles/cycle.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import type { Assessment } from "./assessment.ts"
import { type ReasonedStep, reasonProblems } from "./finish-assessment.ts"
import type { StandingForm } from "./routed-form.ts"
import { DEFAULT_ROUTING_RULES, type RoutingRules } from "./routing-rules.ts"

/** A form with how its rater came to it. */
export interface CycleForm
  extends Assessment,
    Pick<StandingForm, "raterKind" | "insteadOf" | "assignedBy" | "takenFrom"> {}

/** Whom an administrator chooses instead, and why; the caller audits it. */
export interface ReassignStep extends ReasonedStep {
  readonly rater: Assessor
}

/** How the new rater stands on the day. */
export interface NewRater {
  /** In the org today, or an account that can sign in. */
  readonly isHere: boolean
  readonly isOnLeave: boolean
  /** Whether the rater has, had or declined another form about the subject in this cycle. */
  readonly hasForm: boolean
  /** GroupView forms the rater has in this cycle, declined ones left out. */
  readonly confidentialForms: number
  /** Days worked together with the subject as the perspective counts them. */
  readonly days: number
  /** What the rater would be asked by the routes. */
  readonly items: readonly string[]
}

export interface Reassigning {
  readonly cycle: Cycle
  readonly rater: NewRater
  readonly rules?: RoutingRules | undefined
}

/**
 * Gives a form that is not submitted to another rater, empty; from then on the routes leave it where it is and do not
 * ask the former rater again. Peers are the administrator's to know; those below must have worked there long enough.
 * Refusals: `REASON_REQUIRED`, `REASON_TOO_LONG` (500 characters), `VERSION_CONFLICT`, `CYCLE_NOT_OPEN`,
 * `ASSESSMENT_SUBMITTED`, `SELF_NOT_REASSIGNED`, and about the rater `RATER_UNCHANGED`, `RATER_IS_SUBJECT`,
 * `RATER_NOT_IN_ORG`, `RATER_ON_LEAVE`, `RATER_HAS_FORM`, `ACCOUNT_NOT_ABOVE` (an account without a place can only
 * assess from above), `RATER_FULL`, `RATER_TOO_FEW_DAYS`, `RATER_SEES_NOTHING`.
 */
export function reassignAssessment(
  form: CycleForm,
  step: ReassignStep,
  context: Reassigning,
): Result<CycleForm> {
  const problems = [
    ...reasonProblems(step.reason),
    ...formProblems(form, step.version, context),
    ...raterProblems(form, step.rater, context),
    ...sightProblems(form, context),
  ]
  return okUnless(problems, () => ({
    ...form,
    raterId: step.rater.id,
    raterKind: step.rater.kind,
    insteadOf: null,
    assignedBy: "ADMIN",
    takenFrom: [...new Set([...form.takenFrom, form.raterId])].filter((id) => id !== step.rater.id),
    items: isGroupView(form.perspective) ? context.rater.items : form.items,
    ratings: [],
    state: "ASSIGNED",
    declineKind: null,
    declineReason: null,
    version: form.version + 1,
  }))
}

function formProblems(form: CycleForm, version: number, { cycle }: Reassigning): Problem[] {
  const problems: Problem[] = []
  if (form.version !== version)
    problems.push(
      problem("VERSION_CONFLICT", "Somebody changed this meanwhile: reload and try again.", "version"),
    )
  if (cycle.state !== "OPEN")
    problems.push(problem("CYCLE_NOT_OPEN", "Forms can be reassigned only while their cycle is open."))
  if (form.state === "SUBMITTED")
    problems.push(
      problem("ASSESSMENT_SUBMITTED", "This form is submitted: reopen it before you reassign it."),
    )
  if (form.perspective === "SELF")
    problems.push(problem("SELF_NOT_REASSIGNED", "Only the subject can answer a self-assessment: leave it."))
  return problems
}

function raterProblems(form: CycleForm, { kind, id }: Assessor, { rater }: Reassigning): Problem[] {
  if (id === form.raterId)
    return [problem("RATER_UNCHANGED", "This rater has the form already: choose another.", "raterId")]
  if (id === form.subjectId)
    return [problem("RATER_IS_SUBJECT", "Nobody rates themselves here: choose another rater.", "raterId")]
  if (!rater.isHere)
    return [
      problem("RATER_NOT_IN_ORG", "This rater is not in the org today: choose somebody who is.", "raterId"),
    ]
  const problems: Problem[] = []
  if (rater.isOnLeave)
    problems.push(
      problem("RATER_ON_LEAVE", "This rater is on leave: choose somebody who is there.", "raterId"),
    )
  if (rater.hasForm)
    problems.push(
      problem(
        "RATER_HAS_FORM",
        "This rater has another form about the same person: choose another.",
        "raterId",
      ),
    )
  if (kind === "ACCOUNT" && form.perspective !== "MANAGER")
    problems.push(
      problem(
        "ACCOUNT_NOT_ABOVE",
        "An account without a place in the org can only assess from above.",
        "raterId",
      ),
    )
  return problems
}

function sightProblems(
  { perspective }: CycleForm,
  { rater, rules = DEFAULT_ROUTING_RULES }: Reassigning,
): Problem[] {
  if (!isGroupView(perspective)) return []
  const { leastDays, mostForms } = rules
  const problems: Problem[] = []
  if (rater.confidentialForms >= mostForms)
    problems.push(
      problem(
        "RATER_FULL",
        `This rater has ${mostForms} confidential forms already: choose another.`,
        "raterId",
      ),
    )
  if (perspective !== "PEER" && rater.days < leastDays)
    problems.push(
      problem(
        "RATER_TOO_FEW_DAYS",
        `This rater worked there for ${rater.days} days, ${leastDays} are needed: choose another.`,
        "raterId",
      ),
    )
  if (rater.items.length === 0)
    problems.push(
      problem(
        "RATER_SEES_NOTHING",
        "This rater can see nothing of what the form asks: choose another.",
        "raterId",
      ),
    )
  return problems
}

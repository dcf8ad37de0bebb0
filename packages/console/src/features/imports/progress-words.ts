import type { ImportHeadFragment, ImportNowFragment } from "../../generated/graphql.ts"
import { meant, plural, t } from "../../language/t.ts"
import { countWord } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import type { Segment } from "../../parts/step-segments.tsx"

type State = ImportNowFragment["state"]
type Progress = NonNullable<ImportNowFragment["progress"]>
type Step = Progress["step"]
export type RunningState = Extract<State, "PLANNING" | "APPLYING" | "REVERTING">

export function isRunning(state: State): state is RunningState {
  return state === "PLANNING" || state === "APPLYING" || state === "REVERTING"
}

const STEPS: Readonly<Record<RunningState, readonly Step[]>> = {
  PLANNING: ["READ", "LOAD_ORG", "UNDERSTAND", "CONNECT", "DERIVE", "COMPARE", "KEEP"],
  APPLYING: ["LOCK", "PEOPLE", "LINES", "PLACEMENTS", "RECORD"],
  REVERTING: ["CHECK", "LINES", "PEOPLE", "PLACEMENTS", "RECORD"],
}

const SHORT_WORDS: Readonly<Record<Step, string>> = {
  WAIT: meant("a step of an import")`Wait`,
  READ: meant("a step of an import")`Read`,
  LOAD_ORG: meant("a step of an import")`Org`,
  UNDERSTAND: meant("a step of an import")`Understand`,
  CONNECT: meant("a step of an import")`Connect`,
  DERIVE: t`Layers`,
  COMPARE: meant("a step of an import")`Compare`,
  KEEP: meant("a step of an import")`Keep`,
  LOCK: meant("a step of an import")`Hold`,
  CHECK: meant("a step of an import")`Check`,
  PEOPLE: meant("a step of an import")`People`,
  LINES: meant("a step of an import")`Lines`,
  PLACEMENTS: t`Layers`,
  RECORD: meant("a step of an import")`Record`,
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  WAIT: t`Waiting for its turn`,
  READ: t`Reading the rows`,
  LOAD_ORG: t`Reading the org as it stands`,
  UNDERSTAND: t`Understanding each row and whom it is about`,
  CONNECT: t`Connecting people to their managers`,
  DERIVE: t`Working out everybody’s layer`,
  COMPARE: t`Comparing with the org`,
  KEEP: t`Keeping the plan`,
  LOCK: t`Waiting until nobody else changes the org`,
  CHECK: t`Checking what has changed since`,
  PEOPLE: t`Writing people and seats`,
  LINES: t`Writing reporting lines`,
  PLACEMENTS: t`Working out everybody’s place and layer`,
  RECORD: t`Recording what was done`,
}

const BACK_WORDS: Partial<Readonly<Record<Step, string>>> = {
  PEOPLE: t`Taking people and seats back`,
  LINES: t`Taking reporting lines back`,
}

/** What a job is at, in words. */
export function stepWords(state: RunningState, progress: Progress | null | undefined): string {
  if (progress?.isCancelling) return t`Ending it`
  const step = progress?.step ?? "WAIT"
  return (state === "REVERTING" ? BACK_WORDS[step] : undefined) ?? STEP_WORDS[step]
}

/** The steps of a job with where it is; before the first while it waits. */
export function stepsOf(state: RunningState, step: Step): readonly Segment[] {
  const steps = STEPS[state]
  const here = steps.indexOf(step)
  return steps.map((each, index) => ({
    key: each,
    label: SHORT_WORDS[each],
    state: index < here ? "DONE" : index === here ? "HERE" : "TO_DO",
  }))
}

/** "41,200 of 100,000 rows", "12,400 rows a second", "about 5 seconds left": what is known of them. */
export function progressFigures(progress: Progress): readonly string[] {
  const { step, rowsDone, rowsTotal, rowsPerSecond, secondsLeft } = progress
  const countsRows = step !== "KEEP" && step !== "RECORD"
  return [
    countsRows && typeof rowsTotal === "number" && rowsTotal > 0
      ? t`${grouped(rowsDone)} of ${plural(rowsTotal, "# row", "# rows")}`
      : "",
    countsRows && rowsPerSecond ? t`${grouped(rowsPerSecond)} rows a second` : "",
    typeof secondsLeft === "number" ? timeLeft(secondsLeft) : "",
  ].filter(Boolean)
}

/** "about 5 seconds left", "about 2 minutes left". */
export function timeLeft(seconds: number): string {
  if (seconds <= 1) return t`almost done`
  if (seconds < 90)
    return t`about ${grouped(seconds < 20 ? seconds : Math.round(seconds / 5) * 5)} seconds left`
  return t`about ${grouped(Math.round(seconds / 60))} minutes left`
}

/** That a job was taken up again; nothing for its first attempt. */
export function attemptWords(attempt: number): string {
  if (attempt <= 1) return ""
  if (attempt === 2) return t`Taken up again after an interruption.`
  return t`Taken up again after ${countWord(attempt - 1)} interruptions.`
}

const FILE_FINDINGS: Readonly<Record<RunningState, string>> = {
  PLANNING: t`The file is being planned`,
  APPLYING: t`The file is being applied`,
  REVERTING: t`The file is being reverted`,
}

const ROWS_FINDINGS: Readonly<Record<RunningState, string>> = {
  PLANNING: t`The rows are being planned`,
  APPLYING: t`The rows are being applied`,
  REVERTING: t`The rows are being reverted`,
}

/** What a running import does, as a page's finding: the same from its first step to its last. */
export function runningFinding(state: RunningState, source: ImportHeadFragment["source"]): string {
  return source === "UPLOAD" ? FILE_FINDINGS[state] : ROWS_FINDINGS[state]
}

const PROMISES: Readonly<Record<RunningState, string>> = {
  PLANNING: t`Nothing is written to the org by planning.`,
  APPLYING: t`All of it or nothing: until the last step is done, the org is as it was.`,
  REVERTING: t`All of it or nothing: until the last step is done, the org is as it was.`,
}

/** What holds while it runs, so that nobody has to wait in front of it. */
export function runningPromise(state: RunningState): string {
  return `${PROMISES[state]} ${t`You may leave this page: it goes on without you.`}`
}

import type { Problem } from "../kit/problem.ts"
import { problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"

/** Most characters (code points) of one answer in the mirror. */
export const MIRROR_TEXT_LENGTH = 4000

/** The choices at a rung; all three are good answers. */
export const MIRROR_CHOICES = ["STAY", "SIDEWAYS", "NEXT"] as const
export type MirrorChoice = (typeof MIRROR_CHOICES)[number]

/** What somebody says of one determinant about themselves. */
export interface MirrorMark {
  /** Code in the contract. */
  readonly competency: string
  /** How much they love it, 1 to 5; `null` while not said. */
  readonly love: number | null
  /** How good they think they are at it, 1 to 5; `null` while not said, and when not tried. */
  readonly excel: number | null
  /** Never done: left out of the fit and listed as a try-out. */
  readonly notTried: boolean
  /** Share of the week it takes, 0 to 100 percent. */
  readonly timeNow: number | null
  /** Share of the week they would give it, 0 to 100 percent. */
  readonly timeWanted: number | null
}

/** Three motives for the next rung, each 1 (not at all) to 5 (very much). */
export interface Appetite {
  /** "I like it." */
  readonly like: number | null
  /** "I don't mind what it costs." */
  readonly cost: number | null
  /** "I feel I ought to." */
  readonly ought: number | null
}

/** A mirror as its owner writes it. */
export interface MirrorBody {
  readonly marks: readonly MirrorMark[]
  readonly appetite: Appetite
  /** Which hours they lost track of time in. */
  readonly lostTrack: string
  /** Which hours others thanked them for. */
  readonly thanked: string
  /** Whether they would want the work without the title. */
  readonly withoutTitle: string
  readonly choice: MirrorChoice | null
}

/** A mirror nobody has written in. */
export const EMPTY_MIRROR: MirrorBody = {
  marks: [],
  appetite: { like: null, cost: null, ought: null },
  lostTrack: "",
  thanked: "",
  withoutTitle: "",
  choice: null,
}

/**
 * A mirror as it is kept. Refusals, all at once: `COMPETENCY_UNKNOWN`, `MIRROR_MARKED_TWICE`, `MIRROR_MARK` (1 to 5),
 * `MIRROR_NOT_TRIED` (excel beside not tried), `MIRROR_TIME` (0 to 100), `MIRROR_TEXT_LENGTH` (4,000 characters).
 */
export function writeMirror(body: MirrorBody, competencies: ReadonlySet<string>): Result<MirrorBody> {
  const problems = [
    ...body.marks.flatMap((mark, at) => markProblems(mark, at, competencies)),
    ...twice(body.marks),
    ...Object.entries(body.appetite).flatMap(([name, value]) => markProblem(value, "appetite", name)),
    ...(["lostTrack", "thanked", "withoutTitle"] as const).flatMap((name) => textProblem(body[name], name)),
  ]
  return okUnless(problems, () => body)
}

function markProblems(mark: MirrorMark, at: number, competencies: ReadonlySet<string>): readonly Problem[] {
  const { competency, love, excel, notTried, timeNow, timeWanted } = mark
  const unknown = problem(
    "COMPETENCY_UNKNOWN",
    "Mark competencies of the contract in force only.",
    "marks",
    at,
    "competency",
  )
  const both = problem(
    "MIRROR_NOT_TRIED",
    "Say how good you are at it or that you have not tried it, not both.",
    "marks",
    at,
    "excel",
  )
  return [
    ...(competencies.has(competency) ? [] : [unknown]),
    ...(notTried && excel !== null ? [both] : []),
    ...markProblem(love, "marks", at, "love"),
    ...markProblem(excel, "marks", at, "excel"),
    ...timeProblem(timeNow, at, "timeNow"),
    ...timeProblem(timeWanted, at, "timeWanted"),
  ]
}

function twice(marks: readonly MirrorMark[]): readonly Problem[] {
  const codes = marks.map(({ competency }) => competency)
  return codes.flatMap((code, at) =>
    codes.indexOf(code) === at
      ? []
      : [problem("MIRROR_MARKED_TWICE", "Mark each competency once.", "marks", at, "competency")],
  )
}

function markProblem(value: number | null, ...path: readonly (string | number)[]): readonly Problem[] {
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= 5)) return []
  return [problem("MIRROR_MARK", "Give a whole number from 1 to 5, or none.", ...path)]
}

function timeProblem(value: number | null, at: number, name: string): readonly Problem[] {
  if (value === null || (Number.isInteger(value) && value >= 0 && value <= 100)) return []
  return [
    problem("MIRROR_TIME", "Give a share of the week from 0 to 100 percent, or none.", "marks", at, name),
  ]
}

function textProblem(text: string, name: string): readonly Problem[] {
  if ([...text].length <= MIRROR_TEXT_LENGTH) return []
  return [problem("MIRROR_TEXT_LENGTH", `Write at most ${MIRROR_TEXT_LENGTH} characters here.`, name)]
}

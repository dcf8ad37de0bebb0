import type { Perspective } from "../expectations/perspective.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { BANDS, type Band } from "./band.ts"
import { type SessionStand, sessionProblems } from "./calibration-session.ts"
import { BAND_WORDS, listed } from "./words.ts"

/** Letters a reason may have. */
export const REASON_LENGTH = 500
/** Pieces of evidence a move may name. */
export const EVIDENCE_LIMIT = 20
/** Letters a link may have. */
export const LINK_LENGTH = 1000

/** A competency as one perspective sees it: what a session shows of somebody, and a move may rest upon. */
export interface ViewNamed {
  readonly competency: string
  readonly perspective: Perspective
}

/** What a move rests upon: something the session shows of the person, or a page elsewhere. */
export type Evidence = ViewNamed | { readonly link: string }

/** Evidence as it is asked for, before anybody has looked whether there is such a thing. */
export interface EvidenceAsked {
  readonly competency?: string | null | undefined
  readonly perspective?: Perspective | null | undefined
  readonly link?: string | null | undefined
}

/** How somebody stands to whoever looks at a session, in the org of the cycle or today's. */
export type Standing = "SELF" | "ABOVE" | "OTHER"

/** Somebody whose band is to be set, as the session stands. */
export interface MoveSubject {
  readonly standing: Standing
  readonly computed: Band
  readonly shown: Band
  /** Determinants that breach the floor. */
  readonly breaches: readonly string[]
  /** What the session shows of them. */
  readonly views: readonly ViewNamed[]
}

export interface MoveCommand {
  readonly band: Band
  readonly reason: string
  readonly evidence: readonly EvidenceAsked[]
  readonly version: number
}

/** A decided move. */
export interface BandMove {
  readonly from: Band
  readonly to: Band
  readonly reason: string
  readonly evidence: readonly Evidence[]
  /** The session's version by it; moves are ordered by it. */
  readonly version: number
}

/**
 * Sets the band shown of somebody. Refusals: those of `sessionProblems`; `REASON_REQUIRED`, `REASON_TOO_LONG`,
 * `EVIDENCE_REQUIRED`, `EVIDENCE_TOO_MUCH`, `EVIDENCE_UNKNOWN`; `NOT_IN_SESSION` without a subject, `OWN_RESULT`,
 * `ABOVE_YOU`; `BAND_UNCHANGED`, `BAND_NOT_ENOUGH_EVIDENCE`, `FLOOR_HOLDS`. What is refused of somebody the mover
 * may not see depends on nothing of their result.
 */
export function moveBand(
  session: SessionStand,
  subject: MoveSubject | undefined,
  command: MoveCommand,
): Result<BandMove> {
  const { reason, version } = command
  const problems = [...sessionProblems(session, version), ...reasonProblems(reason)]
  const refusal = subjectProblem(subject?.standing)
  if (!subject || refusal) return okUnless([...problems, ...(refusal ? [refusal] : [])], never)
  const evidence = command.evidence.map((asked) => evidenceOf(asked, subject.views))
  problems.push(...evidenceProblems(evidence), ...bandProblems(subject, command.band))
  return okUnless(problems, () => ({
    from: subject.shown,
    to: command.band,
    reason: reason.trim(),
    evidence: evidence.flatMap((one) => one ?? []),
    version: session.version + 1,
  }))
}

/** A move that may be taken back. */
export interface MoveStand {
  /** How the person moved stands to whoever takes it back. */
  readonly standing: Standing
  /** Whether it is the one that stands: neither taken back nor followed by another. */
  readonly stands: boolean
}

/**
 * Takes the standing move of somebody back, so that the one before it stands again; answers the session's next
 * version. Refusals: those of `sessionProblems`, of reasons, `NOT_IN_SESSION` without a move, `OWN_RESULT`,
 * `ABOVE_YOU`, `MOVE_SUPERSEDED`.
 */
export function takeBackMove(
  session: SessionStand,
  move: MoveStand | undefined,
  { reason, version }: { readonly reason: string; readonly version: number },
): Result<{ readonly reason: string; readonly version: number }> {
  const problems = [...sessionProblems(session, version), ...reasonProblems(reason)]
  const refusal = subjectProblem(move?.standing)
  if (refusal) problems.push(refusal)
  else if (!move?.stands) {
    problems.push(
      problem("MOVE_SUPERSEDED", "Another move followed, or it was taken back already.", "moveId"),
    )
  }
  return okUnless(problems, () => ({ reason: reason.trim(), version: session.version + 1 }))
}

/** Why somebody's band stays where it is whoever moves, in words; nothing where it may be moved. */
export function cannotMove({
  computed,
  breaches,
}: Pick<MoveSubject, "computed" | "breaches">): string | null {
  if (computed === "NOT_ENOUGH_EVIDENCE") return NOT_ENOUGH
  return breaches.length > 0 ? floorWords(breaches) : null
}

const NOT_ENOUGH = say`Too little is rated for a band, so there is none to move.`

function floorWords(breaches: readonly string[]): string {
  return breaches.length === 1
    ? say`${listed(breaches)} breaches the floor: the band stays gap, whatever the mean.`
    : say`${listed(breaches)} breach the floor: the band stays gap, whatever the mean.`
}

function never(): never {
  throw new Error("A move without a subject has been refused.")
}

function subjectProblem(standing: Standing | undefined): Problem | undefined {
  if (standing === undefined) {
    return problem("NOT_IN_SESSION", "They are not among the people of this session.", "personId")
  }
  if (standing === "SELF") return problem("OWN_RESULT", "Nobody moves their own band.", "personId")
  if (standing !== "ABOVE") return undefined
  return problem("ABOVE_YOU", "They stand above you: others decide on them.", "personId")
}

function reasonProblems(reason: string): readonly Problem[] {
  const { length } = reason.trim()
  if (length === 0) return [problem("REASON_REQUIRED", "Say why, for those who will read it.", "reason")]
  if (length <= REASON_LENGTH) return []
  return [problem("REASON_TOO_LONG", "Shorten the reason to 500 characters.", "reason")]
}

function bandProblems({ computed, shown, breaches }: MoveSubject, band: Band): readonly Problem[] {
  if (computed === "NOT_ENOUGH_EVIDENCE" || band === "NOT_ENOUGH_EVIDENCE") {
    return [
      problem(
        "BAND_NOT_ENOUGH_EVIDENCE",
        "Too little is rated for a band: nobody is moved out of not enough evidence, nor into it.",
        "band",
      ),
    ]
  }
  if (band === shown) {
    return [problem("BAND_UNCHANGED", `The band shown is ${BAND_WORDS[band]} already.`, "band")]
  }
  if (breaches.length > 0 && BANDS.indexOf(band) > BANDS.indexOf("GAP")) {
    return [
      problem("FLOOR_HOLDS", `The floor is breached on ${listed(breaches)}: the band stays gap.`, "band"),
    ]
  }
  return []
}

const LINK = /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/

/** The evidence asked for, if the session shows it or it is a link. */
function evidenceOf(asked: EvidenceAsked, views: readonly ViewNamed[]): Evidence | undefined {
  const { competency, perspective } = asked
  const link = asked.link?.trim()
  if (link) {
    if (competency || perspective) return undefined
    return link.length <= LINK_LENGTH && LINK.test(link) ? { link } : undefined
  }
  return views.find((view) => view.competency === competency && view.perspective === perspective)
}

function evidenceProblems(evidence: readonly (Evidence | undefined)[]): readonly Problem[] {
  if (evidence.length === 0) {
    return [problem("EVIDENCE_REQUIRED", "Name at least one view shown here, or a link.", "evidence")]
  }
  if (evidence.length > EVIDENCE_LIMIT) {
    return [problem("EVIDENCE_TOO_MUCH", "Name at most 20 pieces of evidence.", "evidence")]
  }
  return evidence.flatMap((one, index) =>
    one
      ? []
      : [
          problem(
            "EVIDENCE_UNKNOWN",
            "Name a competency and a perspective that the session shows of them, or a link that begins with https://.",
            "evidence",
            index,
          ),
        ],
  )
}

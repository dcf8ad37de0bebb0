import { say } from "../kit/say.ts"
import { conversationQuestions } from "./conversation-questions.ts"
import {
  type GuideReader,
  type Standing,
  standingOf,
  type VisibleCompetency,
  type VisibleResult,
} from "./conversation-result.ts"
import type { ConfidentialPerspective } from "./release-answers.ts"
import type { GapReading } from "./self-other-gap.ts"
import { BAND_WORDS, counted, listed } from "./words.ts"

export interface GuideSection {
  readonly title: string
  readonly lines: readonly string[]
}

export interface ConversationGuide {
  readonly sections: readonly GuideSection[]
  /** Always three. */
  readonly questions: readonly string[]
}

const WHOSE: Readonly<Record<ConfidentialPerspective, string>> = {
  UPWARD: say`direct reports`,
  SKIP: say`people two levels down`,
  PEER: say`peers`,
}
/**
 * How to talk about a result, made of what its reader sees of it and of nothing else. Competencies are told apart
 * by band, never by a decimal, and never by a mean of grade D.
 */
export function conversationGuide(result: VisibleResult, reader: GuideReader): ConversationGuide {
  const standing = standingOf(result)
  const sections = [
    { title: say`Begin with what is strongest`, lines: beginLines(result, standing, reader) },
    { title: say`Then what falls short`, lines: shortLines(standing) },
    { title: say`Where people see it differently`, lines: differLines(result.determinants, reader) },
    { title: say`Carried, and counting 0`, lines: carriedLines(result.carried) },
    { title: say`What is hidden`, lines: hiddenLines(result) },
  ]
  return {
    sections: sections.filter(({ lines }) => lines.length > 0),
    questions: conversationQuestions(result, standing, reader),
  }
}

function beginLines(
  { determinants }: VisibleResult,
  { strongest, isComparable }: Standing,
  reader: GuideReader,
): readonly string[] {
  if (!isComparable) {
    return determinants.some(({ measure }) => measure)
      ? [say`Every number here rests on one view or few. Say that first, then say what each of you has seen.`]
      : [say`Nothing that decides at this layer has been rated. Talk about what somebody would have to see.`]
  }
  const [first] = strongest
  if (!first?.band)
    return [
      say`Nothing that decides stands above a gap yet. Begin with what the layer needs, not with a number.`,
    ]
  return [strongestLine(strongest, BAND_WORDS[first.band], reader)]
}

function strongestLine(
  strongest: readonly VisibleCompetency[],
  band: string,
  { is, name }: GuideReader,
): string {
  const [names, evidence] = [namesOf(strongest), evidenceOf(strongest)]
  if (is === "SUBJECT")
    return strongest.length === 1
      ? say`${names} is ${band} (${evidence}). Say what you did there, so that it can be used elsewhere.`
      : say`${names} are ${band} (${evidence}). Say what you did there, so that it can be used elsewhere.`
  return strongest.length === 1
    ? say`${names} is ${band} (${evidence}). Ask what ${name} did there, so that it can be used elsewhere.`
    : say`${names} are ${band} (${evidence}). Ask what ${name} did there, so that it can be used elsewhere.`
}

function shortLines({ strongest, weakest, possible, isComparable }: Standing): readonly string[] {
  const doubtful = possible.map(
    (one) =>
      say`${nameOf(one)} may be below the floor. It rests on one view or few: a question, not a finding.`,
  )
  const found = weakest[0]?.band === "SOLID" ? [solidLine(weakest)] : weakest.map(shortLine)
  if (found.length > 0 || doubtful.length > 0) return [...found, ...doubtful]
  const band = strongest[0]?.band
  if (!isComparable || !band) return []
  return strongest.length === 1
    ? [say`Too little can be compared to name what falls short.`]
    : [say`All that can be compared is ${BAND_WORDS[band]}: there is no weakest to name.`]
}

function shortLine(one: VisibleCompetency): string {
  const [name, grade] = [nameOf(one), one.measure?.grade ?? "NONE"]
  if (one.breachesFloor) {
    return say`${name} is below the floor at evidence grade ${grade}. That makes the band gap, whatever the mean.`
  }
  if (one.band === "GAP") return say`${name} is a gap at evidence grade ${grade}.`
  return say`${name} is building at evidence grade ${grade}: not yet what the layer needs.`
}

function solidLine(lowest: readonly VisibleCompetency[]): string {
  return lowest.length === 1
    ? say`Nothing that can be told falls short: ${namesOf(lowest)} is solid, which is what the layer needs.`
    : say`Nothing that can be told falls short: ${namesOf(lowest)} are solid, which is what the layer needs.`
}

function differLines(
  determinants: readonly VisibleCompetency[],
  { is, name }: GuideReader,
): readonly string[] {
  const of = (...readings: readonly GapReading[]) =>
    determinants.filter(({ gap }) => gap && readings.includes(gap.reading))
  const isYou = is === "SUBJECT"
  const lines: readonly [readonly VisibleCompetency[], (names: string) => string][] = [
    [
      of("OVER"),
      (names) =>
        isYou
          ? say`You see ${names} higher than the others do. Let each side bring one example.`
          : say`${name} sees ${names} higher than the others do. Let each side bring one example.`,
    ],
    [
      of("UNDER"),
      (names) =>
        isYou
          ? say`You see ${names} lower than the others do. Let each side bring one example.`
          : say`${name} sees ${names} lower than the others do. Let each side bring one example.`,
    ],
    [
      of("RATERS_DISAGREE"),
      (names) => say`The others disagree among themselves on ${names}: talk first, compare nothing.`,
    ],
    [
      of("AGREEMENT_UNTOLD"),
      (names) => say`On ${names} the others disagree, or are too few to tell: talk first, compare nothing.`,
    ],
    [of("IN_LINE"), (names) => say`In step on ${names}.`],
    [of("ONE_VIEW", "TOO_FEW_VIEWS"), (names) => say`Too few views to compare on ${names}.`],
    [
      of("NO_SELF"),
      (names) =>
        isYou
          ? say`You have not rated ${names}, so nothing is compared there.`
          : say`${name} has not rated ${names}, so nothing is compared there.`,
    ],
  ]
  return lines.flatMap(([found, words]) => (found.length > 0 ? [words(namesOf(found))] : []))
}

function carriedLines(carried: readonly VisibleCompetency[]): readonly string[] {
  if (carried.length === 0) return []
  const rated = carried.filter(({ measure }) => measure)
  if (rated.length === 0) {
    return [
      say`What made success on a lower rung counts 0 now, and nothing of it was rated: do not lean on it.`,
    ]
  }
  const names = namesOf(rated)
  return [
    rated.length === 1
      ? say`${names} belongs to a lower rung. It may be a real strength and counts 0 now: say so, and do not lean on it.`
      : say`${names} belong to a lower rung. They may be real strengths and count 0 now: say so, and do not lean on them.`,
  ]
}

function hiddenLines({ determinants, supporting, carried }: VisibleResult): readonly string[] {
  const all = [...determinants, ...supporting, ...carried]
  const hidden = (["UPWARD", "SKIP", "PEER"] as const).flatMap((perspective) => {
    const codes = all.filter(({ confidential }) =>
      confidential.some((view) => view.hidden && view.perspective === perspective),
    )
    return codes.length > 0
      ? [
          say`What ${WHOSE[perspective]} say of ${listed(codes.map(({ competency }) => competency))} is hidden to protect those who answered.`,
        ]
      : []
  })
  if (hidden.length === 0) return []
  return [
    ...hidden,
    say`Hidden tells neither what was said nor whether anybody answered. Do not guess, and ask nobody what they answered.`,
  ]
}

function evidenceOf(found: readonly VisibleCompetency[]): string {
  const [only] = found
  if (found.length === 1 && only?.measure) {
    return say`${counted(only.measure.raters, "rater")}, evidence grade ${only.measure.grade}`
  }
  const grades = [...new Set(found.flatMap(({ measure }) => measure?.grade ?? []))].sort()
  return say`evidence grade ${listed(grades)}`
}

function namesOf(found: readonly VisibleCompetency[]): string {
  return listed(found.map(nameOf))
}

function nameOf({ competency, name }: VisibleCompetency): string {
  return `${competency} ${name}`
}

import type { Perspective } from "@rung/domain/expectations/perspective"
import { plural, t } from "../../language/t.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"
import { people, share } from "../../parts/figures.ts"
import { PERSPECTIVES_IN_SENTENCE } from "../expectations/expectation-words.ts"

/** What a cycle needs before it opens, in the order in which it is thought through. */
export const SETUP_STEPS = [
  "days",
  "people",
  "views",
  "groups",
  "heads",
  "reminders",
  "silence",
  "checks",
] as const

export type SetupStep = (typeof SETUP_STEPS)[number]

/** `NEEDS_YOU` stands in the way of opening; `LOOK` does not. `WAITS` until it is read. */
export type SetupStand = "DONE" | "LOOK" | "NEEDS_YOU" | "WAITS"

/** What the steps are judged by; what is not read yet is absent. */
export type SetupFacts = {
  readonly closesOn: string
  readonly participants?: number | undefined
  readonly perspectives: readonly Perspective[]
  readonly withoutRaterCount?: number | undefined
  readonly silentCount?: number | undefined
  readonly checks?: readonly { readonly count: number }[] | undefined
}

export function setupStand(step: SetupStep, facts: SetupFacts, today: string): SetupStand {
  switch (step) {
    case "days":
      return facts.closesOn <= today ? "NEEDS_YOU" : "DONE"
    case "people":
      if (facts.participants === undefined) return "WAITS"
      return facts.participants === 0 ? "NEEDS_YOU" : "DONE"
    case "views":
      return facts.perspectives.length === 0 ? "NEEDS_YOU" : "DONE"
    case "groups":
    case "reminders":
      return "DONE"
    case "heads":
      if (!facts.perspectives.includes("MANAGER")) return "DONE"
      return looked(facts.withoutRaterCount)
    case "silence":
      return looked(facts.silentCount)
    case "checks":
      return looked(facts.checks?.filter(({ count }) => count > 0).length)
  }
}

function looked(count: number | undefined): SetupStand {
  if (count === undefined) return "WAITS"
  return count === 0 ? "DONE" : "LOOK"
}

export const STAND_WORDS: Readonly<Record<SetupStand, string>> = {
  DONE: t`Done`,
  LOOK: t`Have a look`,
  NEEDS_YOU: t`Needs you`,
  WAITS: t`Reading`,
}

/** Where the page opens: at what the address names, else at what stands in the way, else at who will get silence. */
export function openStep(
  wanted: string | undefined,
  stands: Readonly<Record<SetupStep, SetupStand>>,
): SetupStep {
  const named = SETUP_STEPS.find((step) => step === wanted)
  return named ?? SETUP_STEPS.find((step) => stands[step] === "NEEDS_YOU") ?? "silence"
}

/** The finding over the steps. */
export function setupWords(stands: Readonly<Record<SetupStep, SetupStand>>): string {
  const count = (stand: SetupStand) => SETUP_STEPS.filter((step) => stands[step] === stand).length
  const needed = count("NEEDS_YOU")
  if (needed > 0)
    return needed === 1
      ? t`One thing stands in the way of opening`
      : t`${needed} things stand in the way of opening`
  if (count("WAITS") > 0) return t`What opening needs`
  const looks = count("LOOK")
  if (looks === 0) return t`Ready to open`
  return looks === 1
    ? t`Ready to open, with one thing to have a look at`
    : t`Ready to open, with ${looks} things to have a look at`
}

type Weights = {
  readonly manager: number
  readonly upward: number
  readonly skip: number
  readonly peer: number
}

/** "From above .50, self-assessment outside the score"; without weights while they are not read. */
export function viewsWords(perspectives: readonly Perspective[], weights: Weights | undefined): string {
  const weightOf: Readonly<Record<Perspective, number | null | undefined>> = {
    MANAGER: weights?.manager,
    UPWARD: weights?.upward,
    SKIP: weights?.skip,
    PEER: weights?.peer,
    SELF: null,
  }
  return perspectives
    .map((each) => {
      const weight = weightOf[each]
      if (weight === null) return t`${PERSPECTIVES_IN_SENTENCE[each]} outside the score`
      const words = weight === undefined ? "" : ` ${weight === 0 ? "0" : share(weight)}`
      return `${PERSPECTIVES_IN_SENTENCE[each]}${words}`
    })
    .join(", ")
}

/** "1 October to 3 December, days in Europe/Berlin". */
export function daysWords(
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
  zone: string | undefined,
  today: string,
): string {
  const days = t`${dayWords(opensOn, today)} to ${dayWords(lastDayOf(closesOn), today)}`
  return zone ? t`${days}, days in ${zoneWords(zone)}` : days
}

/** "America/New York". */
export function zoneWords(zone: string): string {
  return zone.replaceAll("_", " ")
}

/** Those who would be seen by nobody from above, and those for whom somebody is named. */
export function headsWords(count: number | undefined, named: number): string {
  if (count === undefined) return ""
  if (count > 0)
    return named > 0
      ? t`${plural(count, "# person", "# people")} with nobody above, named for ${people(named)}`
      : t`${plural(count, "# person", "# people")} with nobody above`
  return named > 0
    ? t`Named for ${plural(named, "# person", "# people")} with nobody above`
    : t`Everybody has somebody above`
}

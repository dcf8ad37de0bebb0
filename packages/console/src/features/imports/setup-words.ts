import { countInWords } from "@rung/domain/insights/words"
import type { KeptStep, SetupPartsFragment, SetupStep } from "../../generated/graphql.ts"
import { fromEnglish, plural, t } from "../../language/t.ts"
import { grouped, people } from "../../parts/figures.ts"

type Line = SetupPartsFragment["lines"][number]

export type StepWords = {
  readonly name: string
  /** Its name behind a colon. */
  readonly within: string
  /** What it is good for, until it is done. */
  readonly why: string
  readonly action: string
  readonly to: string
}

export const STEP_WORDS: Readonly<Record<SetupStep, StepWords>> = {
  IMPORT: {
    name: t`Bring your people in`,
    within: t`bring your people in`,
    why: t`A table of who reports to whom is enough. You see what it would do before anything is written.`,
    action: t`Import people`,
    to: "/imports/new",
  },
  HEADS: {
    name: t`Say who heads the company`,
    within: t`say who heads the company`,
    why: t`Layers are counted from the top: whoever heads the company decides who is an executive.`,
    action: t`Confirm the heads`,
    to: "/settings",
  },
  CONTRACT: {
    name: t`Look at what each layer is judged on`,
    within: t`look at what each layer is judged on`,
    why: t`The contract says what decides at each layer. Keep the default, or publish your own.`,
    action: t`Read the contract`,
    to: "/contract",
  },
  INVITE: {
    name: t`Invite who signs in`,
    within: t`invite who signs in`,
    why: t`Executives, managers and a second administrator. Raters may also answer by a mailed link.`,
    action: t`Invite people`,
    to: "/members",
  },
  PREPARE: {
    name: t`Prepare a cycle`,
    within: t`prepare a cycle`,
    why: t`Who is assessed, from which views, and until when. The planner says who will see a result.`,
    action: t`Prepare a cycle`,
    to: "/cycles/new",
  },
  OPEN: {
    name: t`Open the cycle`,
    within: t`open the cycle`,
    why: t`Opening freezes layers, contract and weights, and asks everybody for their forms.`,
    action: t`Go to the cycle`,
    to: "/cycles",
  },
  RELEASE: {
    name: t`Release the results`,
    within: t`release the results`,
    why: t`Close the cycle, look at the bands together, and let everybody read what is theirs.`,
    action: t`Go to the cycle`,
    to: "/cycles",
  },
}

/** What keeping the proposal is called, and what is then said of the step. */
export const KEEP_WORDS: Readonly<Record<KeptStep, { readonly action: string; readonly words: string }>> = {
  HEADS: { action: t`Keep the proposal`, words: t`Whoever has most people below heads the company.` },
  CONTRACT: { action: t`Keep the default`, words: t`The default contract stays.` },
}

/** The finding over the first steps. */
export function setupTitle({ lines, isDone }: SetupPartsFragment): string {
  const done = lines.filter(({ state }) => state === "DONE").length
  const all = fromEnglish(countInWords(lines.length))
  if (isDone) return t`Everything is set up: results are there`
  if (done === 0) return t`${startOf(all)} steps lead to your first results`
  const count =
    done === 1
      ? t`One of ${all} steps is done`
      : t`${startOf(fromEnglish(countInWords(done)))} of ${all} steps are done`
  const next = lines.find(({ state }) => state === "NEXT")
  return next ? t`${count}. Next: ${STEP_WORDS[next.step].within}` : count
}

/** What is there for a step, beside its name; nothing where a number says nothing. */
export function standingWords({ step, state, count }: Line, heads: readonly string[]): string | undefined {
  if (step === "IMPORT") return count > 0 ? t`In the org: ${people(count)}` : undefined
  if (step === "HEADS") return headsWords(heads, state === "DONE" ? 0 : count)
  if (step === "CONTRACT") return count > 0 ? t`Version ${count} is in force` : undefined
  if (step === "INVITE")
    return count > 0 ? t`${plural(count, "# person", "# people")} joined or invited` : undefined
  return undefined
}

/** Who is taken for the head, and how many could be as long as nothing is settled. */
function headsWords(heads: readonly string[], roots: number): string | undefined {
  const names = heads.filter((name) => name !== "").join(", ")
  const proposal = names && (roots > 0 ? t`Proposed: ${names}` : t`On top: ${names}`)
  const choice = roots > 1 && t`${grouped(roots)} people or seats have nobody above them`
  return [proposal, choice].filter(Boolean).join(". ") || undefined
}

/** Why a step cannot be done now. */
export function waitsWords(waitsFor: SetupStep): string {
  return t`Waits for: ${STEP_WORDS[waitsFor].within}`
}

/** How many steps are left. */
export function stepsLeft({ lines }: SetupPartsFragment): number {
  return lines.filter(({ state }) => state !== "DONE").length
}

function startOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

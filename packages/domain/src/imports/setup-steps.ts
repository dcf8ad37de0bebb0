/** What a new company does until its first results are there, in order. */
export const SETUP_STEPS = ["IMPORT", "HEADS", "CONTRACT", "INVITE", "PREPARE", "OPEN", "RELEASE"] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** Steps that may be settled by keeping what Rung proposes. */
export const KEPT_STEPS = ["HEADS", "CONTRACT"] as const satisfies readonly SetupStep[]
export type KeptStep = (typeof KEPT_STEPS)[number]

/** `NEXT` is the first that can be done now; `POSSIBLE` can be done now, too; `WAITS` needs another one before. */
export const SETUP_STATES = ["DONE", "NEXT", "POSSIBLE", "WAITS"] as const
export type SetupState = (typeof SETUP_STATES)[number]

/** What is known of a tenant; every number counts from 0. */
export interface SetupFacts {
  readonly people: number
  /** Whether an administrator named a head. */
  readonly headNamed: boolean
  /** Latest published version of the contract: 1 is the default. */
  readonly contractNumber: number
  /** Members beside the first, and open invitations. */
  readonly invited: number
  readonly cycles: number
  /** Cycles that were ever opened. */
  readonly opened: number
  readonly released: number
  /** What an administrator said stays as it is proposed. */
  readonly kept: readonly KeptStep[]
}

export interface SetupLine {
  readonly step: SetupStep
  readonly state: SetupState
  /** What has to be done before, for a step that waits. */
  readonly waitsFor: SetupStep | null
}

const NEEDS: Readonly<Partial<Record<SetupStep, SetupStep>>> = {
  HEADS: "IMPORT",
  PREPARE: "IMPORT",
  OPEN: "PREPARE",
  RELEASE: "OPEN",
}

/**
 * How far a company is with its first round. A step that a later one cannot do without counts as done with it: an
 * opened cycle has accepted the heads and the contract. Once results are released everything is done.
 */
export function setupLines(facts: SetupFacts): readonly SetupLine[] {
  const done = (step: SetupStep) => facts.released > 0 || IS_DONE[step](facts)
  const waitsFor = (step: SetupStep) => {
    const needed = NEEDS[step]
    return done(step) || needed === undefined || done(needed) ? null : needed
  }
  const next = SETUP_STEPS.find((step) => !done(step) && waitsFor(step) === null)
  return SETUP_STEPS.map((step) => {
    const before = waitsFor(step)
    if (done(step)) return { step, state: "DONE", waitsFor: null }
    if (before !== null) return { step, state: "WAITS", waitsFor: before }
    return { step, state: step === next ? "NEXT" : "POSSIBLE", waitsFor: null }
  })
}

const IS_DONE: Readonly<Record<SetupStep, (facts: SetupFacts) => boolean>> = {
  IMPORT: ({ people }) => people > 0,
  HEADS: ({ headNamed, kept, opened }) => headNamed || opened > 0 || kept.includes("HEADS"),
  CONTRACT: ({ contractNumber, kept, opened }) =>
    contractNumber > 1 || opened > 0 || kept.includes("CONTRACT"),
  INVITE: ({ invited }) => invited > 0,
  PREPARE: ({ cycles }) => cycles > 0,
  OPEN: ({ opened }) => opened > 0,
  RELEASE: ({ released }) => released > 0,
}

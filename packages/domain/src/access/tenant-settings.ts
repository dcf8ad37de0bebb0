import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { tenantNameProblems, tidyName } from "./create-tenant.ts"

/** Shares of the perspectives that enter a score; each 0 to 1, together 1. A self-rating never enters. */
export interface PerspectiveWeights {
  readonly MANAGER: number
  readonly UPWARD: number
  readonly SKIP: number
  readonly PEER: number
}

export interface TenantSettings {
  readonly name: string
  /** IANA name, such as `Europe/Berlin`: decides which day it is for the tenant. */
  readonly timeZone: string
  /** Fewest answers behind a number that others than the subject may read. */
  readonly kDecision: number
  /** Fewest answers behind a number in the subject's own development view. */
  readonly kDevelopment: number
  readonly perspectiveWeights: PerspectiveWeights
  /** Whether members are mailed that results are there. */
  readonly tellsOfReleases: boolean
}

/** Bounds of k, both included: a tenant may ask for larger groups, never for smaller ones. */
export const K_BOUNDS = { decision: { least: 5, most: 20 }, development: { least: 4, most: 20 } } as const

/** What every tenant starts with, besides its name. */
export const DEFAULT_SETTINGS: Omit<TenantSettings, "name"> = {
  timeZone: "Etc/UTC",
  kDecision: 5,
  kDevelopment: 4,
  perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
  tellsOfReleases: true,
}

const TIME_ZONE = /^(?:UTC|GMT|(?:[A-Z][A-Za-z0-9_+-]*)(?:\/[A-Z][A-Za-z0-9_+-]*){1,2})$/

/**
 * The settings after a change; what is not named stays, and cycles already open keep what they froze. Refusals:
 * `TENANT_NAME_LENGTH`, `TIME_ZONE_INVALID` (by its shape; whether the zone exists is for the caller to know),
 * `K_TOO_SMALL`, `K_TOO_LARGE`, `WEIGHT_OUT_OF_RANGE`, `WEIGHTS_NOT_ONE`.
 */
export function changeSettings(
  current: TenantSettings,
  change: Partial<TenantSettings>,
): Result<TenantSettings> {
  const next = { ...current, ...change }
  const name = tidyName(next.name)
  const problems: Problem[] = [
    ...tenantNameProblems(name),
    ...kProblems("kDecision", next.kDecision, K_BOUNDS.decision),
    ...kProblems("kDevelopment", next.kDevelopment, K_BOUNDS.development),
    ...weightProblems(next.perspectiveWeights),
  ]
  if (next.timeZone.length > 64 || !TIME_ZONE.test(next.timeZone)) {
    problems.push(problem("TIME_ZONE_INVALID", "Choose a time zone such as Europe/Berlin.", "timeZone"))
  }
  return okUnless(problems, () => ({ ...next, name }))
}

function kProblems(
  field: string,
  k: number,
  bounds: { readonly least: number; readonly most: number },
): Problem[] {
  if (!Number.isInteger(k) || k < bounds.least) {
    return [problem("K_TOO_SMALL", `Choose a whole number of at least ${bounds.least}.`, field)]
  }
  return k > bounds.most ? [problem("K_TOO_LARGE", `Choose at most ${bounds.most}.`, field)] : []
}

function weightProblems({ MANAGER, UPWARD, SKIP, PEER }: PerspectiveWeights): Problem[] {
  const weights = Object.entries({ MANAGER, UPWARD, SKIP, PEER })
  const outside = weights.filter(([, weight]) => !(weight >= 0 && weight <= 1))
  if (outside.length > 0) {
    const message = say`Choose a weight between 0 and 1.`
    return outside.map(([name]) => problem("WEIGHT_OUT_OF_RANGE", message, "perspectiveWeights", name))
  }
  const sum = MANAGER + UPWARD + SKIP + PEER
  if (Math.abs(sum - 1) < 1e-9) return []
  return [
    problem(
      "WEIGHTS_NOT_ONE",
      `The weights add up to ${Number(sum.toFixed(4))}: make them 1.`,
      "perspectiveWeights",
    ),
  ]
}

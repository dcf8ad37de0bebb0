import type { ImportPlan } from "./plan.ts"

/**
 * A plan as one text that is the same for the same plan: everything that applying it writes, and what had to be
 * confirmed. Hash it together with the org's version to know whether the plan still holds.
 */
export function canonicalPlanText(plan: ImportPlan): string {
  const { mode, effectiveDay, counts, changes, namedHead } = plan
  const stops = plan.issues.flatMap(({ effect, code, number }) =>
    effect === "STOP" ? [{ code, number }] : [],
  )
  return JSON.stringify(sorted({ mode, effectiveDay, counts, changes, namedHead, stops }))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}

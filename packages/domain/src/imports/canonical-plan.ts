import type { ImportPlan } from "./plan.ts"

/**
 * A plan as one text that is the same for the same plan: everything that applying it writes, and what had to be
 * confirmed. Hash it together with the org's version to know whether the plan still holds.
 */
export function canonicalPlanText(plan: ImportPlan): string {
  return [...canonicalPlanParts(plan)].join("")
}

/** {@link canonicalPlanText} piece by piece: as a whole it is as large as the file. */
export function* canonicalPlanParts(plan: ImportPlan): Generator<string> {
  const { mode, effectiveDay, counts, changes, namedHead } = plan
  const stops = plan.issues.flatMap(({ effect, code, number }) =>
    effect === "STOP" ? [{ code, number }] : [],
  )
  yield canonical({ mode, effectiveDay, counts, namedHead, stops })
  for (const [set, items] of Object.entries(changes).toSorted(byName)) {
    yield `\n${set}`
    for (const item of items) yield `\n${canonical(item)}`
  }
}

/** JSON whose names are in the order of the alphabet. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  let text = ""
  for (const [name, part] of Object.entries(value).sort(byName)) {
    if (part !== undefined) text += `${text === "" ? "" : ","}"${name}":${canonical(part)}`
  }
  return `{${text}}`
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

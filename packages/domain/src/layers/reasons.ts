import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { childrenOf } from "../org/forest.ts"
import { type DerivedLayers, hasFlag } from "./derive-layers.ts"
import { isHybrid, managingShare, structuralLayer } from "./structure.ts"

export const REASON_CODES = [
  "VACANT_SEAT",
  "REPORTS_NOT_COUNTED",
  "COUNTED_REPORTS",
  "HEADLINE",
  "HEAD",
  "HEAD_WITHOUT_MANAGERS",
  "EXEC_BY_RULE",
  "EXEC_WITHOUT_MANAGERS",
  "NOT_HEAD",
  "UNPLACED",
  "MANAGER_NOT_IN_ORG",
  "ACTING",
  "OVERRIDDEN",
] as const

export type ReasonCode = (typeof REASON_CODES)[number]

/** One link in the chain that leads to a layer. */
export interface Reason {
  readonly code: ReasonCode
  /** The same as one English phrase. */
  readonly words: string
  /** The numbers and names in it; ids, not names, of people. */
  readonly facts: Readonly<Record<string, string | number>>
}

/**
 * Why the node has its layer: from the count of reports (rules 1 to 3) through heads and executives (rule 4) to an
 * override (rule 5). The last link that names a layer is the one that decided.
 */
export function reasonsFor(derived: DerivedLayers, index: number): readonly Reason[] {
  return [
    ...seatReasons(derived, index),
    ...reportReasons(derived, index),
    ...rootReasons(derived, index),
    ...execReasons(derived, index),
    ...overrideReasons(derived, index),
    ...actingReasons(derived, index),
  ]
}

function reason(code: ReasonCode, words: string, facts: Reason["facts"] = {}): Reason {
  return { code, words, facts }
}

function seatReasons(derived: DerivedLayers, index: number): readonly Reason[] {
  if (!hasFlag(derived, index, "VACANT")) return []
  const absent = hasFlag(derived, index, "ABSENT")
  return [
    reason(
      "VACANT_SEAT",
      absent ? say`vacant, without reports: not counted` : say`vacant: counts as if filled`,
    ),
  ]
}

/** The excluded worker types there are among the direct reports, in brackets; nothing when seats alone do not count. */
function typesNotCounted({ forest, rules }: DerivedLayers, index: number): string {
  const reports = forest.children.subarray(forest.childStart[index], forest.childStart[index + 1])
  const types = new Set([...reports].map((report) => forest.nodes[report]?.workerType))
  const excluded = rules.excludedWorkerTypes.filter((type) => types.has(type))
  if (excluded.length === 0) return ""
  return ` (${excluded.map((type) => type.toLowerCase().replaceAll("_", " ")).join(", ")})`
}

function reportReasons(derived: DerivedLayers, index: number): readonly Reason[] {
  const { structure } = derived
  const direct = structure.directReports[index] ?? 0
  const counted = structure.countedReports[index] ?? 0
  const managing = structure.managingReports[index] ?? 0
  const share = managingShare(structure, index)
  const layer = structuralLayer(structure, index)
  const reasons: Reason[] = []
  if (direct > counted) {
    const words = say`${grouped(direct - counted)} of ${reports(direct)} not counted${typesNotCounted(derived, index)}`
    reasons.push(reason("REPORTS_NOT_COUNTED", words, { direct, notCounted: direct - counted }))
  }
  if (share === undefined)
    return [...reasons, reason("COUNTED_REPORTS", say`no counted reports → IC`, { counted, layer })]
  const hybrid = isHybrid(structure, index)
  const words = say`${grouped(counted)} counted ${plural(counted)}, ${manages(managing)}: share ${share.toFixed(2)} → ${hybrid ? "hybrid" : layer}`
  reasons.push(reason("COUNTED_REPORTS", words, { counted, managing, share, layer }))
  if (!hybrid) return reasons
  const headline = say`${manages(managing)}: headline ${layer} (M2 from two on)`
  return [...reasons, reason("HEADLINE", headline, { managing, layer })]
}

function rootReasons(derived: DerivedLayers, index: number): readonly Reason[] {
  const { forest, structure, rules } = derived
  const reasons: Reason[] = []
  const id = forest.nodes[index]?.id
  const size = structure.subtreeSize[index] ?? 0
  if (hasFlag(derived, index, "MANAGER_NOT_IN_ORG")) {
    const managerId = forest.nodes[index]?.managerId ?? ""
    reasons.push(
      reason("MANAGER_NOT_IN_ORG", say`the manager named is not in the org: a root`, { managerId }),
    )
  }
  if (hasFlag(derived, index, "UNPLACED"))
    reasons.push(
      reason("UNPLACED", say`no manager and no reports: unplaced, IC until placed`, { layer: "IC" }),
    )
  if (hasFlag(derived, index, "SEVERAL_ROOTS"))
    reasons.push(
      reason("NOT_HEAD", say`one of several roots, not the head: the layer follows from the reports`, {
        size,
      }),
    )
  if (!hasFlag(derived, index, "HEAD")) return reasons
  const named = id === rules.headId || rules.subsidiaryHeadIds.some((head) => head === id)
  const how = named
    ? say`named by an administrator`
    : say`the root with the largest subtree, ${grouped(size)}`
  const managing = structure.managingReports[index] ?? 0
  if (managing > 0) return [...reasons, reason("HEAD", say`head (${how}) → EXEC`, { size, layer: "EXEC" })]
  const layer = structuralLayer(structure, index)
  const words = say`head (${how}), but no managers beneath: keeps ${layer}`
  return [...reasons, reason("HEAD_WITHOUT_MANAGERS", words, { size, layer })]
}

function execReasons(derived: DerivedLayers, index: number): readonly Reason[] {
  const reasons: Reason[] = []
  const byRule = derived.executives.has(index)
  const managing = derived.structure.managingReports[index] ?? 0
  if (byRule && !(hasFlag(derived, index, "HEAD") && managing > 0))
    reasons.push(reason("EXEC_BY_RULE", `${execRuleWords(derived, index)} → EXEC`, { layer: "EXEC" }))
  if (byRule && managing === 0)
    reasons.push(reason("EXEC_WITHOUT_MANAGERS", say`EXEC, but no managers to hire`, { managing }))
  return reasons
}

function execRuleWords({ forest, rules }: DerivedLayers, index: number): string {
  switch (rules.execRule.kind) {
    case "HEAD_REPORTS":
      return say`counted report of a head, M2 by its own reports`
    case "TITLE_MATCHES":
      return say`the title "${forest.nodes[index]?.title ?? ""}" matches the tenant's rule`
    case "EXPLICIT_LIST":
      return say`on the tenant's list`
  }
}

function overrideReasons(derived: DerivedLayers, index: number): readonly Reason[] {
  const override = derived.overrides.get(index)
  if (!override) return []
  const { layer, expiresOn, authorId, validFrom } = override
  const until = expiresOn === undefined ? say`until lifted` : `until ${expiresOn}`
  const words = say`overridden to ${layer} ${until}: ${override.reason}`
  const facts = { layer, authorId, validFrom, reason: override.reason }
  return [reason("OVERRIDDEN", words, expiresOn === undefined ? facts : { ...facts, expiresOn })]
}

function actingReasons(derived: DerivedLayers, index: number): readonly Reason[] {
  if (!hasFlag(derived, index, "ACTING")) return []
  const { forest, structure } = derived
  const vacancies = vacanciesBelow(derived, index)
  const people = vacancies
    .flatMap((seat) => [...childrenOf(forest, seat)])
    .filter((report) => structure.present[report])
  const filled = people.filter((report) => forest.nodes[report]?.kind === "PERSON")
  const words = say`acts as manager of ${grouped(filled.length)} ${plural(filled.length)} under ${grouped(vacancies.length)} vacant ${vacancies.length === 1 ? "seat" : "seats"}; the layer is not affected`
  return [reason("ACTING", words, { vacancies: vacancies.length, reports: filled.length })]
}

/** Vacant seats with reports between the person and the next filled nodes below. */
function vacanciesBelow({ forest, structure }: DerivedLayers, index: number): readonly number[] {
  const seats: number[] = []
  const pending = [index]
  for (let at = pending.pop(); at !== undefined; at = pending.pop())
    for (const child of childrenOf(forest, at)) {
      if (forest.nodes[child]?.kind === "PERSON" || !structure.present[child]) continue
      seats.push(child)
      pending.push(child)
    }
  return seats
}

function manages(count: number): string {
  if (count === 0) return say`none manages others`
  return count === 1 ? say`1 manages others` : say`${grouped(count)} manage others`
}

function reports(count: number): string {
  return say`${grouped(count)} direct ${plural(count)}`
}

function plural(count: number): string {
  return count === 1 ? "report" : "reports"
}

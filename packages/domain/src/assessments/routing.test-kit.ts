import { frozenRoster } from "../cycles/frozen-roster.ts"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { addDays, type Day, parseDay } from "../kit/day.ts"
import { deriveLayers, hybridShareOf, layerOf } from "../layers/derive-layers.ts"
import { DEFAULT_LAYER_RULES } from "../layers/layer-rules.ts"
import { buildForest } from "../org/forest.ts"
import { type OrgMember, orgOn } from "../org/org-node.ts"
import { isValidOn, type ReportingLine } from "../org/reporting-line.ts"
import type { WorkerType } from "../org/worker-type.ts"
import type { FormChange, RoutedForm, StandingForm } from "./routed-form.ts"
import type { RoutingSource } from "./routing-plan.ts"

const OPENING = parseDay("2026-11-22")
if (!OPENING) throw new Error("no day")
/** The day on which the tests' cycles open. */
export const TODAY: Day = OPENING

export interface World {
  readonly lines: readonly ReportingLine[]
  readonly workerTypes?: Readonly<Record<string, WorkerType>>
  readonly away?: readonly string[]
  readonly hiredOn?: Readonly<Record<string, Day>>
}

/**
 * Lines written `ann > boss 200` (solid, for 200 days), `ann > boss 200-30` (up to 30 days ago), `ann ~ boss 90`
 * (dotted) and `boss > - 400` (nobody above). Names that begin with `seat` are vacancies.
 */
export function lines(...texts: readonly string[]): readonly ReportingLine[] {
  return texts.map((text, index) => {
    const [nodeId = "", arrow, manager = "", days = ""] = text.split(" ")
    const [from = "", to] = days.split("-")
    return {
      id: `line${index}`,
      nodeId,
      managerId: manager === "-" ? undefined : manager,
      kind: arrow === "~" ? "DOTTED" : "SOLID",
      validFrom: addDays(TODAY, -Number(from)),
      validTo: to === undefined ? undefined : addDays(TODAY, -Number(to)),
    }
  })
}

/** A cycle over everybody who is in the org on `opened`, looked at on `today`. */
export function source(
  { lines: all, workerTypes = {}, away = [], hiredOn = {} }: World,
  { opened = TODAY, today = TODAY, ...rest }: Partial<RoutingSource> & { readonly opened?: Day } = {},
): RoutingSource {
  const ids = [...new Set(all.map(({ nodeId }) => nodeId))]
  const members = ids.map((id): OrgMember => {
    const workerType = workerTypes[id]
    return { id, kind: id.startsWith("seat") ? "POSITION" : "PERSON", workerType }
  })
  const excludedWorkerTypes = DEFAULT_LAYER_RULES.excludedWorkerTypes
  const then = forestOn(members, all, opened)
  const derived = deriveLayers({ forest: then, rules: DEFAULT_LAYER_RULES, overrides: [], day: opened })
  const placements = new Map(
    then.nodes.map(({ id }, index) => [
      id,
      { layer: layerOf(derived, index), hybridShare: hybridShareOf(derived, index) ?? null },
    ]),
  )
  const roster = frozenRoster({
    forest: then,
    placements,
    excludedWorkerTypes,
    away: new Set(),
    population: {},
  })
  return {
    today,
    forest: forestOn(members, all, today),
    lines: all,
    positionIds: new Set(ids.filter((id) => id.startsWith("seat"))),
    excludedWorkerTypes,
    away: new Set(away),
    hiredOn: new Map(Object.entries(hiredOn)),
    roster,
    contract: DEFAULT_CONTRACT,
    perspectives: ["MANAGER", "SELF", "UPWARD", "SKIP", "PEER"],
    ...rest,
  }
}

/** The org of a day; somebody whose manager is not in it that day stands at the top. */
function forestOn(members: readonly OrgMember[], all: readonly ReportingLine[], day: Day) {
  const built = buildForest(
    orgOn(
      members,
      all.filter((line) => isValidOn(line, day)),
      day,
    ),
  )
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  return built.value
}

/** A stored form, as `UPWARD ann on boss`, with a state and other marks behind it. */
export function form(text: string, marks: Partial<StandingForm> = {}): StandingForm {
  const [perspective = "", raterId = "", , subjectId = ""] = text.split(" ")
  return {
    id: text,
    perspective: perspective as StandingForm["perspective"],
    raterId,
    subjectId,
    raterKind: "PERSON",
    items: ["B1", "B2"],
    state: "ASSIGNED",
    insteadOf: null,
    assignedBy: "RULE",
    takenFrom: [],
    ...marks,
  }
}

export function told({
  perspective,
  raterId,
  subjectId,
}: Pick<RoutedForm, "perspective" | "raterId" | "subjectId">) {
  return `${perspective} ${raterId} on ${subjectId}`
}

/** Changes as `KEEP UPWARD ann on boss: REPORTS`; a reassignment names both raters. */
export function toldChange(change: FormChange): string {
  if (change.kind === "ADD") return `ADD ${told(change.form)}: ${change.form.reason.kind}`
  if (change.kind === "REASSIGN")
    return `REASSIGN ${told(change.form)} to ${change.to.raterId}: ${change.to.reason.kind}`
  return `${change.kind} ${told(change.form)}: ${change.reason.kind}`
}

/** The forms as a store holds them after the changes. */
export function stored(changes: readonly FormChange[]): readonly StandingForm[] {
  return changes.flatMap((change): StandingForm[] => {
    if (change.kind === "WITHDRAW") return []
    if (change.kind === "KEEP") return [change.form]
    const { exposure: _, reason: __, ...routed } = change.kind === "ADD" ? change.form : change.to
    const id = change.kind === "ADD" ? told(routed) : change.form.id
    return [{ ...routed, id, state: "ASSIGNED", assignedBy: "RULE", takenFrom: [] }]
  })
}

import type { Day } from "@rung/domain/kit/day"
import { hybridShareOf, layerOf } from "@rung/domain/layers/derive-layers"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Selection } from "../../platform/graphql/selection.ts"
import { assemblePeople } from "./assemble-people.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import { groupBy } from "./group-by.ts"
import { fillLayerDetails } from "./layer-detail.queries.ts"
import { fetchSteps, type StepRow, Values } from "./people.store.ts"
import { type Step, stepsOf } from "./people-plan.ts"
import type { PersonNode } from "./person-node.ts"
import { actingManagers } from "./placement-rows.ts"
import { pathsToday, readerOf } from "./reader.queries.ts"

export interface PeopleOn {
  readonly ids: readonly string[]
  readonly selection: Selection
  readonly day: Day
}

/** People as of any day, by row id: the lines of that day are derived in memory, names come from their rows. */
export async function personOn(
  tx: TenantTx,
  ctx: Ctx,
  { ids, selection, day }: PeopleOn,
): Promise<ReadonlyMap<string, PersonNode>> {
  const org = await derivedOrg(tx, day)
  const steps = stepsOf(selection)
  const asked = idsByStep(org, steps, ids)
  const all = [...new Set(asked.flat())]
  const rows = await rowsOf(tx, { steps, ids: all })
  const placed = place(org, rows)
  const reader = await readerOf(tx, ctx)
  const stepRows = steps.flatMap((step, at) => pageRows({ step, at, ids: asked[at] ?? [], placed }))
  const people = assemblePeople(stepRows, { steps, reader, paths: await todaysPaths(tx, ctx, rows) })
  await fillLayerDetails(tx, ctx, { steps, people, reader, day })
  return new Map((people[0] ?? []).map(({ row, node }) => [row.id, node]))
}

/** Today's own places decide what the reader may see of people of another day. */
async function todaysPaths(tx: TenantTx, ctx: Ctx, rows: ReadonlyMap<string, StepRow>) {
  return pathsToday(tx, ctx, [...rows.keys()])
}

/** The people of each step: who they are follows from the forest alone. */
function idsByStep(
  org: DerivedOrg,
  steps: readonly Step[],
  ids: readonly string[],
): readonly (readonly string[])[] {
  const { forest } = org
  const acting = actingManagers(org)
  const idAt = (index: number) =>
    forest.nodes[index]?.kind === "PERSON" ? forest.nodes[index]?.id : undefined
  const reportsOf = groupBy(forest.preOrder, (index) => acting[index] ?? -1)
  const next = (step: Step, id: string): readonly (string | undefined)[] => {
    const index = forest.indexOf.get(id)
    if (index === undefined) return []
    if (step.kind === "MANAGER") return [idAt(forest.parent[index] ?? -1)]
    if (step.kind === "ACTING") return [idAt(acting[index] ?? -1)]
    return (reportsOf.get(index) ?? []).map(idAt)
  }
  const byStep: (readonly string[])[] = []
  for (const step of steps) {
    const from = step.kind === "ROOT" ? [] : (byStep[step.from] ?? [])
    const reached = from.flatMap((id) => next(step, id)).filter((id) => id !== undefined)
    byStep.push(step.kind === "ROOT" ? ids : [...new Set(reached)])
  }
  return byStep
}

async function rowsOf(
  tx: TenantTx,
  { steps, ids }: { readonly steps: readonly Step[]; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, StepRow>> {
  const values = new Values(tx.tenantId)
  const where = `p.id = ANY (${values.add(ids)}::uuid[])`
  const asked = new Map(steps.flatMap((step) => [...step.asked].filter(([name]) => name === "details")))
  const root: Step = { kind: "ROOT", from: -1, page: { limit: 1, after: undefined }, withEdges: false, asked }
  const rows = await fetchSteps(tx, {
    steps: [root],
    root: { where, order: "ORDER BY p.name_key, p.id", limit: "", join: "LEFT JOIN" },
    values,
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The rows in their order of name, with the place of the day instead of today's. */
function place(org: DerivedOrg, rows: ReadonlyMap<string, StepRow>): ReadonlyMap<string, StepRow> {
  const { forest, structure, flags } = org
  const acting = actingManagers(org)
  const idAt = (index: number) => (index < 0 ? null : (forest.nodes[index]?.id ?? null))
  const placed = new Map<string, StepRow>()
  for (const row of rows.values()) {
    const index = forest.indexOf.get(row.id) ?? -1
    const isIn = index >= 0
    placed.set(row.id, {
      ...row,
      managerId: isIn ? idAt(forest.parent[index] ?? -1) : null,
      actingManagerId: isIn ? idAt(acting[index] ?? -1) : null,
      layer: isIn ? layerOf(org, index) : null,
      hybridShare: isIn ? (hybridShareOf(org, index) ?? null) : null,
      span: structure.countedReports[index] ?? null,
      subtreeSize: structure.subtreeSize[index] ?? null,
      flags: flags[index] ?? null,
    })
  }
  return placed
}

interface PageRows {
  readonly step: Step
  readonly at: number
  readonly ids: readonly string[]
  /** In the order of names. */
  readonly placed: ReadonlyMap<string, StepRow>
}

/** The step's rows by name; of reports only those of the page asked for, and one more. */
function pageRows({ step, at, ids, placed }: PageRows): readonly StepRow[] {
  const wanted = new Set(ids)
  const rows = [...placed.values()].filter(({ id }) => wanted.has(id)).map((row) => ({ ...row, step: at }))
  if (step.kind !== "REPORTS") return rows
  const { limit, after = ["", ""] } = step.page
  const [key = "", id = ""] = after
  return [...groupBy(rows, (row) => row.actingManagerId).values()].flatMap((reports) =>
    reports
      .filter((row) => row.nameKey > key || (row.nameKey === key && row.id > id))
      .slice(0, limit + 1)
      .map((row) => ({ ...row, total: reports.length })),
  )
}

import { groupBy } from "./group-by.ts"
import type { StepRow } from "./people.store.ts"
import type { Step } from "./people-plan.ts"
import { personNode } from "./person-node.ts"
import { pageOfPeople } from "./person-page.ts"
import type { Placed } from "./placed.ts"
import type { Reader } from "./reader.queries.ts"

export interface Assembly {
  readonly steps: readonly Step[]
  readonly reader: Reader
  /** Today's places by id, where the rows are of another day. */
  readonly paths?: ReadonlyMap<string, string>
}

/** Hangs the people of every step on those it comes from; answers the people of each step, in their order. */
export function assemblePeople(
  rows: readonly StepRow[],
  { steps, reader, paths }: Assembly,
): readonly (readonly Placed[])[] {
  const people: Placed[][] = steps.map(() => [])
  for (const row of rows) {
    const path = paths ? paths.get(row.id) : (row.path ?? undefined)
    people[row.step]?.push({ row, node: personNode(row, { reader, path }) })
  }
  steps.forEach((step, at) => {
    const below = people[step.from]
    if (!below) return
    const hangOn = step.kind === "REPORTS" ? hangReports : hangAbove
    hangOn(step, { below, own: people[at] ?? [] })
  })
  return people
}

function hangAbove(
  step: Step,
  { below, own }: { readonly below: readonly Placed[]; readonly own: readonly Placed[] },
): void {
  const byId = new Map(own.map(({ row, node }) => [row.id, node]))
  for (const { row, node } of below) {
    if (step.kind === "MANAGER") node.manager = byId.get(row.managerId ?? "") ?? null
    else node.actingManager = byId.get(row.actingManagerId ?? "") ?? null
  }
}

function hangReports(
  step: Step,
  { below, own }: { readonly below: readonly Placed[]; readonly own: readonly Placed[] },
): void {
  const byManager = groupBy(own, ({ row }) => row.actingManagerId ?? "")
  for (const { row, node } of below) {
    const people = byManager.get(row.id) ?? []
    node.reports = pageOfPeople({
      people,
      page: step.page,
      totalCount: people[0]?.row.total ?? 0,
      withEdges: step.withEdges,
    })
  }
}

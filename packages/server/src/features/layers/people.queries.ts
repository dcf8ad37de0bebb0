import type { Day } from "@rung/domain/kit/day"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { Selection } from "../../platform/graphql/selection.ts"
import { assemblePeople } from "./assemble-people.ts"
import { ensureDerived } from "./ensure-derived.ts"
import { fillLayerDetails } from "./layer-detail.queries.ts"
import type { PersonFilter } from "./layer-rules.input.ts"
import { fetchSteps, type StepRow, Values } from "./people.store.ts"
import { peopleIn, type Step, stepsOf } from "./people-plan.ts"
import { countPeople, pageRoot } from "./people-search.store.ts"
import { type PeopleSearch, peopleSearch } from "./people-search.ts"
import type { PersonNode, PersonPage } from "./person-node.ts"
import { personOn } from "./person-on.queries.ts"
import { pageOfPeople } from "./person-page.ts"
import { readerOf } from "./reader.queries.ts"

export interface FindPeople {
  readonly search: string | null | undefined
  readonly filter: PersonFilter | null | undefined
  readonly page: Page
  /** What is asked of the connection. */
  readonly selection: Selection
}

/** People in today's org, by name, with everything that is asked about them: one statement for the people. */
export async function findPeople(
  ctx: Ctx,
  { search, filter, page, selection }: FindPeople,
): Promise<PersonPage> {
  await ensureDerived(ctx)
  const wanted = peopleSearch(principalOf(ctx), { search, filter })
  return ctx.db.read(async (tx) => {
    const steps = stepsOf(peopleIn(selection))
    const reader = await readerOf(tx, ctx)
    const rows = await searchSteps(tx, { wanted, page, steps })
    const people = assemblePeople(rows, { steps, reader })
    await fillLayerDetails(tx, ctx, { steps, people, reader, day: ctx.today })
    const totalCount = selection.has("totalCount") ? await countPeople(tx, wanted) : 0
    return pageOfPeople({ people: people[0] ?? [], page, totalCount, withEdges: selection.has("edges") })
  })
}

interface SearchSteps {
  readonly wanted: PeopleSearch
  readonly page: Page
  readonly steps: readonly Step[]
}

function searchSteps(tx: TenantTx, { wanted, page, steps }: SearchSteps): Promise<readonly StepRow[]> {
  const values = new Values(tx.tenantId)
  return fetchSteps(tx, { steps, root: pageRoot({ wanted, page, values }), values })
}

export interface OnePerson {
  readonly personId: string
  readonly asOf: Day | null | undefined
  readonly selection: Selection
}

/** One person, in the org or not; none when unknown. */
export async function personById(
  ctx: Ctx,
  { personId, asOf, selection }: OnePerson,
): Promise<PersonNode | undefined> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const ids = [personId]
    const day = asOf ?? ctx.today
    const people =
      day === ctx.today
        ? await peopleByIds(tx, ctx, { ids, selection })
        : await personOn(tx, ctx, { ids, selection, day })
    return people.get(personId)
  })
}

/** People by id as of today, by row id; those unknown are missing. */
export async function peopleByIds(
  tx: TenantTx,
  ctx: Ctx,
  { ids, selection }: { readonly ids: readonly string[]; readonly selection: Selection },
): Promise<ReadonlyMap<string, PersonNode>> {
  const values = new Values(tx.tenantId)
  const where = `p.id = ANY (${values.add(ids)}::uuid[])`
  const steps = stepsOf(selection)
  const reader = await readerOf(tx, ctx)
  const rows = await fetchSteps(tx, {
    steps,
    root: { where, order: "", limit: "", join: "LEFT JOIN" },
    values,
  })
  const people = assemblePeople(rows, { steps, reader })
  await fillLayerDetails(tx, ctx, { steps, people, reader, day: ctx.today })
  return new Map((people[0] ?? []).map(({ row, node }) => [row.id, node]))
}

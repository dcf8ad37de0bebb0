import { can } from "@rung/domain/access/permission"
import type { Competency, Contract as ContractBody, Expectation } from "@rung/domain/expectations/contract"
import { expectationsAt, type Placement } from "@rung/domain/expectations/expectations-of"
import type { Result } from "@rung/domain/kit/result"
import { LAYERS } from "@rung/domain/layers/layer"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import type { Contract } from "./contract.entity.ts"
import { latestContract, listContracts, loadContract } from "./contract.store.ts"
import type { CompetencyView, ContractVersionView, ContractView } from "./contract.view.ts"
import type { PublishContractPayload } from "./contract-draft.view.ts"
import type { LayerExpectationsView } from "./layer-expectations.view.ts"

export async function contractByNumber(
  ctx: Ctx,
  number: number | null | undefined,
): Promise<ContractView | undefined> {
  const contract = await ctx.db.read((tx) => contractOf(tx, number))
  return contract ? contractView(contract) : undefined
}

/** A version by its id, for `node(id:)`. */
export async function contractNode(ctx: Ctx, id: string): Promise<ContractView | undefined> {
  if (!can(principalOf(ctx), "contract:read")) return undefined
  const contract = await ctx.db.read((tx) => loadContract(tx, { id }))
  return contract ? contractView(contract) : undefined
}

export function contractVersions(ctx: Ctx): Promise<readonly ContractVersionView[]> {
  return ctx.db.read(listContracts)
}

export interface ExpectationsAsked {
  readonly placement: Placement
  readonly number: number | null | undefined
}

export async function layerExpectations(
  ctx: Ctx,
  { placement, number }: ExpectationsAsked,
): Promise<LayerExpectationsView | undefined> {
  const { layer } = placement
  const hybridShare = placement.hybridShare ?? null
  if (hybridShare !== null && !(hybridShare > 0 && hybridShare < 1 && (layer === "M1" || layer === "M2"))) {
    throw new Fault("BAD_USER_INPUT", "hybridShare is above 0 and below 1, for M1 and M2 only.")
  }
  const contract = await ctx.db.read((tx) => contractOf(tx, number))
  if (!contract) return undefined
  const views = competencyViews(contract.body)
  const expected = expectationsAt(contract.body, placement).flatMap(({ competency, status, weight }) => {
    const view = views.get(competency.code)
    return view ? [{ competency: view, status, weight }] : []
  })
  return { contractNumber: contract.number, layer, hybridShare, expected }
}

/** The answer of publishing. */
export function publishPayload(result: Result<Omit<Contract, "tenantId">>): PublishContractPayload {
  return { contract: result.ok ? contractView(result.value) : null, problems: problemsOf(result) }
}

export function contractView({
  id,
  body,
  number,
  state,
  note,
  publishedAt,
}: Omit<Contract, "tenantId">): ContractView {
  const { name, routes, axes, thresholds } = body
  const competencies = [...competencyViews(body).values()]
  return {
    id: toGlobalId("Contract", id),
    number,
    name,
    state,
    note,
    publishedAt,
    competencies,
    routes,
    axes,
    thresholds,
  }
}

/** Every competency of a contract as the API shows it, by code, in the contract's order. */
export function competencyViews(contract: ContractBody): ReadonlyMap<string, CompetencyView> {
  return new Map(
    contract.competencies.map((competency) => [
      competency.code,
      competencyView(competency, contract.expectations),
    ]),
  )
}

function competencyView(competency: Competency, rows: readonly Expectation[]): CompetencyView {
  const own = rows.filter((row) => row.competency === competency.code)
  const expectations = LAYERS.flatMap((layer) => own.filter((row) => row.layer === layer))
  return { ...competency, expectations }
}

function contractOf(tx: TenantTx, number: number | null | undefined): Promise<Contract | null> {
  return number === null || number === undefined ? latestContract(tx) : loadContract(tx, { number })
}

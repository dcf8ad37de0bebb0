import type { Placement } from "@rung/domain/expectations/expectations-of"
import type { Ctx } from "../../parts.ts"
import type { ContractVersionView, ContractView } from "./contract.view.ts"
import type { LayerExpectationsView } from "./layer-expectations.view.ts"

export async function contractByNumber(
  _ctx: Ctx,
  _number: number | null | undefined,
): Promise<ContractView | undefined> {
  throw new Error("Being built.")
}
export async function contractVersions(_ctx: Ctx): Promise<readonly ContractVersionView[]> {
  throw new Error("Being built.")
}
export async function layerExpectations(
  _ctx: Ctx,
  _asked: { readonly placement: Placement; readonly number: number | null | undefined },
): Promise<LayerExpectationsView | undefined> {
  throw new Error("Being built.")
}

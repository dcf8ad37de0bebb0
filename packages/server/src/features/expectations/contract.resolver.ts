import type { Layer } from "@rung/domain/layers/layer"
import { Arg, Ctx as Context, Float, Int, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { LayerEnum } from "../layers/enums.ts"
import { contractByNumber, contractVersions, layerExpectations } from "./contract.queries.ts"
import { ContractVersionView, ContractView } from "./contract.view.ts"
import { LayerExpectationsView } from "./layer-expectations.view.ts"

const NUMBER = "Version of the contract; the latest published one unless told."

@Resolver()
export class ContractResolver {
  @Guarded("contract:read")
  @Query(() => ContractView, {
    description: "The layer contract: what each layer is expected to do, and how it is asked and scored.",
  })
  async contract(
    @Context() ctx: Ctx,
    @Arg("number", () => Int, { nullable: true, description: NUMBER }) number: number | null | undefined,
  ): Promise<ContractView> {
    return found(await contractByNumber(ctx, number))
  }

  @Guarded("contract:read")
  @Query(() => [ContractVersionView], { description: "Every version of the contract, newest first." })
  contracts(@Context() ctx: Ctx): Promise<readonly ContractVersionView[]> {
    return contractVersions(ctx)
  }

  @Guarded("contract:read")
  @Query(() => LayerExpectationsView, { description: "What is expected of somebody who stands at a layer." })
  async expectations(
    @Context() ctx: Ctx,
    @Arg("layer", () => LayerEnum, { description: "The layer; for a hybrid the headline layer." })
    layer: Layer,
    @Arg("hybridShare", () => Float, {
      nullable: true,
      description: "Weight of M2 for a hybrid of M1 and M2, above 0 and below 1; leave it out for others.",
    })
    hybridShare: number | null | undefined,
    @Arg("number", () => Int, { nullable: true, description: NUMBER }) number: number | null | undefined,
  ): Promise<LayerExpectationsView> {
    return found(
      await layerExpectations(ctx, { placement: { layer, hybridShare: hybridShare ?? null }, number }),
    )
  }
}

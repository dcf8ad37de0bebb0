import { Arg, Ctx as Context, Int, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { contractWhatIf } from "./what-if.queries.ts"
import { ContractWhatIfPayload } from "./what-if.view.ts"

@Resolver()
export class WhatIfResolver {
  @Guarded("contract:what-if")
  @Query(() => ContractWhatIfPayload, {
    description: "Whose band the contract draft would move, for ADMIN. Each run is in the audit log.",
  })
  contractWhatIf(
    @Context() ctx: Ctx,
    @Arg("version", () => Int, {
      description: "The version of the draft to try; VERSION_CONFLICT when it is older.",
    })
    version: number,
  ): Promise<ContractWhatIfPayload> {
    return contractWhatIf(ctx, version)
  }
}

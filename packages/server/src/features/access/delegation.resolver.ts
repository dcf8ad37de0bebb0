import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { delegationsOf } from "./delegation.queries.ts"
import { DelegationPayload, DelegationView, NameDelegateInput } from "./delegation.view.ts"
import { endDelegation } from "./end-delegation.ts"
import { nameDelegate } from "./name-delegate.ts"

@Resolver()
export class DelegationResolver {
  @Guarded("signed-in")
  @Query(() => [DelegationView], {
    description:
      "Who prepares for the viewer, now or from a later day, by name; nobody for those who are no EXEC.",
  })
  delegations(@Context() ctx: Ctx): Promise<DelegationView[]> {
    return delegationsOf(ctx)
  }

  @Guarded("delegation:name")
  @Mutation(() => DelegationPayload, {
    description: "Names who prepares for the viewer, from a day to a day; may be ended at any time.",
  })
  async nameDelegate(
    @Context() ctx: Ctx,
    @Arg("input", () => NameDelegateInput, { description: "Who, and how long." }) input: NameDelegateInput,
  ): Promise<DelegationPayload> {
    const result = await nameDelegate(ctx, input)
    return { delegation: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("delegation:name")
  @Mutation(() => DelegationPayload, {
    description:
      "Ends one of the viewer's own delegations at once; the notes prepared so far stay the viewer's.",
  })
  async endDelegation(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The `id` of a Delegation." }) id: string,
  ): Promise<DelegationPayload> {
    const result = await endDelegation(ctx, id)
    return { delegation: valueOrNull(result), problems: problemsOf(result) }
  }
}

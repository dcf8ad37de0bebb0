import { Arg, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { ApiToken } from "./api-token.entity.ts"
import { CreateApiTokenInput, CreateApiTokenPayload, RevokeApiTokenPayload } from "./api-token.input.ts"
import { apiTokensOf } from "./api-token.queries.ts"
import { createApiToken } from "./create-api-token.ts"
import { revokeApiToken } from "./revoke-api-token.ts"

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @FieldResolver(() => ID, { description: "Names the token; says nothing about its text." })
  id(@Root() token: ApiToken): string {
    return toGlobalId("ApiToken", token.id)
  }

  @Guarded("token:read")
  @Query(() => [ApiToken], {
    description: "All API tokens of the tenant, revoked and expired ones too, newest first.",
  })
  async apiTokens(@Context() ctx: Ctx): Promise<ApiToken[]> {
    return apiTokensOf(ctx)
  }

  @Guarded("token:create")
  @Mutation(() => CreateApiTokenPayload, {
    description: "Creates an API token and shows its text this once.",
  })
  async createApiToken(
    @Context() ctx: Ctx,
    @Arg("input", () => CreateApiTokenInput, { description: "What for, and until when." })
    input: CreateApiTokenInput,
  ): Promise<CreateApiTokenPayload> {
    const result = await createApiToken(ctx, input)
    const created = valueOrNull(result)
    return {
      apiToken: created?.apiToken ?? null,
      bearer: created?.bearer ?? null,
      problems: problemsOf(result),
    }
  }

  @Guarded("token:revoke")
  @Mutation(() => RevokeApiTokenPayload, { description: "Makes a token stop working at once." })
  async revokeApiToken(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "Which token, by `id`." }) id: string,
  ): Promise<RevokeApiTokenPayload> {
    const result = await revokeApiToken(ctx, id)
    return { apiToken: valueOrNull(result), problems: problemsOf(result) }
  }
}

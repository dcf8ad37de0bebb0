import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { revokeSession } from "./revoke-session.ts"
import { sessionsOf } from "./session.queries.ts"
import { RevokeSessionPayload, SessionView } from "./session.view.ts"

@Resolver()
export class SessionResolver {
  @Guarded("signed-in")
  @Query(() => [SessionView], { description: "Where the viewer's account is signed in, last used first." })
  async sessions(@Context() ctx: Ctx): Promise<SessionView[]> {
    return sessionsOf(ctx)
  }

  @Guarded("signed-in")
  @Mutation(() => RevokeSessionPayload, { description: "Ends one of the viewer's own sessions at once." })
  async revokeSession(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The session." }) id: string,
  ): Promise<RevokeSessionPayload> {
    const result = await revokeSession(ctx, id)
    return { session: valueOrNull(result), problems: problemsOf(result) }
  }
}

import { Arg, Args, Ctx as Context, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { newsFor } from "./news.queries.ts"
import { NotificationConnection, ReadNotificationsPayload } from "./news.view.ts"
import { readNotifications } from "./read-notifications.ts"

@Resolver()
export class NewsResolver {
  @Guarded("signed-in")
  @Query(() => NotificationConnection, {
    description: "What is new for the viewer, the newest first. A token is told nothing and is FORBIDDEN.",
  })
  notifications(@Context() ctx: Ctx, @Args(() => PageArgs) page: PageArgs): Promise<NotificationConnection> {
    return newsFor(ctx, pageOf(page))
  }

  @Guarded("signed-in")
  @Mutation(() => ReadNotificationsPayload, {
    description: "Marks what is new as read up to an instant: never back, and not beyond now.",
  })
  async readNotifications(
    @Context() ctx: Ctx,
    @Arg("until", () => InstantScalar, { description: "The `at` of the newest that was shown." }) until: Date,
  ): Promise<ReadNotificationsPayload> {
    const result = await readNotifications(ctx, until)
    return { readUntil: valueOrNull(result), problems: problemsOf(result) }
  }
}

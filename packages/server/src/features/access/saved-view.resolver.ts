import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { dropView } from "./drop-view.ts"
import { renameView } from "./rename-view.ts"
import { saveView } from "./save-view.ts"
import { savedViewsOf } from "./saved-view.queries.ts"
import {
  DropViewPayload,
  RenameViewInput,
  RenameViewPayload,
  SavedViewView,
  SaveViewInput,
  SaveViewPayload,
} from "./saved-view.view.ts"

@Resolver()
export class SavedViewResolver {
  @Guarded("signed-in")
  @Query(() => [SavedViewView], {
    description:
      "Views the viewer's account keeps here, by name; 50 at most. A token has none and is FORBIDDEN.",
  })
  savedViews(@Context() ctx: Ctx): Promise<SavedViewView[]> {
    return savedViewsOf(ctx)
  }

  @Guarded("signed-in")
  @Mutation(() => SaveViewPayload, { description: "Keeps a page with its filters under a name." })
  async saveView(
    @Context() ctx: Ctx,
    @Arg("input", () => SaveViewInput, { description: "What to keep, and how to call it." })
    input: SaveViewInput,
  ): Promise<SaveViewPayload> {
    const result = await saveView(ctx, input)
    return { savedView: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => RenameViewPayload, { description: "Gives one of the viewer's own views another name." })
  async renameView(
    @Context() ctx: Ctx,
    @Arg("input", () => RenameViewInput, { description: "Which, and how to call it." })
    input: RenameViewInput,
  ): Promise<RenameViewPayload> {
    const result = await renameView(ctx, input)
    return { savedView: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => DropViewPayload, { description: "Forgets one of the viewer's own views." })
  async dropView(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The `id` of a SavedView." }) id: string,
  ): Promise<DropViewPayload> {
    const result = await dropView(ctx, id)
    return { savedView: valueOrNull(result), problems: problemsOf(result) }
  }
}

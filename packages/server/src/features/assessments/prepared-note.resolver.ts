import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { prepareNote } from "./prepare-note.ts"
import { preparedNotes, preparing } from "./prepared-note.queries.ts"
import {
  PreparedNoteView,
  PrepareNoteInput,
  PrepareNotePayload,
  PreparingView,
} from "./prepared-note.view.ts"

@Resolver()
export class PreparedNoteResolver {
  @Guarded("signed-in")
  @Query(() => PreparingView, {
    nullable: true,
    description: "Whom the viewer prepares for today; null for nearly everybody. FORBIDDEN for a token.",
  })
  preparing(@Context() ctx: Ctx): Promise<PreparingView | null> {
    return preparing(ctx)
  }

  @Guarded("signed-in")
  @Query(() => [PreparedNoteView], {
    description:
      "What was prepared for the viewer on a form of their own, by competency, then oldest first; nothing on any other.",
  })
  preparedNotes(
    @Context() ctx: Ctx,
    @Arg("assessmentId", () => ID, { description: "An Assessment the viewer is to answer." })
    assessmentId: string,
  ): Promise<PreparedNoteView[]> {
    return preparedNotes(ctx, assessmentId)
  }

  @Guarded("signed-in")
  @Mutation(() => PrepareNotePayload, {
    description:
      "Keeps a note beside an item of a form that the executive the viewer prepares for is to answer. It rates nothing.",
  })
  async prepareNote(
    @Context() ctx: Ctx,
    @Arg("input", () => PrepareNoteInput, { description: "Which form and item, and what to say." })
    input: PrepareNoteInput,
  ): Promise<PrepareNotePayload> {
    const result = await prepareNote(ctx, input)
    return { item: valueOrNull(result), problems: problemsOf(result) }
  }
}

import { Arg, Ctx as Context, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { deleteMirror } from "./delete-mirror.ts"
import { SaveMirrorInput } from "./mirror.input.ts"
import { myMirror } from "./mirror.queries.ts"
import { MirrorPayload } from "./mirror.view.ts"
import { saveMirror } from "./save-mirror.ts"

@Resolver()
export class MirrorResolver {
  @Guarded("signed-in")
  @Query(() => MirrorPayload, {
    description:
      "The viewer's own ladder mirror, empty while they have written nothing. Nobody reads another's. A token has none and " +
      "is FORBIDDEN.",
  })
  async myMirror(@Context() ctx: Ctx): Promise<MirrorPayload> {
    const result = await myMirror(ctx)
    return { mirror: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => MirrorPayload, {
    description: "Writes the viewer's own ladder mirror. A token is FORBIDDEN.",
  })
  async saveMirror(
    @Context() ctx: Ctx,
    @Arg("input", () => SaveMirrorInput, { description: "The mirror as a whole." }) input: SaveMirrorInput,
  ): Promise<MirrorPayload> {
    const result = await saveMirror(ctx, input)
    return { mirror: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => MirrorPayload, {
    description: "Deletes the viewer's own ladder mirror and the key that opens it. A token is FORBIDDEN.",
  })
  async deleteMirror(@Context() ctx: Ctx): Promise<MirrorPayload> {
    const result = await deleteMirror(ctx)
    return { mirror: valueOrNull(result), problems: problemsOf(result) }
  }
}

import type { GraphQLResolveInfo } from "graphql"
import { Arg, Ctx as Context, ID, Info, Query, Resolver } from "type-graphql"
import type { Ctx } from "./ctx.ts"
import { parseGlobalId } from "./global-id.ts"
import { Guarded } from "./guard.ts"
import { type NodeLoaders, NodeView } from "./node.ts"
import type { ResolverClass } from "./schema.ts"

/** The root field `node(id:)`, over the loaders that the features bring. */
export function nodeResolver<C extends Ctx>(loaders: NodeLoaders<C>): ResolverClass {
  @Resolver()
  class NodeResolver {
    @Guarded("signed-in")
    @Query(() => NodeView, {
      nullable: true,
      description: "Fetches anything by its id; null for what is unknown, or not for you to see.",
    })
    async node(
      @Context() ctx: C,
      @Info() info: GraphQLResolveInfo,
      @Arg("id", () => ID, { description: "The `id` of anything that implements Node." }) id: string,
    ): Promise<NodeView | undefined> {
      const named = parseGlobalId(id)
      return named && loaders[named.type]?.(ctx, named.id, info)
    }
  }
  return NodeResolver
}

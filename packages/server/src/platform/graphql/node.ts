import type { GraphQLResolveInfo } from "graphql"
import { Field, ID, InterfaceType } from "type-graphql"
import type { Ctx } from "./ctx.ts"
import { type NodeType, parseGlobalId } from "./global-id.ts"

@InterfaceType("Node", {
  description: "Anything that can be fetched again by its id alone.",
})
export abstract class NodeView {
  @Field(() => ID, {
    description: "Names the thing across all types, unchanged for as long as it exists. Opaque.",
  })
  id!: string
}

/** The type of anything with a global id: the id itself tells. */
export function nodeTypeOf({ id }: NodeView): NodeType | undefined {
  return parseGlobalId(id)?.type
}

/**
 * Finds one thing by its row id for whoever asks. It enforces its own permission, and answers nothing alike for
 * what is unknown, of another tenant, or not for this caller.
 */
export type NodeLoader<C extends Ctx> = (
  ctx: C,
  id: string,
  info: GraphQLResolveInfo,
) => Promise<NodeView | undefined>

/** The loader of each type that `node(id:)` can find. */
export type NodeLoaders<C extends Ctx> = Partial<Readonly<Record<NodeType, NodeLoader<C>>>>

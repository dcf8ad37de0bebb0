import { type GraphQLSchema, isInterfaceType } from "graphql"
import { buildSchemaSync } from "type-graphql"
import { checkGuard } from "./guard.ts"
import { nodeTypeOf } from "./node.ts"

export type ResolverClass = new () => object

/** Subscriptions bring their own source; type-graphql insists on this all the same. */
const NO_TOPICS = {
  publish: () => {
    throw new Error("Changes are announced on the live channel.")
  },
  subscribe: () => {
    throw new Error("A subscription needs a source of its own.")
  },
}

/** Builds the executable schema from every feature's resolver classes. */
export function createSchema([first, ...rest]: readonly ResolverClass[]): GraphQLSchema {
  if (!first) throw new Error("A schema needs a resolver.")
  const schema = buildSchemaSync({
    resolvers: [first, ...rest],
    authChecker: checkGuard,
    authMode: "error",
    // Inputs are checked by the domain, which names every problem at once.
    validate: false,
    pubSub: NO_TOPICS,
  })
  // type-graphql would make it asynchronous, which the compiling executor cannot await.
  const node = schema.getType("Node")
  if (isInterfaceType(node)) node.resolveType = nodeTypeOf
  return schema
}

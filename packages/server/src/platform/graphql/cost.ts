import type { ApolloServerPlugin } from "@apollo/server"
import { type DocumentNode, GraphQLError, type GraphQLSchema } from "graphql"
// The CommonJS build: the other one loads a second copy of graphql.
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs"
import type { Ctx } from "./ctx.ts"
import { PAGE_SIZE } from "./page.ts"

/** Fields that one operation may fill at most; the largest page of people with two levels of reports fits. */
export const MOST_FIELDS = 400_000

/** A page costs as many times its content as it may have items; everything else costs itself and its content. */
const byPage: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const isPage = field.args.some(({ name }) => name === "first")
  const items = isPage ? (args.first ?? PAGE_SIZE) : 1
  return 1 + Math.max(0, Number(items)) * childComplexity
}

/** Refuses operations before they run that would fill more fields than any honest client reads. */
export function limitCost<C extends Ctx>(schema: GraphQLSchema): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operationName }) => {
        const cost = costOf(schema, { document, operationName, variables: request.variables ?? {} })
        if (cost <= MOST_FIELDS) return
        throw new GraphQLError(
          `This would fill ${cost} fields, and ${MOST_FIELDS} are the most: ask for smaller pages.`,
          { extensions: { code: "QUERY_TOO_LARGE", http: { status: 400 } } },
        )
      },
    }),
  }
}

interface Operation {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Record<string, unknown>
}

/** Variables that do not fit cost nothing: the executor refuses them in its own words. */
function costOf(schema: GraphQLSchema, { document, operationName, variables }: Operation): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [byPage],
    })
  } catch (error) {
    if (error instanceof GraphQLError) return 0
    throw error
  }
}

import type { ApolloServerPlugin } from "@apollo/server"
import { GraphQLError, type GraphQLSchema } from "graphql"
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity"
import type { Ctx } from "./ctx.ts"
import { PAGE_SIZE } from "./page.ts"

/** Fields that one operation may fill at most; the largest page of people with two levels of reports fits. */
export const MOST_FIELDS = 400_000

/** A page costs as many times its content as it may have items; everything else costs itself and its content. */
const byPage: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const isPage = field.args.some(({ name }) => name === "first")
  const items = isPage ? (args["first"] ?? PAGE_SIZE) : 1
  return 1 + Math.max(0, Number(items)) * childComplexity
}

/** Refuses operations before they run that would fill more fields than any honest client reads. */
export function limitCost<C extends Ctx>(schema: GraphQLSchema): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operationName }) => {
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(operationName ? { operationName } : {}),
          estimators: [byPage],
        })
        if (cost <= MOST_FIELDS) return
        throw new GraphQLError(
          `This would fill ${cost} fields, and ${MOST_FIELDS} are the most: ask for smaller pages.`,
          { extensions: { code: "QUERY_TOO_LARGE", http: { status: 400 } } },
        )
      },
    }),
  }
}

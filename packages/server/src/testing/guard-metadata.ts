import { getMetadataStorage } from "type-graphql"

/** The guards of each root field, such as `Query.members`, as the decorators name them. */
export function rootGuards(): ReadonlyMap<string, readonly unknown[]> {
  const { queries, mutations, subscriptions } = getMetadataStorage()
  const entries = [
    ...queries.map(({ schemaName, roles }) => [`Query.${schemaName}`, roles ?? []] as const),
    ...mutations.map(({ schemaName, roles }) => [`Mutation.${schemaName}`, roles ?? []] as const),
    ...subscriptions.map(({ schemaName, roles }) => [`Subscription.${schemaName}`, roles ?? []] as const),
  ]
  return new Map(entries)
}

/** Fields below the root that carry a guard. */
export function guardedInnerFields(): readonly string[] {
  const { fieldResolvers, fields } = getMetadataStorage()
  return [
    ...fieldResolvers.filter(({ roles }) => roles !== undefined).map(({ methodName }) => methodName),
    ...fields.filter(({ roles }) => roles !== undefined).map(({ schemaName }) => schemaName),
  ]
}

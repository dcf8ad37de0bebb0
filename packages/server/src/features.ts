import type { EntityClass } from "./platform/db/database.ts"
import type { ResolverClass } from "./platform/graphql/schema.ts"

/** Every resolver class there is, in the order of the features. */
export const resolvers: readonly ResolverClass[] = []

/** Every stored noun there is, in the order of the features. */
export const entities: EntityClass[] = []

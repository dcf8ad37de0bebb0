import { lexicographicSortSchema, printSchema } from "graphql"
import { resolvers } from "./features.ts"
import { createSchema } from "./platform/graphql/schema.ts"

process.stdout.write(`${printSchema(lexicographicSortSchema(createSchema(resolvers)))}\n`)

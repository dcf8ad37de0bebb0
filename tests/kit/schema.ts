import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql"
import { resolvers } from "../../packages/server/src/features.ts"
import { createSchema } from "../../packages/server/src/platform/graphql/schema.ts"

/** The schema as the server builds it. */
export const schema: GraphQLSchema = createSchema(resolvers)

export type RootName = `${"Query" | "Mutation" | "Subscription"}.${string}`

export interface RootField {
  readonly name: RootName
  readonly operation: "query" | "mutation" | "subscription"
  readonly field: GraphQLField<unknown, unknown>
}

export const rootFields: readonly RootField[] = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map(
    (field): RootField => ({ name: `Query.${field.name}`, operation: "query", field }),
  ),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map(
    (field): RootField => ({ name: `Mutation.${field.name}`, operation: "mutation", field }),
  ),
  ...Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map(
    (field): RootField => ({ name: `Subscription.${field.name}`, operation: "subscription", field }),
  ),
]

/** Where an argument leads: names of arguments and input fields, `*` for every item of a list. */
export type ArgumentPath = readonly string[]

/** Every place within a field's arguments that takes a value of the named scalar, inputs and lists opened up. */
export function argumentPaths(field: GraphQLField<unknown, unknown>, scalar: string): ArgumentPath[] {
  const paths: ArgumentPath[] = []
  const walk = (type: GraphQLInputType, path: ArgumentPath, within: readonly string[]): void => {
    if (isNonNullType(type)) walk(type.ofType, path, within)
    else if (isListType(type)) walk(type.ofType, [...path, "*"], within)
    else walkNamed(type, path, within)
  }
  const walkNamed = (type: GraphQLNamedInputType, path: ArgumentPath, within: readonly string[]): void => {
    if (type.name === scalar) paths.push(path)
    if (!isInputObjectType(type) || within.includes(type.name)) return
    for (const inner of Object.values(type.getFields())) {
      walk(inner.type, [...path, inner.name], [...within, type.name])
    }
  }
  for (const argument of field.args) walk(argument.type, [argument.name], [])
  return paths
}

export interface Described {
  /** Such as `Query.members(first:)` or `Role.ADMIN`. */
  readonly at: string
  /** The last name in it. */
  readonly name: string
  readonly description: string
}

/** Everything of ours in the schema that can carry a description. */
export function describedParts(): readonly Described[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__") && !BUILT_IN.includes(name))
    .flatMap((type) => [
      ...(ROOTS.includes(type.name) ? [] : [partOf(type.name, type)]),
      ...partsWithin(type),
    ])
}

function partsWithin(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues().map((value) => partOf(`${type.name}.${value.name}`, value))
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => partOf(`${type.name}.${field.name}`, field))
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const at = `${type.name}.${field.name}`
    return [partOf(at, field), ...field.args.map((argument) => partOf(`${at}(${argument.name}:)`, argument))]
  })
}

function partOf(
  at: string,
  part: { readonly name: string; readonly description?: string | null | undefined },
): Described {
  return { at, name: part.name, description: part.description ?? "" }
}

const BUILT_IN = ["String", "Int", "Float", "Boolean", "ID"]
const ROOTS = ["Query", "Mutation", "Subscription"]

/**
 * Operations that ask a root field for everything it can answer, as deep as `depth` allows: one, or one for each
 * type that the answer may have. Fields below the root that must be given arguments are left out.
 */
export function documentsFor({ operation, field }: RootField, depth = 6): readonly string[] {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`)
  const given = field.args.map(({ name }) => `${name}: $${name}`)
  const head = variables.length > 0 ? `(${variables.join(", ")})` : ""
  const args = given.length > 0 ? `(${given.join(", ")})` : ""
  const type = getNamedType(field.type)
  const selections = isInterfaceType(type)
    ? schema
        .getPossibleTypes(type)
        .map((each) => `{ __typename id ... on ${each.name} ${fieldsOf(each, depth, [])} }`)
    : [selectionFor(field, depth, [])]
  return selections.map((selection) => `${operation} attack${head} { ${field.name}${args} ${selection} }`)
}

type Owner = GraphQLObjectType | GraphQLInterfaceType

function selectionFor(
  field: GraphQLField<unknown, unknown>,
  depth: number,
  within: readonly string[],
): string {
  const type = getNamedType(field.type)
  if (isObjectType(type)) return fieldsOf(type, depth, within)
  if (!isInterfaceType(type)) return ""
  // What all of them have; the types themselves are asked for where they are the answer.
  return fieldsOf(type, depth, within)
}

function fieldsOf(owner: Owner, depth: number, within: readonly string[]): string {
  const seen = [...within, owner.name]
  const fields = Object.values(owner.getFields())
    .filter((each) => !each.args.some(isRequired))
    .map((each) => {
      const named = getNamedType(each.type)
      if (!isObjectType(named) && !isInterfaceType(named)) return each.name
      if (depth <= 1 || seen.includes(named.name)) return ""
      return `${each.name} ${selectionFor(each, depth - 1, seen)}`
    })
  return `{ __typename ${fields.filter(Boolean).join(" ")} }`
}

function isRequired({ type, defaultValue }: GraphQLArgument): boolean {
  return isNonNullType(type) && defaultValue === undefined
}

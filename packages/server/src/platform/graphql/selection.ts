import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionNode,
} from "graphql"
import { Fault } from "./fault.ts"

/** What an operation asks of a value: its fields by name, merged over fragments and aliases. */
export type Selection = ReadonlyMap<string, SelectedField>

export interface SelectedField {
  readonly args: Readonly<Record<string, unknown>>
  readonly selection: Selection
}

/**
 * Looks ahead at what is asked of the field being resolved, so that everything can be fetched at once. Behind an
 * interface `typeName` says which type's view of it counts. A field asked for twice with different arguments is
 * refused: it is fetched once.
 */
export function selectionOf(info: GraphQLResolveInfo, typeName?: string): Selection {
  const type = typeName === undefined ? getNamedType(info.returnType) : info.schema.getType(typeName)
  return isObjectType(type) ? merge(info, type, info.fieldNodes) : new Map()
}

/** The selection under a path of fields; empty where one of them is not asked for. */
export function selectionAt(selection: Selection, ...path: readonly string[]): Selection {
  let at: Selection = selection
  for (const name of path) at = at.get(name)?.selection ?? new Map()
  return at
}

function merge(info: GraphQLResolveInfo, type: GraphQLObjectType, parents: readonly FieldNode[]): Selection {
  const nodes = new Map<string, FieldNode[]>()
  for (const parent of parents) collect({ info, type, nodes }, parent.selectionSet?.selections ?? [])
  return new Map([...nodes].map(([name, fields]) => [name, fieldOf({ info, type, nodes }, name)(fields)]))
}

interface Scope {
  readonly info: GraphQLResolveInfo
  readonly type: GraphQLObjectType
  readonly nodes: Map<string, FieldNode[]>
}

function collect(scope: Scope, selections: readonly SelectionNode[]): void {
  const { info, type, nodes } = scope
  for (const selection of selections) {
    if (!isIncluded(info, selection)) continue
    if (selection.kind === Kind.FIELD) {
      const known = nodes.get(selection.name.value)
      if (known) known.push(selection)
      else nodes.set(selection.name.value, [selection])
      continue
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value]
    const condition = fragment?.typeCondition?.name.value
    if (!fragment || !appliesTo(type, condition)) continue
    collect(scope, fragment.selectionSet.selections)
  }
}

function isIncluded({ variableValues }: GraphQLResolveInfo, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false
}

function appliesTo(type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  return type.getInterfaces().some(({ name }) => name === condition)
}

function fieldOf({ info, type }: Scope, name: string) {
  const definition = type.getFields()[name]
  return (nodes: readonly FieldNode[]): SelectedField => {
    if (!definition) return { args: {}, selection: new Map() }
    const [args = {}, ...others] = nodes.map((node) =>
      getArgumentValues(definition, node, info.variableValues),
    )
    const text = JSON.stringify(args)
    if (others.some((other) => JSON.stringify(other) !== text)) {
      throw new Fault("BAD_USER_INPUT", `Ask for ${type.name}.${name} once, or with the same arguments.`)
    }
    const inner = getNamedType(definition.type)
    return { args, selection: isObjectType(inner) ? merge(info, inner, nodes) : new Map() }
  }
}

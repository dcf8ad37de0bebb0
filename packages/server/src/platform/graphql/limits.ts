import { type ASTVisitor, type DocumentNode, GraphQLError, Kind, type ValidationContext } from "graphql"

/** What one document may ask for at most. Tokens are counted by the parser, cost by query-complexity. */
export const LIMITS = { tokens: 4_000, depth: 14, aliases: 30, rootFields: 20 } as const

/** Refuses documents that are deeper or broader than any honest client needs. */
export function breadthAndDepth(context: ValidationContext): ASTVisitor {
  return {
    Document: (document) => {
      for (const message of excesses(document)) {
        context.reportError(new GraphQLError(message, { extensions: { code: "QUERY_TOO_LARGE" } }))
      }
    },
  }
}

function excesses(document: DocumentNode): readonly string[] {
  const found: string[] = []
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  )
  const count = { aliases: 0, depth: 0 }
  const walk = (selections: SelectionSet | undefined, depth: number, seen: readonly string[]): void => {
    if (!selections || depth > LIMITS.depth + 1) return
    count.depth = Math.max(count.depth, depth)
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) count.aliases += 1
        walk(selection.selectionSet, depth + 1, seen)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, seen)
      } else if (!seen.includes(selection.name.value)) {
        walk(fragments.get(selection.name.value)?.selectionSet, depth, [...seen, selection.name.value])
      }
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || isIntrospection(definition.selectionSet)) continue
    walk(definition.selectionSet, 0, [])
    if (definition.selectionSet.selections.length > LIMITS.rootFields) {
      found.push(`Ask for at most ${LIMITS.rootFields} root fields in one operation.`)
    }
  }
  if (count.depth > LIMITS.depth) found.push(`Nest fields at most ${LIMITS.depth} deep.`)
  if (count.aliases > LIMITS.aliases) found.push(`Use at most ${LIMITS.aliases} aliases.`)
  return found
}

type SelectionSet = Extract<
  DocumentNode["definitions"][number],
  { kind: Kind.OPERATION_DEFINITION }
>["selectionSet"]

/** Introspection nests deeper than any data does; it is switched off in production instead. */
function isIntrospection(selections: SelectionSet): boolean {
  return selections.selections.every(
    (selection) => selection.kind === Kind.FIELD && ["__schema", "__type"].includes(selection.name.value),
  )
}

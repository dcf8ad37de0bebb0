import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type ValidationContext,
} from "graphql"

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
  const measure = measurer(document)
  const found = new Set<string>()
  const total = { aliases: 0 }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION || isIntrospection(definition.selectionSet)) continue
    const { depth, aliases, fields } = measure(definition.selectionSet)
    total.aliases += aliases
    if (fields > LIMITS.rootFields) {
      found.add(`Ask for at most ${LIMITS.rootFields} root fields in one operation.`)
    }
    if (depth > LIMITS.depth) found.add(`Nest fields at most ${LIMITS.depth} deep.`)
  }
  if (total.aliases > LIMITS.aliases) found.add(`Use at most ${LIMITS.aliases} aliases.`)
  return [...found]
}

interface Measure {
  /** Levels of fields. */
  readonly depth: number
  /** Aliases at any level, counted as often as their fragment is spread. */
  readonly aliases: number
  /** Fields at the top, those of spread fragments among them. */
  readonly fields: number
}

const NOTHING: Measure = { depth: 0, aliases: 0, fields: 0 }

/** Measures selections, each fragment once: fragments that spread fragments twice would take forever. */
function measurer(document: DocumentNode): (selections: SelectionSet | undefined) => Measure {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  )
  const known = new Map<string, Measure>()
  const ofFragment = (name: string): Measure => {
    const measured = known.get(name)
    if (measured) return measured
    // A fragment within itself is refused elsewhere; here it only must end.
    known.set(name, NOTHING)
    const measure = ofSelections(fragments.get(name)?.selectionSet)
    known.set(name, measure)
    return measure
  }
  const ofSelection = (selection: SelectionNode): Measure => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    const inner = ofSelections(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner
    return { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0), fields: 1 }
  }
  const ofSelections = (selections: SelectionSet | undefined): Measure =>
    (selections?.selections ?? []).map(ofSelection).reduce(
      (sum, each) => ({
        depth: Math.max(sum.depth, each.depth),
        aliases: sum.aliases + each.aliases,
        fields: sum.fields + each.fields,
      }),
      NOTHING,
    )
  return ofSelections
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

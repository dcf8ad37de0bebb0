import { registerEnumType } from "type-graphql"

/** Registers a closed list of the domain as a GraphQL enum, a description for each value; answers the enum. */
export function closedList<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries<string>(values)
  const list = Object.fromEntries(entries.map(([value]) => [value, value]))
  const valuesConfig = Object.fromEntries(entries.map(([value, text]) => [value, { description: text }]))
  registerEnumType(list, { name, description, valuesConfig })
  return list
}

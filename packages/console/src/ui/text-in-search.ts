/** A text of an address's search part; a number such as in `?item=2` is read as text. */
export function textInSearch(search: unknown, name: string): string | undefined {
  if (typeof search !== "object" || search === null) return undefined
  const entry = Object.entries(search).find(([key]) => key === name)?.[1]
  if (typeof entry === "number") return String(entry)
  return typeof entry === "string" && entry !== "" ? entry : undefined
}

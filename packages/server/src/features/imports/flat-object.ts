/** Deeper than this, what is left is kept as JSON text. */
const MAX_DEPTH = 8
/** A number of more digits than a computer counts exactly is an id, and kept as written. */
const LONG_NUMBER = /[:[,]\s*-?\d{16}/

/** The value of a line of JSON; throws `SyntaxError`. */
export function parseJson(text: string): unknown {
  return LONG_NUMBER.test(text) ? JSON.parse(text, asWritten) : JSON.parse(text)
}

function asWritten(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === "number" ? (context?.source ?? value) : value
}

/**
 * An object as cells: members of nested ones are named with points (`name.familyName`, `emails.0.value`), a list of
 * plain values is one cell. Absent and `null` are blank.
 */
export function flatten(value: unknown, put: (name: string, cell: string) => void): void {
  flattenInto(value, "", { put, depth: 0 })
}

interface Flattening {
  readonly put: (name: string, cell: string) => void
  readonly depth: number
}

function flattenInto(value: unknown, name: string, { put, depth }: Flattening): void {
  if (value === null || value === undefined) put(name, "")
  else if (typeof value !== "object") put(name, String(value))
  else if (Array.isArray(value) && value.every(isPlain)) {
    put(name, value.filter((item) => item !== null).join("; "))
  } else if (depth === MAX_DEPTH) put(name, JSON.stringify(value))
  else {
    const path = name === "" ? "" : `${name}.`
    for (const [key, item] of Object.entries(value)) {
      flattenInto(item, `${path}${key}`, { put, depth: depth + 1 })
    }
  }
}

function isPlain(item: unknown): boolean {
  return item === null || typeof item !== "object"
}

/** What a row of a delta asks for: `SET` creates or updates, the others need somebody known. */
export type Operation = "SET" | "UPDATE" | "END"

const WORDS: Readonly<Record<string, Operation>> = {
  create: "SET",
  add: "SET",
  insert: "SET",
  new: "SET",
  hire: "SET",
  upsert: "SET",
  update: "UPDATE",
  change: "UPDATE",
  modify: "UPDATE",
  move: "UPDATE",
  end: "END",
  delete: "END",
  remove: "END",
  terminate: "END",
  leave: "END",
}

/** The operation a word means; a blank creates or updates; `undefined` for a word nobody told us. */
export function readOperation(word: string | null | undefined): Operation | undefined {
  if (!word) return "SET"
  const key = word.toLowerCase()
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined
}

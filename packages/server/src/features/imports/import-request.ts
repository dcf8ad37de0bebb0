import type { Remembered } from "./suggest-columns.ts"

/** What an import remembers for the next file of the same source, once it is applied. */
export interface ImportRequest extends Remembered {
  readonly signature: string
}

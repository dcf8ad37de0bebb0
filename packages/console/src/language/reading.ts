/** Reads the console in another language than English. Set once, before anything is drawn. */
export type Reader = {
  /** The sentence of a key such as "{0} of {1:# form|# forms}", its slots still open. */
  readonly sentence: (key: string) => string | undefined
  /** A sentence that was written in English elsewhere: by the server, the domain or the company's contract. */
  readonly fromEnglish: (text: string) => string
  /** Takes over what the company's own texts say, instead of what was learnt before. */
  readonly learn: (texts: Readonly<Record<string, string>>) => void
}

declare global {
  // Set by the script before all others on a page in another language, which shares no module with them.
  var rungReader: Reader | undefined
}

/** From now on sentences are read so; without a reader they are the English of the code. */
export function readWith(next: Reader | undefined): void {
  globalThis.rungReader = next
}

/** Nothing for who reads what stands in the code. */
export function reader(): Reader | undefined {
  return globalThis.rungReader
}

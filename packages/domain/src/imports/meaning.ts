/** Finds the person or seat a reference means within file and org; -1 for nobody, or for nobody certain. */
export type Resolve = (reference: string) => number

/** Whom a manager reference means, and how that was told. */
export type Meaning =
  | {
      /** By their own id or address, by the position they sit on, as a vacant position, or by name. */
      readonly how: "KEY" | "HOLDER" | "SEAT" | "NAME"
      readonly at: number
      /** Somebody else the same reference could mean: it is an id and a position. */
      readonly other?: number
    }
  /** In the order of their labels. */
  | { readonly how: "NAMESAKES" | "HOLDERS"; readonly candidates: readonly number[] }
  | { readonly how: "NOBODY" }

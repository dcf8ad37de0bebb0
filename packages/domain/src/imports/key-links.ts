/** Which keys belong together because one row or person bears them (union-find; near linear in the number of keys). */
export class KeyLinks {
  readonly #above = new Map<string, string>()

  link(keys: readonly string[]): void {
    const [first, ...others] = keys
    if (first === undefined) return
    for (const other of others) {
      const [one, two] = [this.#top(first), this.#top(other)]
      if (one !== two) this.#above.set(two, one)
    }
  }

  /** The key that stands for all keys linked to these. */
  leaderOf([key]: readonly string[]): string | undefined {
    return key === undefined ? undefined : this.#top(key)
  }

  #top(key: string): string {
    let top = key
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next
    for (let at = key; at !== top; ) {
      const next = this.#above.get(at) ?? top
      this.#above.set(at, top)
      at = next
    }
    return top
  }
}

/** Which of the numbers from 0 to `size` belong together (union-find; near linear in the number of links). */
export class KeyLinks {
  readonly #above: Int32Array

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, at) => at)
  }

  link(one: number, other: number): void {
    this.#above[this.leaderOf(other)] = this.leaderOf(one)
  }

  /** The number that stands for all linked to this one. */
  leaderOf(at: number): number {
    let top = at
    for (let next = this.#up(top); next !== top; next = this.#up(top)) {
      this.#above[top] = this.#up(next)
      top = next
    }
    return top
  }

  #up(at: number): number {
    return this.#above[at] ?? at
  }
}

import type { ChangeReader } from "./change-reader.ts"

/**
 * What a subscription runs on: one value for each change, the last when `goesOn` first says no. `goesOn` is asked
 * before the change is told, so what is then read is at least as new as the answer.
 */
export class Following implements AsyncIterableIterator<true, undefined> {
  readonly #changes: ChangeReader
  readonly #goesOn: () => Promise<boolean>

  constructor(changes: ChangeReader, goesOn: () => Promise<boolean>) {
    this.#changes = changes
    this.#goesOn = goesOn
  }

  async next(): Promise<IteratorResult<true, undefined>> {
    const { done } = await this.#changes.next()
    if (done) return { value: undefined, done }
    if (!(await this.#goesOn())) void this.#changes.return()
    return { value: true, done: false }
  }

  async return(): Promise<IteratorResult<true, undefined>> {
    await this.#changes.return()
    return { value: undefined, done: true }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

type Next = IteratorResult<void, undefined>

/** Who waits for changes. At most one is kept until it is read: what counts is that there was one. */
export class ChangeReader implements AsyncIterableIterator<void, undefined> {
  readonly #onClose: () => void
  #waiting: ((next: Next) => void) | undefined
  #hasChange = false
  #isClosed = false

  constructor(onClose: () => void) {
    this.#onClose = onClose
  }

  wake(): void {
    if (this.#isClosed) return
    if (this.#waiting) this.#answer({ value: undefined, done: false })
    else this.#hasChange = true
  }

  next(): Promise<Next> {
    if (this.#isClosed) return Promise.resolve({ value: undefined, done: true })
    if (this.#hasChange) {
      this.#hasChange = false
      return Promise.resolve({ value: undefined, done: false })
    }
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }

  /** Ends it at once, for whoever is waiting too: unlike a generator, which would first come to its next value. */
  return(): Promise<Next> {
    if (!this.#isClosed) {
      this.#isClosed = true
      this.#onClose()
      this.#answer({ value: undefined, done: true })
    }
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #answer(next: Next): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.(next)
  }
}

/** Some items of a list that is longer than what was asked for. */
export type ListPage<T> = { readonly items: readonly T[]; readonly total: number }
/** Reads `count` items from a place on, counted from 0. */
export type LoadPage<T> = (from: number, count: number) => Promise<ListPage<T>>

export const PAGE_SIZE = 100
const PAGES_KEPT = 40
const AT_ONCE = 2

/**
 * A long list read page by page as it comes into view. Read anew, it goes on showing what it had until the first
 * page arrives, so that nothing jumps.
 */
export class PagedList<T> {
  #load: LoadPage<T>
  #pages = new Map<number, readonly T[]>()
  #asked = new Set<number>()
  #wanted: readonly number[] = [0]
  #generation = 0
  #isOld = false
  #listeners = new Set<() => void>()
  #version = 0
  #total: number | undefined
  #failure: unknown

  constructor(load: LoadPage<T>) {
    this.#load = load
  }

  /** How many items there are in all; nothing until the first page is here. */
  get total(): number | undefined {
    return this.#total
  }

  /** What the last page that could not be read failed with. */
  get failure(): unknown {
    return this.#failure
  }

  /** Changes whenever what it shows does. */
  get version(): number {
    return this.#version
  }

  at(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE]
  }

  /** Asks for the items between two places, both included, that are not here yet. Earlier wishes are dropped. */
  want(from: number, to: number): void {
    const first = Math.floor(Math.max(0, from) / PAGE_SIZE)
    const last = Math.floor(Math.max(0, to) / PAGE_SIZE)
    this.#wanted = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
    this.#ask()
  }

  /** Reads what is wanted anew, perhaps by another way. */
  again(load: LoadPage<T> = this.#load): void {
    this.#load = load
    this.#generation += 1
    this.#asked.clear()
    this.#isOld = true
    this.#failure = undefined
    this.#changed()
    this.#ask()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #ask(): void {
    // What failed is not asked for again and again, but when somebody says so.
    if (this.#failure !== undefined) return
    for (const page of this.#wanted) {
      if (this.#asked.size >= AT_ONCE) return
      const isHere = !this.#isOld && this.#pages.has(page)
      if (!isHere && !this.#asked.has(page) && this.#mayExist(page)) void this.#read(page)
    }
  }

  #mayExist(page: number): boolean {
    return this.#isOld || page === 0 || this.#total === undefined || page * PAGE_SIZE < this.#total
  }

  async #read(page: number): Promise<void> {
    const generation = this.#generation
    this.#asked.add(page)
    try {
      const { items, total } = await this.#load(page * PAGE_SIZE, PAGE_SIZE)
      if (generation !== this.#generation) return
      if (this.#isOld) this.#pages.clear()
      this.#isOld = false
      this.#failure = undefined
      this.#pages.delete(page)
      this.#pages.set(page, items)
      this.#total = total
      this.#forget()
    } catch (failure) {
      if (generation !== this.#generation) return
      this.#failure = failure
      this.#changed()
      return
    } finally {
      if (generation === this.#generation) this.#asked.delete(page)
    }
    this.#changed()
    this.#ask()
  }

  /** Drops the pages that were read longest ago. */
  #forget(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= PAGES_KEPT) return
      if (!this.#wanted.includes(page)) this.#pages.delete(page)
    }
  }

  #changed(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}

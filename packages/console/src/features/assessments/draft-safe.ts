import type { KeptAnswers } from "./draft.ts"
import { type DraftCipher, draftCipher } from "./draft-cipher.ts"
import type { SealedStore } from "./kept-drafts.ts"

/** What one form keeps in the browser until the server has it. */
export type FormSafe = {
  /** What an earlier page left unsent. */
  open(): Promise<KeptAnswers | undefined>
  /** Keeps this instead of what was kept before; nothing, once the server has it all. */
  keep(kept: KeptAnswers | undefined): void
  /** Whether what was given last lies in the store: then the page may be closed. */
  holds(): boolean
}

/** Unsent answers across closed tabs: sealed under a key of the sign-in session that no store ever holds. */
export class DraftSafe {
  readonly #store: SealedStore
  readonly #askKey: () => Promise<string | null>
  #cipher: Promise<DraftCipher | undefined> | undefined
  #isShut = false
  #session = 0

  constructor(store: SealedStore, askKey: () => Promise<string | null>) {
    this.#store = store
    this.#askKey = askKey
  }

  /** The session has ended: what is still on its way is not written, and the next session has another key. */
  endSession(): void {
    this.#session += 1
    this.#cipher = undefined
  }

  /** Somebody signed out in another tab: what this page still shows is nobody's to keep any more. */
  shut(): void {
    this.#isShut = true
    this.endSession()
  }

  form(id: string): FormSafe {
    const session = this.#session
    const isOver = () => this.#isShut || session !== this.#session
    let wanted: KeptAnswers | undefined
    let written: KeptAnswers | undefined
    let isWriting = false
    const write = async () => {
      isWriting = true
      while (written !== wanted && !isOver()) {
        const next = wanted
        if (!(await this.#write(id, next, isOver))) break
        written = next
      }
      isWriting = false
    }
    return {
      open: async () => {
        const found = await this.#read(id)
        if (isOver()) return undefined
        wanted = found
        written = found
        return found
      },
      keep: (kept) => {
        wanted = kept
        if (!isWriting) void write()
      },
      holds: () => wanted !== undefined && written === wanted,
    }
  }

  async #read(id: string): Promise<KeptAnswers | undefined> {
    const cipher = await this.#key()
    if (!cipher) return undefined
    try {
      await this.#sweep(cipher)
      const name = await cipher.nameOf(id)
      const sealed = await this.#store.get(name)
      const text = sealed && (await cipher.open(name, sealed))
      return text === undefined ? undefined : JSON.parse(text)
    } catch {
      return undefined
    }
  }

  async #write(id: string, kept: KeptAnswers | undefined, isOver: () => boolean): Promise<boolean> {
    const cipher = await this.#key()
    if (!cipher) return false
    try {
      const name = await cipher.nameOf(id)
      const sealed = kept && (await cipher.seal(name, JSON.stringify(kept)))
      if (isOver()) return false
      await (sealed ? this.#store.put(name, sealed) : this.#store.remove(name))
      return true
    } catch {
      return false
    }
  }

  /** Removes what sessions before this one left: nothing can open it any more. */
  async #sweep({ session }: DraftCipher): Promise<void> {
    const names = await this.#store.names()
    await Promise.all(
      names.filter((name) => !name.startsWith(session)).map((name) => this.#store.remove(name)),
    )
  }

  /** Asked for until there is one: the connection may be down just now. */
  async #key(): Promise<DraftCipher | undefined> {
    if (this.#isShut) return undefined
    this.#cipher ??= this.#askKey()
      .then((key) => (key === null ? undefined : draftCipher(key)))
      .catch(() => undefined)
    const asked = this.#cipher
    const cipher = await asked
    if (!cipher && this.#cipher === asked) this.#cipher = undefined
    return cipher
  }
}

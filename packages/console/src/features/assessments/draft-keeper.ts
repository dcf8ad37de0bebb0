import {
  type Answer,
  type Answers,
  answered,
  chosen,
  type Draft,
  draftFrom,
  rebased,
  type StoredAnswers,
  saved,
  toSend,
} from "./draft.ts"

export type SaveOutcome =
  | { readonly kind: "saved"; readonly version: number; readonly at: string }
  | { readonly kind: "conflict" }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly message: string }

export type DraftPorts = {
  save(version: number, answers: Answers): Promise<SaveOutcome>
  /** The form as the server has it now; `undefined` when it cannot be read. */
  reload(): Promise<StoredAnswers | undefined>
}

const PAUSE = 700
const RETRY = 5000
const MOST_CONFLICTS = 3

/**
 * Keeps one form's draft on the server: a moment after each change, one call at a time. What could not be sent
 * stays in memory, also while its page is closed, and is sent as soon as the connection is back.
 */
export class DraftKeeper {
  #draft: Draft
  readonly #ports: DraftPorts
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(stored: StoredAnswers, ports: DraftPorts) {
    this.#draft = draftFrom(stored)
    this.#ports = ports
  }

  readonly current = (): Draft => this.#draft

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  answer(code: string, change: Partial<Answer>): void {
    this.#set(answered(this.#draft, code, change))
    this.#sendIn(PAUSE)
  }

  /** Settles an item that was changed here and elsewhere. */
  choose(code: string, which: "HERE" | "ELSEWHERE"): void {
    this.#set(chosen(this.#draft, code, which))
    this.#sendIn(0)
  }

  /** Takes over what a fresh reading of the form says, unless it is no news. */
  refresh(stored: StoredAnswers): void {
    if (this.#running || stored.version <= this.#draft.version) return
    this.#set(rebased(this.#draft, stored))
    this.#sendIn(PAUSE)
  }

  /** Sends everything now; answers whether the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    this.#running = this.#send().finally(() => {
      this.#running = undefined
    })
    await this.#running
    return this.#draft.unsaved.size === 0
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #sendIn(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  async #send(): Promise<void> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; ) {
      const sent = toSend(this.#draft)
      if (Object.keys(sent).length === 0) return
      this.#set({ ...this.#draft, saving: { state: "saving" } })
      const outcome = await this.#ports.save(this.#draft.version, sent)
      if (outcome.kind === "saved") this.#set(saved(this.#draft, sent, outcome))
      else if (outcome.kind === "conflict") {
        conflicts += 1
        if (!(await this.#reload())) return this.#goOffline()
      } else if (outcome.kind === "offline") return this.#goOffline()
      else return this.#set({ ...this.#draft, saving: { state: "failed", message: outcome.message } })
    }
    const message = "This form keeps being saved elsewhere. Close it there, then try again."
    this.#set({ ...this.#draft, saving: { state: "failed", message } })
  }

  async #reload(): Promise<boolean> {
    const stored = await this.#ports.reload()
    if (!stored) return false
    const draft = rebased(this.#draft, stored)
    this.#set({ ...draft, saving: stored.savedAt ? { state: "saved", at: stored.savedAt } : draft.saving })
    return true
  }

  #goOffline(): void {
    this.#set({ ...this.#draft, saving: { state: "offline" } })
    this.#sendIn(RETRY)
  }

  #set(draft: Draft): void {
    this.#draft = draft
    for (const listener of this.#listeners) listener()
  }
}

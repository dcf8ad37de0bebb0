import { t } from "../../language/t.ts"
import {
  type Answer,
  type Answers,
  answered,
  broughtBack,
  chosen,
  type Draft,
  draftFrom,
  isKnown,
  rebased,
  type StoredAnswers,
  saved,
  toKeep,
  toSend,
} from "./draft.ts"
import type { FormSafe } from "./draft-safe.ts"

export type SaveOutcome =
  | { readonly kind: "saved"; readonly version: number; readonly at: string }
  | { readonly kind: "conflict" }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly message: string }

export type DraftPorts = {
  save(version: number, answers: Answers): Promise<SaveOutcome>
  /** The form as the server has it now; `undefined` when it cannot be read. */
  reload(): Promise<StoredAnswers | undefined>
  /** Where unsent answers outlive the page; none for who answers by a mailed link, perhaps at a machine of others. */
  readonly safe?: FormSafe | undefined
}

const PAUSE = 700
const RETRY = 5000
const MOST_CONFLICTS = 3

/**
 * Keeps one form's draft on the server: a moment after each change, one call at a time. What could not be sent
 * stays in memory, also while its page is closed, and in the safe, also when the tab is; it is sent as soon as the
 * connection is back.
 */
export class DraftKeeper {
  #draft: Draft
  readonly #ports: DraftPorts
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  /** Nothing is put into the safe before it is known what lies there. */
  #isSafeOpen = false
  #isStopped = false

  constructor(stored: StoredAnswers, ports: DraftPorts) {
    this.#draft = draftFrom(stored)
    this.#ports = ports
    void this.#openSafe()
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

  /**
   * Takes over what a fresh reading of the form says, unless it is no news. A version alone is none: the head of a form
   * is read more often than its answers, and saving under it would undo what was saved elsewhere.
   */
  refresh(stored: StoredAnswers): void {
    if (this.#running || stored.version <= this.#draft.version || isKnown(this.#draft, stored)) return
    this.#set(rebased(this.#draft, stored))
    this.#sendIn(PAUSE)
  }

  /** Sends everything now; answers whether the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#isStopped) return false
    while (this.#running) await this.#running
    this.#running = this.#send().finally(() => {
      this.#running = undefined
    })
    await this.#running
    return this.#draft.unsaved.size === 0
  }

  /** Whether closing the page now would lose something. */
  wouldLose(): boolean {
    return this.#draft.unsaved.size > 0 && this.#ports.safe?.holds() !== true
  }

  /** The form is out of its rater's hands: nothing more is sent or kept. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#isStopped = true
    this.#ports.safe?.keep(undefined)
  }

  async #openSafe(): Promise<void> {
    const kept = await this.#ports.safe?.open()
    if (this.#isStopped) return
    this.#isSafeOpen = true
    if (kept) {
      this.#set(broughtBack(this.#draft, kept))
      this.#sendIn(0)
    } else if (this.#draft.unsaved.size > 0) this.#set(this.#draft)
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
    const message = t`This form keeps being saved elsewhere. Close it there, then try again.`
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
    if (this.#isSafeOpen && !this.#isStopped) this.#ports.safe?.keep(toKeep(draft))
    for (const listener of this.#listeners) listener()
  }
}

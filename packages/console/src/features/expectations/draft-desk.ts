import type { Contract } from "@rung/domain/expectations/contract"
import type { ContractEdits } from "@rung/domain/expectations/contract-edits"
import { diffContracts } from "@rung/domain/expectations/diff-contracts"
import { applyEdits } from "@rung/domain/expectations/edit-contract"
import { editsThatMake } from "@rung/domain/expectations/edits-that-make"
import { fromEnglish, t } from "../../language/t.ts"

/** The draft as the server has it. */
export type StoredDraft = {
  readonly version: number
  readonly contract: Contract
  readonly savedAt: string
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly version: number; readonly at: string }
  | { readonly kind: "conflict" }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly message: string }

export type DraftPorts = {
  save(version: number, edits: ContractEdits): Promise<SaveOutcome>
  /** The draft as it is now; nothing when there is none any more, or it cannot be read. */
  reload(): Promise<StoredDraft | undefined>
}

export type DeskState = {
  readonly stored: StoredDraft
  /** What is on the screen: the stored draft and what is not saved yet. */
  readonly contract: Contract
  readonly saving:
    | { readonly state: "saved" | "saving" | "offline" }
    | { readonly state: "failed"; readonly message: string }
  /** What "undo" leads back to, latest last. */
  readonly past: readonly Contract[]
  /** Whether somebody else's changes came in between. */
  readonly isMerged: boolean
}

const PAUSE = 600
const RETRY = 5000
const MOST_CONFLICTS = 3
const MOST_PAST = 100

/**
 * Keeps the draft on the server: a moment after each change, as the difference between what the server has and what
 * is on the screen. What could not be sent stays here and is tried again. Changes that somebody else saved meanwhile
 * are taken over first, and one's own made again on top.
 */
export class DraftDesk {
  #state: DeskState
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  /** What the last edit was about: typing on in the same field is one step of undo. */
  #about: string | undefined
  readonly #ports: DraftPorts
  readonly #listeners = new Set<() => void>()

  constructor(stored: StoredDraft, ports: DraftPorts) {
    this.#ports = ports
    this.#state = {
      stored,
      contract: stored.contract,
      saving: { state: "saved" },
      past: [],
      isMerged: false,
    }
  }

  readonly current = (): DeskState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Makes edits, or answers why they cannot be made. */
  edit(edits: ContractEdits, about?: string): readonly string[] {
    const { contract, problems } = applyEdits(this.#state.contract, edits)
    if (problems.length > 0) return problems.map(({ message }) => fromEnglish(message))
    const goesOn = about !== undefined && about === this.#about
    const past = goesOn ? this.#state.past : [...this.#state.past, this.#state.contract].slice(-MOST_PAST)
    this.#about = about
    this.#set({ ...this.#state, contract, past })
    this.#sendIn(PAUSE)
    return []
  }

  undo(): void {
    const contract = this.#state.past.at(-1)
    if (!contract) return
    this.#about = undefined
    this.#set({ ...this.#state, contract, past: this.#state.past.slice(0, -1) })
    this.#sendIn(PAUSE)
  }

  /** Sends everything now; answers the version the server then has, or nothing while something is not there. */
  async flush(): Promise<number | undefined> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    this.#running = this.#send().finally(() => {
      this.#running = undefined
    })
    await this.#running
    return this.#unsaved().length === 0 ? this.#state.stored.version : undefined
  }

  readonly hasUnsaved = (): boolean => this.#unsaved().length > 0

  stop(): void {
    clearTimeout(this.#timer)
  }

  #unsaved() {
    return diffContracts(this.#state.stored.contract, this.#state.contract)
  }

  #sendIn(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  async #send(): Promise<void> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; ) {
      const changes = this.#unsaved()
      if (changes.length === 0) return this.#set({ ...this.#state, saving: { state: "saved" } })
      const { stored, contract } = this.#state
      this.#set({ ...this.#state, saving: { state: "saving" } })
      const outcome = await this.#ports.save(stored.version, editsThatMake(changes))
      if (outcome.kind === "saved") {
        const now = { version: outcome.version, contract, savedAt: outcome.at }
        this.#set({ ...this.#state, stored: now, saving: { state: "saved" } })
      } else if (outcome.kind === "conflict") {
        conflicts += 1
        if (!(await this.#takeOver())) return this.#fail(t`The draft was published or discarded elsewhere.`)
      } else if (outcome.kind === "offline") {
        this.#set({ ...this.#state, saving: { state: "offline" } })
        return this.#sendIn(RETRY)
      } else return this.#fail(outcome.message)
    }
    this.#fail(t`The draft keeps being changed elsewhere. Try again in a moment.`)
  }

  async #takeOver(): Promise<boolean> {
    const stored = await this.#ports.reload()
    if (!stored) return false
    const own = editsThatMake(this.#unsaved())
    const { contract } = applyEdits(stored.contract, own)
    this.#set({ ...this.#state, stored, contract, past: [], isMerged: true })
    return true
  }

  #fail(message: string): void {
    this.#set({ ...this.#state, saving: { state: "failed", message } })
  }

  #set(state: DeskState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

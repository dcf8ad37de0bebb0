import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { OperationPart } from "./plan-operations.ts"

/** Parts that leave everybody's place alone: keys, addresses, and dotted lines say nothing of it. */
const HARMLESS: readonly OperationPart[] = ["releaseKeys", "releaseEmails", "openDotted"]

const UPDATES: readonly OperationPart[] = ["updatePersons", "updateSeats"]

/**
 * Whether what is written can change a place or a layer at all. Both follow from lines, from who is there, from worker
 * types, and from titles where a rule names executives by them: an import of other fields alone leaves all as it was.
 */
export class Shape {
  readonly #deciding: readonly string[]
  isKept = true

  constructor(execRule: LayerRules["execRule"]) {
    this.#deciding = execRule.kind === "TITLE_MATCHES" ? ["workerType", "title"] : ["workerType"]
  }

  /** Takes some rows of a part, as JSON. */
  see(part: OperationPart, text: string): void {
    if (!this.isKept || HARMLESS.includes(part)) return
    this.isKept = UPDATES.includes(part) && !this.#decides(text)
  }

  #decides(text: string): boolean {
    const rows: readonly { readonly said: readonly string[] }[] = JSON.parse(text)
    return rows.some(({ said }) => said.some((field) => this.#deciding.includes(field)))
  }
}

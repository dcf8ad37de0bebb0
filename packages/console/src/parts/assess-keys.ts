export type Rating = 1 | 2 | 3 | 4 | 5 | "NOT_SEEN"

export type AssessAction =
  | { readonly kind: "rate"; readonly rating: Rating }
  | { readonly kind: "note" }
  | { readonly kind: "next" }
  | { readonly kind: "back" }
  | { readonly kind: "next-person" }
  | { readonly kind: "person-before" }

type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const ACTIONS: Readonly<Record<string, AssessAction>> = {
  "0": { kind: "rate", rating: "NOT_SEEN" },
  "1": { kind: "rate", rating: 1 },
  "2": { kind: "rate", rating: 2 },
  "3": { kind: "rate", rating: 3 },
  "4": { kind: "rate", rating: 4 },
  "5": { kind: "rate", rating: 5 },
  e: { kind: "note" },
  j: { kind: "next" },
  k: { kind: "back" },
  n: { kind: "next-person" },
  p: { kind: "person-before" },
}

/** What a key means on an assessment form; nothing while somebody writes or holds a modifier. */
export function assessAction(pressed: Pressed, writing: boolean): AssessAction | undefined {
  if (writing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  return ACTIONS[pressed.key.toLowerCase()]
}

/** Whether keys pressed on this element are text. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox"
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

/** From above, a 1 or a 5 needs a note of what was seen. */
export function noteIsNeeded(rating: Rating | null): boolean {
  return rating === 1 || rating === 5
}

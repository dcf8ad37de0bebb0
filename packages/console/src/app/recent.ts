/** What was chosen before in this tab, by key, the latest first; gone with the tab and at sign-out. */
let keys: readonly Recent[] = []

export type Recent = { readonly key: string; readonly words: string; readonly run: () => void }

const KEPT = 5

export function recents(): readonly Recent[] {
  return keys
}

export function remember(choice: Recent): void {
  keys = [choice, ...keys.filter(({ key }) => key !== choice.key)].slice(0, KEPT)
}

/** Another company or nobody at all: what was looked at is nobody's business then. */
export function forgetRecents(): void {
  keys = []
}

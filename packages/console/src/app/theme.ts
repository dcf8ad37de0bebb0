import { useSyncExternalStore } from "react"

export const THEMES = ["light", "dark", "system"] as const
export type Theme = (typeof THEMES)[number]

const KEY = "rung-theme"
const listeners = new Set<() => void>()

/** The stored choice; system when there is none or storage is closed to us. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    return THEMES.find((theme) => theme === stored) ?? "system"
  } catch {
    return "system"
  }
}

/** Sets the theme on the document; called once before the first paint and at each choice. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // A closed storage forgets the choice with the tab.
  }
  applyTheme(theme)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, storedTheme), chooseTheme]
}

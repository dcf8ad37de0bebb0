import { useSyncExternalStore } from "react"

export const THEMES = ["light", "dark", "system"] as const
export type Theme = (typeof THEMES)[number]

const CONTRASTS = ["more", "usual"] as const

const THEME_KEY = "rung-theme"
const CONTRAST_KEY = "rung-contrast"
const listeners = new Set<() => void>()

/** The stored choice; system when there is none or storage is closed to us. */
export function storedTheme(): Theme {
  return stored(THEME_KEY, THEMES) ?? "system"
}

/** Sets theme and contrast on the document; called once before the first paint and at each choice. */
export function applyLook(): void {
  const { dataset } = document.documentElement
  const theme = storedTheme()
  if (theme === "system") delete dataset.theme
  else dataset.theme = theme
  const contrast = stored(CONTRAST_KEY, CONTRASTS)
  if (contrast) dataset.contrast = contrast
  else delete dataset.contrast
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, storedTheme), (theme) => choose(THEME_KEY, theme)]
}

/** Whether contrast is higher: as chosen here, else as the system asks. */
export function useHigherContrast(): readonly [boolean, (higher: boolean) => void] {
  const higher = useSyncExternalStore(subscribe, isContrastHigher)
  return [higher, (wanted) => choose(CONTRAST_KEY, wanted ? "more" : "usual")]
}

function isContrastHigher(): boolean {
  const chosen = stored(CONTRAST_KEY, CONTRASTS)
  return chosen ? chosen === "more" : systemContrast().matches
}

function systemContrast(): MediaQueryList {
  return matchMedia("(prefers-contrast: more)")
}

function stored<T extends string>(key: string, choices: readonly T[]): T | undefined {
  try {
    const kept = localStorage.getItem(key)
    return choices.find((choice) => choice === kept)
  } catch {
    return undefined
  }
}

function choose(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice)
  } catch {
    // A closed storage forgets the choice: nothing is chosen then.
  }
  applyLook()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  const system = systemContrast()
  system.addEventListener("change", listener)
  return () => {
    listeners.delete(listener)
    system.removeEventListener("change", listener)
  }
}

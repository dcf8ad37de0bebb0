import { useEffect, useRef } from "react"
import { isWriting } from "../parts/assess-keys.ts"

type AppKeys = {
  readonly onPalette: () => void
  /** The first half of its key is down: time to load it, so that what is typed next is not lost. */
  readonly onPaletteSoon: () => void
  readonly onKeys: () => void
}

/** Ctrl+K or Command+K from anywhere; "?" where the page has no keys of its own and nobody writes. */
export function useAppKeys(keys: AppKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return
      if (event.key === "Control" || event.key === "Meta") latest.current.onPaletteSoon()
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (command && event.key.toLowerCase() === "k") {
        event.preventDefault()
        latest.current.onPalette()
      } else if (event.key === "?" && !event.ctrlKey && !event.metaKey && !isWriting(event.target)) {
        event.preventDefault()
        latest.current.onKeys()
      }
    }
    // The page's own keys are heard by the document, before.
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [])
}

import { useSyncExternalStore } from "react"

const wide = window.matchMedia("(min-width: 760px)")

function subscribe(changed: () => void): () => void {
  wide.addEventListener("change", changed)
  return () => wide.removeEventListener("change", changed)
}

/** Whether the window holds more than one column. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}

import { useSyncExternalStore } from "react"

const oneLine = window.matchMedia("(min-width: 1280px)")

function subscribe(changed: () => void): () => void {
  oneLine.addEventListener("change", changed)
  return () => oneLine.removeEventListener("change", changed)
}

/** Whether a row of the board stands on one line, under the heads of its columns. */
export function useOneLine(): boolean {
  return useSyncExternalStore(subscribe, () => oneLine.matches)
}

const KEY = "rung-opened-results"

/** Releases whose results were opened in this browser: their notice stands no longer. */
function openedResults(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean)
  } catch {
    return []
  }
}

/** Whether a notice about a release was opened here; `what` tells one's own results from those of one's people. */
export function isOpened(what: "own" | "team", cycleId: string): boolean {
  return openedResults().includes(`${what}:${cycleId}`)
}

export function markOpened(what: "own" | "team", cycleId: string): void {
  if (isOpened(what, cycleId)) return
  try {
    localStorage.setItem(KEY, [...openedResults(), `${what}:${cycleId}`].slice(-40).join(" "))
  } catch {
    // Without a store the notice comes again, which does no harm.
  }
}

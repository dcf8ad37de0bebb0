import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { tidyName } from "./create-tenant.ts"

/** The most views one account keeps in a tenant. */
export const VIEWS_KEPT = 50

/** Longest address of a view, in characters. */
const ADDRESS_LENGTH = 1_000

/** A page of the console with its filters, under a name of one's own. */
export interface SavedViewBody {
  readonly name: string
  /** Path and search of a page of the console, such as `/org?layer=M2`. */
  readonly address: string
}

/** What is no page for somebody signed in. */
const NO_PAGES = ["sign-in", "join", "reset-password", "form", "graphql", "outbox", "healthz", "readyz"]

const CHARACTERS = /^\/[\w\-.~!$&'()*+,;=:@%/]*(?:\?[\w\-.~!$&'()*+,;=:@%/?]*)?$/

/**
 * A view to keep, its name in one spelling. Refusals: `VIEW_NAME_LENGTH` (1 to 60 characters), `VIEW_ADDRESS_OUTSIDE`
 * (no page of the console: another site, a link with a code in it, a path that climbs), `VIEWS_TOO_MANY` (50 kept).
 */
export function saveView(view: SavedViewBody, kept: number): Result<SavedViewBody> {
  const name = tidyName(view.name)
  const problems: Problem[] = nameProblems(name)
  if (!isPageAddress(view.address)) {
    problems.push(
      problem("VIEW_ADDRESS_OUTSIDE", "Save a page of this console: its path and its filters.", "address"),
    )
  }
  if (kept >= VIEWS_KEPT) {
    problems.push(problem("VIEWS_TOO_MANY", `Drop a view first: at most ${VIEWS_KEPT} are kept.`))
  }
  return okUnless(problems, () => ({ name, address: view.address }))
}

/** A new name for a view, in one spelling. Refusal: `VIEW_NAME_LENGTH`. */
export function renameView(text: string): Result<string> {
  const name = tidyName(text)
  return okUnless(nameProblems(name), () => name)
}

function nameProblems(name: string): Problem[] {
  const length = [...name].length
  return length < 1 || length > 60 || /\p{Cc}/u.test(name)
    ? [problem("VIEW_NAME_LENGTH", "Name the view in 1 to 60 characters.", "name")]
    : []
}

/** Whether an address names a page within the console and nothing else, however a browser reads it. */
export function isPageAddress(address: string): boolean {
  if (address.length > ADDRESS_LENGTH || address.startsWith("//") || !CHARACTERS.test(address)) return false
  const [path = ""] = address.split("?")
  const segments = path.split("/").slice(1)
  const climbs = segments.some((segment) => /^(?:\.|%2e)+$/i.test(segment) || /%(?:2f|5c|00)/i.test(segment))
  return !climbs && !NO_PAGES.includes(segments[0]?.toLowerCase() ?? "")
}

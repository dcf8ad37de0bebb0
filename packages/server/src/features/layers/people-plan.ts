import { Fault } from "../../platform/graphql/fault.ts"
import { PAGE_SIZE, type Page, pageOf } from "../../platform/graphql/page.ts"
import { type Selection, selectionAt } from "../../platform/graphql/selection.ts"

/** How the people of one step hang on those of the step it comes from. */
export type StepKind = "ROOT" | "MANAGER" | "ACTING" | "REPORTS"

/** One set of people that an operation asks for: those at the root, their managers, those managers' reports … */
export interface Step {
  readonly kind: StepKind
  /** Number of the step it comes from; -1 at the root. */
  readonly from: number
  readonly page: Page
  /** Whether edges with their cursors are asked for. */
  readonly withEdges: boolean
  /** What is asked of each of its people. */
  readonly asked: Selection
}

const ONE: Page = { limit: 1, after: undefined }

/** An operation nests no further than this many sets of people. */
export const MAX_STEPS = 12

/** Turns what is asked of people into the sets to fetch, each after the one it hangs on. */
export function stepsOf(asked: Selection): readonly Step[] {
  const first = { limit: PAGE_SIZE, after: undefined }
  const steps: Step[] = [{ kind: "ROOT", from: -1, page: first, withEdges: false, asked }]
  for (let from = 0; from < steps.length; from++) {
    const selection = steps[from]?.asked ?? new Map()
    for (const kind of ["MANAGER", "ACTING"] as const) {
      const inner = selection.get(kind === "MANAGER" ? "manager" : "actingManager")?.selection
      if (inner) steps.push({ kind, from, page: ONE, withEdges: false, asked: inner })
    }
    const reports = selection.get("reports")
    if (reports) {
      const page = pageOf({ first: numberOf(reports.args.first), after: textOf(reports.args.after) })
      const withEdges = reports.selection.has("edges")
      steps.push({ kind: "REPORTS", from, page, withEdges, asked: peopleIn(reports.selection) })
    }
    if (steps.length > MAX_STEPS)
      throw new Fault("BAD_USER_INPUT", `Nest at most ${MAX_STEPS} lists of people.`)
  }
  return steps
}

/** What is asked of the people in a connection, under `nodes` and under `edges { node }`. */
export function peopleIn(connection: Selection): Selection {
  const direct = selectionAt(connection, "nodes")
  const inEdges = selectionAt(connection, "edges", "node")
  return direct.size === 0 ? inEdges : mergeSelections(direct, inEdges)
}

/** Both selections together; a field in both must have the same arguments. */
function mergeSelections(one: Selection, other: Selection): Selection {
  const merged = new Map(one)
  for (const [name, field] of other) {
    const known = merged.get(name)
    if (known && JSON.stringify(known.args) !== JSON.stringify(field.args)) {
      throw new Fault("BAD_USER_INPUT", `Ask for ${name} with the same arguments under nodes and edges.`)
    }
    const selection = known ? mergeSelections(known.selection, field.selection) : field.selection
    merged.set(name, { args: field.args, selection })
  }
  return merged
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null
}

import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type DraftNode, nodeLabel, rowOf } from "./draft.ts"
import { type CellEdit, type ImportIssue, issueOf, listed } from "./issue.ts"
import { places, type ReferenceRow, type ToldManager, type Where, who } from "./line-issues.ts"
import type { ByName } from "./name-book.ts"

/** A fix changes so many cells at most; beyond that, the column is better mended at its source. */
export const MOST_CELLS = 500
const MOST_CANDIDATES = 8

/** M11: managers given by a name that only one person has. */
export function namedManagers(where: Where, told: readonly ToldManager[]): readonly ImportIssue[] {
  const named = told.filter(({ meaning }) => meaning.how === "NAME")
  if (named.length === 0) return []
  const rows = named.map(({ row }) => row)
  const cells = named.flatMap(({ row, meaning }) => ("at" in meaning ? idCells(where, row, meaning.at) : []))
  const isMany = named.length > 1
  return [
    issueOf("M11", {
      message: say`${who(where, rows)}: ${isMany ? say`${grouped(named.length)} managers are` : say`the manager is`} given by name, and found, since only one person has ${isMany ? "each" : "the"} name. Check them, and give ids or e-mail addresses next time: names change, and two people may share one.`,
      rows: places(where, rows),
      fixes:
        cells.length > 0 && cells.length <= MOST_CELLS
          ? [{ kind: "SET_CELLS", label: say`Read ids instead of the names`, cells }]
          : [],
    }),
  ]
}

function idCells({ draft, find }: Where, { at }: ReferenceRow, manager: number): readonly CellEdit[] {
  const [row, value] = [rowOf(draft.nodes[at]), nodeLabel(draft.nodes[manager])]
  return row > 0 && find(value) === manager ? [{ row, field: "managerRef", value }] : []
}

interface Namesakes {
  readonly name: string
  readonly rows: readonly ReferenceRow[]
  readonly byName: ByName
}

/** M11: a manager's name that several people have. */
export function namesakes(where: Where, { name, rows, byName }: Namesakes): ImportIssue {
  const meaning = byName(name, -1)
  const candidates = "candidates" in meaning ? meaning.candidates : []
  const { nodes } = where.draft
  return issueOf("M11", {
    message: say`${who(where, rows)}: manager "${name}" is the name of ${grouped(candidates.length)} people: ${listed(candidates.map((at) => described(nodes[at])))}. They are taken in unplaced, and the name is kept: say who is meant, or give an id.`,
    rows: places(where, rows),
    fixes: candidates
      .filter((at) => where.find(nodeLabel(nodes[at])) === at)
      .slice(0, MOST_CANDIDATES)
      .map((at) => ({
        kind: "ANSWER",
        label: `It is ${described(nodes[at])}`,
        answer: { question: "NAME_MEANS", value: name, means: nodeLabel(nodes[at]) },
      })),
  })
}

/** "4711 (Clerk, Sales)". */
export function described(node: DraftNode | undefined): string {
  const { title, unit } = node?.after ?? {}
  const what = [title, unit].filter((text) => text !== undefined).join(", ")
  return what === "" ? nodeLabel(node) : `${nodeLabel(node)} (${what})`
}

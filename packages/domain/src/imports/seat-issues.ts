import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { type DraftLines, nodeLabel, rowOf } from "./draft.ts"
import { type ImportIssue, issueOf, listed } from "./issue.ts"
import { places, type ReferenceRow, type ToldManager, type Where, who } from "./line-issues.ts"
import type { Meaning } from "./meaning.ts"
import { described, MOST_CELLS } from "./name-issues.ts"

const distinct = (labels: readonly string[]) => [...new Set(labels)]

/** M12: managers given as the position they sit on. */
export function seatedManagers(where: Where, told: readonly ToldManager[]): readonly ImportIssue[] {
  const rows = told.filter(({ meaning }) => meaning.how === "HOLDER").map(({ row }) => row)
  if (rows.length === 0) return []
  const isMany = rows.length > 1
  return [
    issueOf("M12", {
      message: say`${who(where, rows)}: ${isMany ? say`${grouped(rows.length)} managers are` : say`the manager is`} given as a position; whoever sits there is the manager. Nothing to do.`,
      rows: places(where, rows),
    }),
  ]
}

/** M12: references that are the id of one and the position of another. */
export function unsureManagers(where: Where, told: readonly ToldManager[]): readonly ImportIssue[] {
  const unsure = told.flatMap(({ row, meaning }) =>
    "at" in meaning && meaning.other !== undefined ? [{ row, ...meaning, other: meaning.other }] : [],
  )
  const byReading = [unsure.filter(({ how }) => how === "KEY"), unsure.filter(({ how }) => how !== "KEY")]
  const { nodes } = where.draft
  return byReading.flatMap((same) => {
    const [first] = same
    if (!first) return []
    const rows = same.map(({ row }) => row)
    const [taken, other] = [nodeLabel(nodes[first.at]), nodeLabel(nodes[first.other])]
    const reading = first.how === "KEY" ? ["an id", "a position"] : ["a position", "an id"]
    const cells = same
      .map(({ row, other: at }) => ({ row: rowOf(nodes[row.at]), at, value: nodeLabel(nodes[at]) }))
      .filter(({ row, at, value }) => row > 0 && where.find(value) === at)
      .map(({ row, value }) => ({ row, field: "managerRef" as const, value }))
    return [
      issueOf("M12_UNSURE", {
        message: say`${who(where, rows)}: "${first.row.reference}" can be ${reading[0] ?? ""} (${taken}) or ${reading[1] ?? ""} (${other}). Read as ${reading[0] ?? ""}, as the column mostly is. Correct the rows where that is wrong.`,
        rows: places(where, rows),
        fixes:
          cells.length === same.length && cells.length <= MOST_CELLS
            ? [
                {
                  kind: "SET_CELLS",
                  label: say`Read them as ${reading[1] ?? ""}s`
                    .replace("as an ids", "as ids")
                    .replace("as a ", "as "),
                  cells,
                },
              ]
            : [],
      }),
    ]
  })
}

/** M19: managers who are vacant positions. */
export function vacantManagers(where: Where, told: readonly ToldManager[]): readonly ImportIssue[] {
  const seated = told.filter(({ meaning }) => meaning.how === "SEAT")
  if (seated.length === 0) return []
  const rows = seated.map(({ row }) => row)
  const seats = distinct(
    seated.flatMap(({ meaning }) => ("at" in meaning ? [nodeLabel(where.draft.nodes[meaning.at])] : [])),
  )
  return [
    issueOf("M19", {
      message: say`${who(where, rows)}: ${rows.length === 1 ? "reports" : say`they report`} to a vacant position (${listed(seats)}), and to whoever fills it. Until then the next person above acts. Nothing to do.`,
      rows: places(where, rows),
    }),
  ]
}

interface Shared {
  readonly position: string
  readonly rows: readonly ReferenceRow[]
  readonly meaning: (reference: string) => Meaning
}

/** M13: a manager given as a position that several hold. */
export function coHolders(where: Where, { position, rows, meaning }: Shared): ImportIssue {
  const { nodes } = where.draft
  const found = meaning(position)
  const holders = "candidates" in found ? found.candidates : []
  return issueOf("M13", {
    message: say`${who(where, rows)}: their manager is position ${position}, which ${listed(holders.map((at) => described(nodes[at])))} hold together, none of them marked as the main one. They report to ${nodeLabel(nodes[holders[0] ?? -1])}: say who leads the position.`,
    rows: places(where, rows),
    fixes: holders
      .filter((at) => where.find(nodeLabel(nodes[at])) === at)
      .slice(0, 5)
      .map((at) => ({
        kind: "ANSWER",
        label: `${described(nodes[at])} leads ${position}`,
        answer: { question: "PRIMARY_HOLDER", value: position, means: nodeLabel(nodes[at]) },
      })),
  })
}

/** M12: reports of somebody who left follow whoever sits on the position now. */
export function followers(
  where: Where,
  rows: readonly ReferenceRow[],
  { manager, changed }: DraftLines,
): ImportIssue[] {
  const { nodes } = where.draft
  const moved = rows.filter(({ at }) => changed[at] === 1)
  const [first] = moved
  if (!first) return []
  const successor = nodes[manager[first.at] ?? -1]
  return [
    issueOf("M12_FOLLOWS", {
      message: say`${who(where, moved)}: their manager has left, and ${nodeLabel(successor)} sits on the same position (${successor?.after.positionRef ?? nodeLabel(successor)}) now, so they report there. Nothing to do.`,
      rows: places(where, moved),
    }),
  ]
}

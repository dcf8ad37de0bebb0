import type { AnswerSet, ReleaseTree } from "./release-answers.ts"

/**
 * All distinct cells of one answer set, as a tree: the first `teams` nodes are the answers about one subject each,
 * in pre-order; the others are lines that hold at least two of these. Children have smaller numbers than the cell
 * around them. A line with the same answers as one inside it is the same node.
 */
export interface CellFamily {
  readonly answers: AnswerSet
  readonly teams: number
  /** Cells directly inside each cell; none for teams. */
  readonly inside: readonly (readonly number[])[]
  /** Each cell holds the teams from `first` up to, not including, `end`. */
  readonly first: readonly number[]
  readonly end: readonly number[]
  /** The cell of each org node's whole line; -1 without answers. */
  readonly lineOf: Int32Array
}

const NONE = -1
const EMPTY: readonly number[] = []

/** Builds the cells of an answer set over the org of the day of close. Linear in the org. */
export function familyOf(tree: ReleaseTree, answers: AnswerSet): CellFamily {
  const size = tree.parent.length
  const teams = answers.subjects.length
  const inside: (readonly number[])[] = new Array(teams).fill(EMPTY)
  const first: number[] = Array.from({ length: teams }, (_, team) => team)
  const end: number[] = first.map((team) => team + 1)
  const lineOf = new Int32Array(size).fill(NONE)
  const partsAt = new Int32Array(size).fill(NONE)
  const nextPart: number[] = new Array(teams).fill(NONE)
  const teamAt = new Int32Array(size).fill(NONE)
  answers.subjects.forEach((subject, team) => {
    teamAt[subject] = team
  })

  const put = (part: number, node: number) => {
    nextPart[part] = partsAt[node] ?? NONE
    partsAt[node] = part
  }
  const cellOf = (head: number): number => {
    const second = nextPart[head] ?? NONE
    if (second === NONE) return head
    const parts = [head]
    let last = head
    for (let part = second; part !== NONE; part = nextPart[part] ?? NONE) {
      parts.push(part)
      last = part
    }
    inside.push(parts)
    first.push(first[head] ?? 0)
    end.push(end[last] ?? 0)
    nextPart.push(NONE)
    return inside.length - 1
  }

  for (let node = size - 1; node >= 0; node--) {
    const team = teamAt[node] ?? NONE
    if (team !== NONE) put(team, node)
    const head = partsAt[node] ?? NONE
    if (head === NONE) continue
    const cell = cellOf(head)
    lineOf[node] = cell
    const above = tree.parent[node] ?? NONE
    if (above !== NONE) put(cell, above)
  }
  return { answers, teams, inside, first, end, lineOf }
}

/** Answers in a cell. */
export function sizeOf({ answers, first, end }: CellFamily, cell: number): number {
  return (answers.start[end[cell] ?? 0] ?? 0) - (answers.start[first[cell] ?? 0] ?? 0)
}

/** Teams of a cell that lie in no released cell inside it: what somebody learns by taking those away. */
export function remainderOf(family: CellFamily, released: Uint8Array, cell: number): readonly number[] {
  if (cell < family.teams) return [cell]
  const teams: number[] = []
  const open = [...(family.inside[cell] ?? EMPTY)]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (released[part]) continue
    if (part < family.teams) teams.push(part)
    else open.push(...(family.inside[part] ?? EMPTY))
  }
  return teams.sort((a, b) => a - b)
}

/** Teams of a cell. */
export function teamsOf({ first, end }: CellFamily, cell: number): readonly number[] {
  const from = first[cell] ?? 0
  return Array.from({ length: (end[cell] ?? 0) - from }, (_, index) => from + index)
}

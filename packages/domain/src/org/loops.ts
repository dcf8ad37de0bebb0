import { type Problem, problem } from "../kit/problem.ts"

/**
 * Every loop in a graph where each node has at most one node above (-1: none), as the indexes in reporting order,
 * the lowest index first. Nodes that merely hang below a loop are not in it. Linear in the number of nodes.
 */
export function loopsIn(parent: Int32Array): readonly (readonly number[])[] {
  const seenFrom = new Int32Array(parent.length).fill(-1)
  const loops: (readonly number[])[] = []
  for (let start = 0; start < parent.length; start++) {
    let at = start
    while (at >= 0 && seenFrom[at] === -1) {
      seenFrom[at] = start
      at = parent[at] ?? -1
    }
    if (at >= 0 && seenFrom[at] === start) loops.push(walkLoop(parent, at))
  }
  return loops
}

function walkLoop(parent: Int32Array, entry: number): readonly number[] {
  const members = [entry]
  for (let at = parent[entry] ?? -1; at !== entry; at = parent[at] ?? entry) members.push(at)
  return fromSmallest(members)
}

/** The same round, beginning at its smallest member, so that one loop is always named alike. */
export function fromSmallest<T extends string | number>(round: readonly T[]): readonly T[] {
  let first = 0
  round.forEach((member, index) => {
    const smallest = round[first]
    if (smallest !== undefined && member < smallest) first = index
  })
  return [...round.slice(first), ...round.slice(0, first)]
}

const NAMED = 6

/** The refusal of a loop, given as ids where each reports to the next and the last to the first. */
export function loopProblem(ids: readonly string[], day?: string): Problem {
  const round = fromSmallest(ids)
  const shown =
    round.length > NAMED ? [...round.slice(0, NAMED - 1), `${round.length - NAMED + 1} more`] : round
  const when = day === undefined ? "" : ` on ${day}`
  const text =
    round.length === 1
      ? `${round[0]} would report to itself${when}: choose another manager.`
      : `${[...shown, round[0]].join(" → ")} would report in a loop${when}: take one of these lines out.`
  return problem("REPORTING_LOOP", text, "managerId")
}

/** The known name with the fewest single-letter changes from what was written. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const byDistance = known.map((name) => ({ name, distance: editDistance(written, name) }))
  byDistance.sort((a, b) => a.distance - b.distance)
  return byDistance[0]?.name
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      const removed = (previous[column + 1] ?? 0) + 1
      const added = (current[column] ?? 0) + 1
      current.push(Math.min(replaced, removed, added))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}

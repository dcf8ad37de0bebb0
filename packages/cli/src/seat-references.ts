import type { VacantSeat } from "./vacant-seats.ts"

type Named = Pick<VacantSeat, "id" | "reference" | "title" | "unit">

/**
 * What each seat is called in the file: its reference, or for one without any a number that nothing else of the file
 * bears. In order of the references, the same each time.
 */
export function seatReferences(
  seats: readonly Named[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...seats.flatMap(({ reference }) => reference ?? [])])
  const names = new Map<string, string>()
  let number = 0
  for (const { id, reference } of seats.toSorted(byContent)) {
    let name = reference
    while (name === null) {
      number++
      if (!used.has(`SEAT-${number}`)) name = `SEAT-${number}`
    }
    names.set(id, name)
  }
  return new Map([...names].toSorted(([, a], [, b]) => (a < b ? -1 : 1)))
}

function byContent(a: Named, b: Named): number {
  const [one, other] = [a, b].map(({ title, unit, id }) => [title ?? "", unit ?? "", id])
  return String(one) < String(other) ? -1 : 1
}

import fc from "fast-check"
import { addDays, type Day } from "../kit/day.ts"
import { addPerson } from "../org/add-person.ts"
import { endPerson } from "../org/end-person.ts"
import { fillPosition } from "../org/fill-position.ts"
import type { LineChanges } from "../org/line-changes.ts"
import { lineHistory } from "../org/line-history.ts"
import { moveReport } from "../org/move-report.ts"
import type { ReportingLine } from "../org/reporting-line.ts"
import { vacatePosition } from "../org/vacate-position.ts"
import { TODAY } from "./routing.test-kit.ts"

const PEOPLE = 12
const person = fc.nat({ max: PEOPLE + 1 }).map((number) => `n${number}`)

/** An edit of the org, and the days that pass before it. */
export interface Edit {
  readonly kind: "ADD" | "MOVE" | "END" | "VACATE" | "FILL" | "LEAVE"
  readonly who: string
  readonly other: string
  readonly seat: string
  readonly after: number
}

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("ADD", "MOVE", "MOVE", "MOVE", "END", "VACATE", "FILL", "LEAVE"),
    who: person,
    other: person,
    seat: fc.constantFrom("seat0", "seat1"),
    after: fc.nat({ max: 70 }),
  }),
  { maxLength: 9 },
)

/** Some people under one another for up to 300 days, of whom some work elsewhere too. */
export const orgs: fc.Arbitrary<readonly ReportingLine[]> = fc
  .record({
    above: fc.array(fc.record({ rank: fc.nat(), days: fc.nat({ max: 300 }) }), {
      minLength: 4,
      maxLength: PEOPLE,
    }),
    dotted: fc.array(fc.record({ from: person, to: person, days: fc.nat({ max: 150 }) }), { maxLength: 5 }),
  })
  .map(({ above, dotted }) => {
    const daysOf: number[] = []
    const solid = above.map(({ rank, days }, index): ReportingLine => {
      const manager = index === 0 ? undefined : Math.floor((rank % (index * 2)) / 2)
      const held = manager === undefined ? 400 : Math.min(days, daysOf[manager] ?? 0)
      daysOf.push(held)
      return {
        id: `solid${index}`,
        nodeId: `n${index}`,
        managerId: manager === undefined ? undefined : `n${manager}`,
        kind: "SOLID",
        validFrom: addDays(TODAY, -held),
      }
    })
    const known = new Set(solid.map(({ nodeId }) => nodeId))
    const pairs = new Map(dotted.map((line) => [`${line.from} ${line.to}`, line]))
    const across = [...pairs.values()].filter(
      ({ from, to }) => from !== to && known.has(from) && known.has(to),
    )
    return [
      ...solid,
      ...across.map(({ from, to, days }, index): ReportingLine => {
        const validFrom = addDays(TODAY, -days)
        return { id: `dotted${index}`, nodeId: from, managerId: to, kind: "DOTTED", validFrom }
      }),
    ]
  })

/** The org after an edit on the day; the same one where the edit is refused. */
export function edited(
  { lines, away }: { readonly lines: readonly ReportingLine[]; readonly away: readonly string[] },
  { kind, who, other, seat }: Edit,
  onDay: Day,
) {
  if (kind === "LEAVE")
    return { lines, away: away.includes(who) ? away.filter((id) => id !== who) : [...away, who] }
  const history = lineHistory(lines)
  const decide = {
    ADD: () => addPerson(history, { nodeId: who, managerId: other, onDay }),
    MOVE: () => moveReport(history, { nodeId: who, managerId: other, onDay }),
    END: () => endPerson(history, { nodeId: who, onDay, reports: { successorId: other } }),
    VACATE: () => vacatePosition(history, { personId: who, positionId: seat, onDay, person: "LEAVES" }),
    FILL: () => fillPosition(history, { positionId: seat, personId: who, onDay }),
  }
  const result = decide[kind]()
  return { lines: result.ok ? written(lines, result.value, onDay) : lines, away }
}

function written(before: readonly ReportingLine[], { close, remove, insert }: LineChanges, onDay: Day) {
  const closed = new Map(close.map(({ lineId, validTo }) => [lineId, validTo]))
  const kept = before.filter(({ id }) => !remove.includes(id))
  const fresh = insert.map((line, index) => ({ ...line, id: `${onDay} ${before.length} ${index}` }))
  return [...kept.map((line) => ({ ...line, validTo: closed.get(line.id) ?? line.validTo })), ...fresh]
}

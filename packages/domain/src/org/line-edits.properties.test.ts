import fc from "fast-check"
import { expect, it } from "vitest"
import { addPerson } from "./add-person.ts"
import { endPerson } from "./end-person.ts"
import { fillPosition } from "./fill-position.ts"
import { buildForest } from "./forest.ts"
import { lines, nov, written } from "./history.test-kit.ts"
import { lineHistory } from "./line-history.ts"
import { moveReport } from "./move-report.ts"
import { type OrgMember, orgOn } from "./org-node.ts"
import { checkLines, type ReportingLine } from "./reporting-line.ts"
import { vacatePosition } from "./vacate-position.ts"

const KINDS = ["ADD", "MOVE", "MOVE", "MOVE", "END", "FILL", "VACATE"] as const

/** With a move, a swap of places and a leaver already planned; n6 and n7 stand outside. */
const SEED = lines(
  "n0 - 1-",
  "n1 n0 1-6",
  "n1 n2 6-",
  "n2 n1 1-6",
  "n2 n0 6-",
  "n3 n2 1-",
  "n4 n3 1-9",
  "n5 n3 2-",
)

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    node: fc.nat({ max: 7 }).map((number) => `n${number}`),
    other: fc.nat({ max: 7 }).map((number) => `n${number}`),
    isTop: fc.boolean(),
    onDay: fc.integer({ min: 1, max: 12 }).map(nov),
    choice: fc.nat({ max: 2 }),
  }),
  { minLength: 4, maxLength: 25 },
)

type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never

function decide(stored: readonly ReportingLine[], { kind, node, other, isTop, onDay, choice }: Edit) {
  const history = lineHistory(stored)
  const managerId = isTop ? undefined : other
  if (kind === "ADD") return addPerson(history, { nodeId: node, managerId, onDay })
  if (kind === "MOVE") return moveReport(history, { nodeId: node, managerId, onDay })
  if (kind === "FILL") return fillPosition(history, { positionId: node, personId: other, onDay })
  if (kind === "VACATE")
    return vacatePosition(history, {
      personId: node,
      positionId: other,
      onDay,
      person: choice === 0 ? "LEAVES" : { managerId: `n${choice}` },
    })
  const reports = [undefined, "LEAVE_UNPLACED", { successorId: other }] as const
  return endPerson(history, { nodeId: node, onDay, reports: reports[choice] })
}

const members = Array.from({ length: 8 }, (_, index): OrgMember => ({ id: `n${index}`, kind: "PERSON" }))

it("any edits on any days leave, on every day, a forest whose managers are all in it", () => {
  let accepted = 0
  fc.assert(
    fc.property(edits, (commands) => {
      let stored: readonly ReportingLine[] = SEED
      for (const command of commands) {
        const result = decide(stored, command)
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0)
          continue
        }
        accepted += 1
        stored = written(stored, result.value).map((line, index) => ({ ...line, id: `l${index}` }))
      }
      for (const { id } of members)
        expect(checkLines(stored.filter(({ nodeId }) => nodeId === id))).toEqual([])
      for (let date = 1; date <= 13; date++) {
        const built = buildForest(orgOn(members, stored, nov(date)))
        expect(built.ok ? [] : built.problems).toEqual([])
        if (built.ok) expect(built.value.managerNotInOrg.includes(1)).toBe(false)
      }
    }),
    { numRuns: 400 },
  )
  expect(accepted).toBeGreaterThan(1000)
})

it("an edit refused for a loop would have made one on some day, were it written all the same", () => {
  let refusals = 0
  fc.assert(
    fc.property(edits, (commands) => {
      let stored: readonly ReportingLine[] = SEED
      for (const command of commands) {
        const result = decide(stored, command)
        if (result.ok) {
          stored = written(stored, result.value).map((line, index) => ({ ...line, id: `l${index}` }))
          continue
        }
        if (command.kind !== "MOVE" || !result.problems.some(({ code }) => code === "REPORTING_LOOP"))
          continue
        refusals += 1
        expect(loopsIfMoved(stored, command)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
  expect(refusals).toBeGreaterThan(50)
})

function loopsIfMoved(stored: readonly ReportingLine[], { node, other, onDay }: Edit): boolean {
  for (let date = Number(onDay.slice(-2)); date <= 13; date++) {
    const org = orgOn(members, stored, nov(date))
    const moved = org.map((each) => (each.id === node ? { ...each, managerId: other } : each))
    if (!buildForest(moved).ok) return true
  }
  return false
}

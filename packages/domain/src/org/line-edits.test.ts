import { describe, expect, it } from "vitest"
import type { Result } from "../kit/result.ts"
import { type AddPerson, addPerson } from "./add-person.ts"
import { type EndPerson, endPerson } from "./end-person.ts"
import { type FillPosition, fillPosition } from "./fill-position.ts"
import { decided, lines, nov, problemsOf, told, written } from "./history.test-kit.ts"
import type { LineChanges } from "./line-changes.ts"
import { type LineHistory, lineHistory } from "./line-history.ts"
import { type MoveReport, moveReport } from "./move-report.ts"
import { type VacatePosition, vacatePosition } from "./vacate-position.ts"

type Edit<C> = (history: LineHistory, command: C) => Result<LineChanges>

function orgAfter<C>(before: readonly string[], edit: Edit<C>, command: C): readonly string[] {
  const stored = lines(...before)
  return told(written(stored, decided(edit(lineHistory(stored), command))))
}

function codes<C>(before: readonly string[], edit: Edit<C>, command: C): readonly string[] {
  return problemsOf(edit(lineHistory(lines(...before)), command)).map(({ code }) => code)
}

const ORG = ["top - 1-", "a top 1-", "b top 1-", "a1 a 1-", "a2 a 1-"]

describe("addPerson", () => {
  const add = (command: AddPerson, before = ORG) => orgAfter(before, addPerson, command)
  const refusal = (command: AddPerson, before = ORG) => codes(before, addPerson, command)

  it("opens a line, with an end where one is known", () => {
    expect(add({ nodeId: "n", managerId: "a", onDay: nov(5) })).toEqual([...ORG, "n a 5-"].toSorted())
    expect(add({ nodeId: "n", onDay: nov(5), until: nov(9) })).toContain("n - 5-9")
  })

  it("lets somebody come back after leaving", () => {
    expect(add({ nodeId: "x", managerId: "top", onDay: nov(9) }, ["top - 1-", "x top 1-9"])).toContain(
      "x top 9-",
    )
  })

  it("refuses who is there already, on any of the days", () => {
    expect(refusal({ nodeId: "a", managerId: "b", onDay: nov(5) })).toEqual(["ALREADY_IN_ORG"])
    expect(refusal({ nodeId: "x", managerId: "top", onDay: nov(5) }, ["top - 1-", "x top 20-"])).toEqual([
      "ALREADY_IN_ORG",
    ])
  })

  it("refuses a manager who is not in the org on each of the days", () => {
    expect(refusal({ nodeId: "n", managerId: "gone", onDay: nov(5) })).toEqual(["MANAGER_NOT_IN_ORG"])
    const leaving = ["top - 1-", "m top 3-9"]
    expect(refusal({ nodeId: "n", managerId: "m", onDay: nov(2) }, leaving)).toEqual(["MANAGER_NOT_IN_ORG"])
    expect(refusal({ nodeId: "n", managerId: "m", onDay: nov(3) }, leaving)).toEqual(["MANAGER_NOT_IN_ORG"])
    expect(refusal({ nodeId: "n", managerId: "m", onDay: nov(3), until: nov(9) }, leaving)).toEqual([])
  })
})

describe("moveReport", () => {
  const move = (command: MoveReport, before = ORG) => orgAfter(before, moveReport, command)
  const refusal = (command: MoveReport, before = ORG) => codes(before, moveReport, command)

  it("ends the line on the day and opens another", () => {
    const moved = move({ nodeId: "a1", managerId: "b", onDay: nov(10) })
    expect(moved).toContain("a1 a 1-10")
    expect(moved).toContain("a1 b 10-")
  })

  it("replaces a line that starts on the day itself", () => {
    expect(move({ nodeId: "a1", onDay: nov(1) })).toEqual([
      "a top 1-",
      "a1 - 1-",
      "a2 a 1-",
      "b top 1-",
      "top - 1-",
    ])
  })

  it("keeps a change or an end already planned", () => {
    const planned = ["top - 1-", "a top 1-", "b top 1-", "x a 1-20", "x top 20-"]
    expect(move({ nodeId: "x", managerId: "b", onDay: nov(10) }, planned)).toEqual([
      "a top 1-",
      "b top 1-",
      "top - 1-",
      "x a 1-10",
      "x b 10-20",
      "x top 20-",
    ])
  })

  it("changes nothing when the manager stays", () => {
    expect(
      decided(moveReport(lineHistory(lines(...ORG)), { nodeId: "a1", managerId: "a", onDay: nov(9) })),
    ).toEqual({
      close: [],
      remove: [],
      insert: [],
    })
  })

  it("refuses a loop, naming it", () => {
    const result = moveReport(lineHistory(lines(...ORG)), { nodeId: "top", managerId: "a1", onDay: nov(10) })
    expect(problemsOf(result).map(({ message }) => message)).toEqual([
      "a → top → a1 → a would report in a loop on 2026-11-10: take one of these lines out.",
    ])
    expect(refusal({ nodeId: "a", managerId: "a", onDay: nov(10) })).toEqual(["REPORTING_LOOP"])
  })

  it("refuses a loop that only a future line of somebody else would close", () => {
    const planned = ["top - 1-", "a top 1-", "b top 1-20", "b a 20-"]
    const result = moveReport(lineHistory(lines(...planned)), { nodeId: "a", managerId: "b", onDay: nov(10) })
    expect(problemsOf(result).map(({ message }) => message)).toEqual([
      "a → b → a would report in a loop on 2026-11-20: take one of these lines out.",
    ])
  })

  it("allows what a loop of the past, or one after the line's end, does not touch", () => {
    const past = ["top - 1-", "a top 1-", "b a 1-5", "b top 5-"]
    expect(refusal({ nodeId: "a", managerId: "b", onDay: nov(5) }, past)).toEqual([])
    expect(refusal({ nodeId: "a", managerId: "b", onDay: nov(4) }, past)).toEqual(["REPORTING_LOOP"])
    const later = ["top - 1-", "a top 1-20", "a top 20-", "b top 1-20", "b a 20-"]
    expect(refusal({ nodeId: "a", managerId: "b", onDay: nov(10) }, later)).toEqual([])
  })

  it("refuses who is not in the org that day", () => {
    expect(refusal({ nodeId: "gone", managerId: "a", onDay: nov(5) })).toEqual(["NODE_NOT_IN_ORG"])
  })
})

describe("endPerson", () => {
  const end = (command: EndPerson, before = ORG) => orgAfter(before, endPerson, command)

  it("ends all lines of somebody without reports, dotted and planned ones too", () => {
    const before = ["top - 1-", "a top 1-", "x a 1-20", "x top 20-", "x~ top 5-", "a~ x 5-"]
    expect(end({ nodeId: "x", onDay: nov(9) }, before)).toEqual([
      "a top 1-",
      "a~ x 5-9",
      "top - 1-",
      "x a 1-9",
      "x~ top 5-9",
    ])
  })

  it("refuses while there are reports, listing them, future ones too", () => {
    const before = lines(...ORG, "f top 1-20", "f a 20-")
    const [refusal] = problemsOf(endPerson(lineHistory(before), { nodeId: "a", onDay: nov(9) }))
    expect(refusal?.code).toBe("REPORTS_NEED_A_MANAGER")
    expect(refusal?.message).toBe(
      "a still has 3 reports: a1, a2, f. Name a successor or leave them unplaced.",
    )
  })

  it("hands the reports to a successor from the day on", () => {
    expect(end({ nodeId: "a", onDay: nov(9), reports: { successorId: "b" } })).toEqual([
      "a top 1-9",
      "a1 a 1-9",
      "a1 b 9-",
      "a2 a 1-9",
      "a2 b 9-",
      "b top 1-",
      "top - 1-",
    ])
  })

  it("lets a report succeed, in the leaver's place", () => {
    expect(end({ nodeId: "a", onDay: nov(9), reports: { successorId: "a1" } })).toEqual([
      "a top 1-9",
      "a1 a 1-9",
      "a1 top 9-",
      "a2 a 1-9",
      "a2 a1 9-",
      "b top 1-",
      "top - 1-",
    ])
  })

  it("leaves the reports unplaced when told to", () => {
    expect(end({ nodeId: "a", onDay: nov(9), reports: "LEAVE_UNPLACED" })).toContain("a1 - 9-")
  })

  it("refuses a successor further below, a stranger, the leaver, and who is not there", () => {
    const deep = [...ORG, "a11 a1 1-"]
    const succeed = (successorId: string) => ({ nodeId: "a", onDay: nov(9), reports: { successorId } })
    expect(codes(deep, endPerson, succeed("a11"))).toEqual(["REPORTING_LOOP"])
    expect(new Set(codes(ORG, endPerson, succeed("gone")))).toEqual(new Set(["MANAGER_NOT_IN_ORG"]))
    expect(codes(ORG, endPerson, succeed("a"))).toEqual(["SUCCESSOR_IS_LEAVING"])
    expect(codes(ORG, endPerson, { nodeId: "gone", onDay: nov(9) })).toEqual(["NODE_NOT_IN_ORG"])
  })
})

describe("fillPosition and vacatePosition", () => {
  const SEAT = ["top - 1-", "seat top 1-", "a seat 1-", "b seat 1-", "c top 1-", "c1 c 1-"]
  const fill = (command: FillPosition) => orgAfter(SEAT, fillPosition, command)
  const vacate = (command: VacatePosition) => orgAfter(ORG, vacatePosition, command)

  it("puts somebody new, or from elsewhere with their reports, in the seat", () => {
    const filled = ["a seat 1-9", "b seat 1-9", "c1 c 1-", "seat top 1-9", "top - 1-"]
    expect(fill({ positionId: "seat", personId: "new", onDay: nov(9) })).toEqual(
      [...filled, "c top 1-", "new top 9-", "a new 9-", "b new 9-"].toSorted(),
    )
    expect(fill({ positionId: "seat", personId: "c", onDay: nov(9) })).toEqual(
      [...filled, "c top 1-9", "c top 9-", "a c 9-", "b c 9-"].toSorted(),
    )
  })

  it("lets one of the seat's own reports rise into it", () => {
    expect(fill({ positionId: "seat", personId: "a", onDay: nov(9) })).toEqual(
      [
        "a seat 1-9",
        "a top 9-",
        "b a 9-",
        "b seat 1-9",
        "c top 1-",
        "c1 c 1-",
        "seat top 1-9",
        "top - 1-",
      ].toSorted(),
    )
  })

  it("refuses a seat that is not vacant, and one below the person's own", () => {
    const onDay = nov(9)
    expect(codes(SEAT, fillPosition, { positionId: "c", personId: "top", onDay })).toEqual(["REPORTING_LOOP"])
    expect(codes(SEAT, fillPosition, { positionId: "none", personId: "a", onDay })).toEqual([
      "POSITION_NOT_VACANT",
    ])
  })

  it("leaves a vacant seat behind somebody who goes or moves, even below their old seat", () => {
    const left = [
      "a top 1-9",
      "a1 a 1-9",
      "a1 seat 9-",
      "a2 a 1-9",
      "a2 seat 9-",
      "b top 1-",
      "seat top 9-",
      "top - 1-",
    ]
    const command = { personId: "a", positionId: "seat", onDay: nov(9) }
    expect(vacate({ ...command, person: "LEAVES" })).toEqual(left)
    expect(vacate({ ...command, person: { managerId: "b" } })).toEqual([...left, "a b 9-"].toSorted())
    expect(vacate({ ...command, person: { managerId: "a1" } })).toEqual([...left, "a a1 9-"].toSorted())
  })

  it("undoes a vacancy by filling it with the same person", () => {
    const stored = lines(...ORG)
    const command = { personId: "a", positionId: "seat", onDay: nov(9) }
    const empty = written(
      stored,
      decided(vacatePosition(lineHistory(stored), { ...command, person: "LEAVES" })),
    )
    const again = written(empty, decided(fillPosition(lineHistory(empty), { ...command, onDay: nov(15) })))
    const open = told(again.filter(({ validTo }) => validTo === undefined))
    expect(open).toEqual(["a top 15-", "a1 a 15-", "a2 a 15-", "b top 1-", "top - 1-"])
  })

  it("refuses a seat that already stands in the org, and a person who does not", () => {
    const person = "LEAVES"
    expect(codes(ORG, vacatePosition, { personId: "a", positionId: "b", onDay: nov(9), person })).toContain(
      "ALREADY_IN_ORG",
    )
    expect(codes(ORG, vacatePosition, { personId: "z", positionId: "s", onDay: nov(9), person })).toEqual([
      "NODE_NOT_IN_ORG",
    ])
  })
})

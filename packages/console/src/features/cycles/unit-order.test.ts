import { expect, it } from "vitest"
import { sortedUnits } from "./unit-order.ts"

const unit = (name: string | null, submitted: number, assigned: number) => ({
  unit: name,
  counts: { assigned, inProgress: 0, submitted, declined: 0, total: submitted + assigned },
})

const UNITS = [unit(null, 0, 4), unit("Sales", 9, 1), unit("Firmware", 1, 1), unit("Empty", 0, 0)]
const names = (order: "name" | "open") => sortedUnits(UNITS, order).map((each) => each.unit)

it("sorts units by name, with people who have none last", () => {
  expect(names("name")).toEqual(["Empty", "Firmware", "Sales", null])
})

it("puts the unit with the largest share left open first, and one without forms last", () => {
  expect(names("open")).toEqual([null, "Firmware", "Sales", "Empty"])
})

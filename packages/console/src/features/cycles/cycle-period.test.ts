import { expect, it } from "vitest"
import { lastDayAsLong, missingOf } from "./cycle-period.ts"

it("names everything that is missing at once, by field", () => {
  const fields = missingOf({ name: " x ", opensOn: "", closesOn: undefined }).map(({ path }) => path[0])
  expect(fields).toEqual(["name", "opensOn", "closesOn"])
  expect(missingOf({ name: "H2", opensOn: "2026-10-01", closesOn: "2026-12-05" })).toEqual([])
})

it("lets a cycle used again last as long as the first time", () => {
  const ten = { opensOn: "2026-10-01", closesOn: "2026-10-11" }
  expect(lastDayAsLong(ten, "2026-10-01")).toBe("2026-10-10")
  expect(lastDayAsLong(ten, "2027-02-25")).toBe("2027-03-06")
  expect(lastDayAsLong(ten, "")).toBe("")
})

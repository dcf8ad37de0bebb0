import { expect, test } from "vitest"
import { serverVersionWarning } from "./server-version.ts"

test.each([150_018, 150_020, 160_014, 170_010, 180_004])("%i is fine", (number) => {
  expect(serverVersionWarning(number)).toBeUndefined()
})

test.each([
  [150_017, "PostgreSQL 15.17 has known security holes: update it to 15.18 or newer"],
  [160_013, "PostgreSQL 16.13 has known security holes: update it to 16.14 or newer"],
  [170_009, "PostgreSQL 17.9 has known security holes: update it to 17.10 or newer"],
  [180_000, "PostgreSQL 18.0 has known security holes: update it to 18.4 or newer"],
  [190_001, "PostgreSQL 19 is newer than Rung was tried on (15 to 18)"],
])("%i is warned of", (number, line) => {
  expect(serverVersionWarning(number)).toBe(line)
})

test("before 15 is refused", () => {
  expect(() => serverVersionWarning(140_020)).toThrow("PostgreSQL 14 is too old: Rung needs 15 to 18")
})

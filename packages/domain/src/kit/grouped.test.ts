import { expect, it } from "vitest"
import { grouped } from "./grouped.ts"

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [100_005, "100,005"],
  [1_234_567, "1,234,567"],
  [-100, "-100"],
  [-12_345, "-12,345"],
])("%i reads %s", (count, words) => expect(grouped(count)).toBe(words))

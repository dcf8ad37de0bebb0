import { expect, it } from "vitest"
import { spanBucket, spanDistribution } from "./span.ts"

it.each([
  [0, undefined],
  [1, "1"],
  [2, "2-3"],
  [3, "2-3"],
  [4, "4-7"],
  [7, "4-7"],
  [8, "8-12"],
  [12, "8-12"],
  [13, "13-16"],
  [16, "13-16"],
  [17, "17+"],
  [4000, "17+"],
])("a span of %i is in bucket %s", (span, bucket) => expect(spanBucket(span)).toBe(bucket))

it("reports shares of managers, those without reports left out", () => {
  const shares = spanDistribution([0, 0, 1, 2, 3, 20])
  expect(shares.map(({ managers }) => managers)).toEqual([1, 2, 0, 0, 0, 1])
  expect(shares.map(({ share }) => share)).toEqual([0.25, 0.5, 0, 0, 0, 0.25])
  expect(spanDistribution([0]).every(({ share }) => share === 0)).toBe(true)
})

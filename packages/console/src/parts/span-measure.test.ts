import { expect, it } from "vitest"
import { measureSpans } from "./span-measure.ts"

it("measures widths, rows, spans and own columns from parents, layers and counts alone", () => {
  const measures = measureSpans({
    parents: Int32Array.from([-1, 0, 1, 2, 2, 0]),
    layers: Uint8Array.from([3, 3, 1, 0, 0, 1]),
    collapsedReports: Int32Array.from([0, 0, 0, 0, 0, 31]),
  })
  expect([...measures.widths]).toEqual([2, 1, 1, 0, 0, 1])
  expect([...measures.xs]).toEqual([0, 0, 0, 0, 0, 1])
  expect([...measures.rows]).toEqual([0, 1, 0, 0, 0, 0])
  expect([...measures.spans]).toEqual([2, 1, 2, 0, 0, 31])
  expect([...measures.columns]).toEqual([0, 0, 2, 0, 0, 31])
  expect(measures.total).toBe(2)
})

it("lays 100,000 places out well within a frame of a slow machine", () => {
  const size = 100_000
  const parents = Int32Array.from({ length: size }, (_, at) => (at === 0 ? -1 : Math.floor((at - 1) / 8)))
  const begun = performance.now()
  const { total } = measureSpans({
    parents,
    layers: new Uint8Array(size),
    collapsedReports: new Int32Array(size),
  })
  expect(performance.now() - begun).toBeLessThan(500)
  expect(total).toBeGreaterThan(10_000)
})

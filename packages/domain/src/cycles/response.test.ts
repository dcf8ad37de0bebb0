import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { responseOf } from "./response.ts"

describe("response (row 23)", () => {
  it.each([
    [{ invited: 5, left: 0, responded: 3 }, 0.6, "REPRESENTS"],
    [{ invited: 100, left: 0, responded: 59 }, 0.59, "MAY_NOT_REPRESENT"],
    [{ invited: 100, left: 2, responded: 59 }, 59 / 98, "REPRESENTS"],
    [{ invited: 2, left: 0, responded: 2 }, 1, "TOO_FEW"],
    [{ invited: 12, left: 0, responded: 2 }, 1 / 6, "TOO_FEW"],
    [{ invited: 3, left: 0, responded: 3 }, 1, "REPRESENTS"],
    [{ invited: 4, left: 4, responded: 0 }, undefined, "TOO_FEW"],
    [{ invited: 0, left: 0, responded: 0 }, undefined, "TOO_FEW"],
  ])("of %j is %d: %s", (asked, rate, label) => expect(responseOf(asked)).toEqual({ rate, label }))

  it("never reads worse for an answer more, nor for somebody who left without one", () => {
    const order = ["TOO_FEW", "MAY_NOT_REPRESENT", "REPRESENTS"]
    const asked = fc
      .record({ invited: fc.integer({ min: 1, max: 200 }), at: fc.nat(), gone: fc.nat() })
      .map(({ invited, at, gone }) => {
        const responded = at % invited
        return { invited, responded, left: gone % (invited - responded) }
      })
    fc.assert(
      fc.property(asked, (counts) => {
        const { rate, label } = responseOf(counts)
        expect(rate).toBeGreaterThanOrEqual(0)
        expect(rate).toBeLessThanOrEqual(1)
        const better = [
          responseOf({ ...counts, responded: counts.responded + 1 }),
          responseOf({ ...counts, left: counts.left + 1 }),
        ]
        for (const next of better)
          expect(order.indexOf(next.label)).toBeGreaterThanOrEqual(order.indexOf(label))
      }),
    )
  })
})

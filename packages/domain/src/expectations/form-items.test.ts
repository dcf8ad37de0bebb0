import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "./default-contract/default-contract.ts"
import { expectationsAt, hybridWeights, type Placement } from "./expectations-of.ts"
import { formItems } from "./form-items.ts"
import type { Perspective } from "./perspective.ts"

const asked = (placement: Placement, perspective: Perspective) =>
  formItems(DEFAULT_CONTRACT, placement, perspective)
    .map(({ competency }) => competency)
    .join(" ")

describe("formItems", () => {
  it.each<[Placement["layer"], Perspective, string]>([
    ["IC", "MANAGER", "A1 A2 A3 A4 A5"],
    ["IC", "SELF", "A1 A2 A3 A4 A5"],
    ["IC", "UPWARD", ""],
    ["IC", "PEER", "A1 A3 A4"],
    ["M1", "MANAGER", "B1 B2 B3 B4 B5 B6"],
    ["M1", "UPWARD", "B1 B2 B3 B4 B5"],
    ["M1", "PEER", "B1 B6"],
    ["M2", "SELF", "C1 C2 C3 C4 C5"],
    ["M2", "UPWARD", "C1 C3 C4 C5"],
    ["M2", "SKIP", "C2 C4"],
    ["EXEC", "MANAGER", "C1 D1 D2 D3 D4 D5"],
    ["EXEC", "UPWARD", "C1 D3 D5 D6"],
    ["EXEC", "SKIP", "D1 D6 D7"],
    ["EXEC", "PEER", ""],
  ])("asks about %s from %s: %s", (layer, perspective, codes) =>
    expect(asked({ layer }, perspective)).toBe(codes),
  )

  it("asks an executive's coaching from above with weight 0", () => {
    const [first] = formItems(DEFAULT_CONTRACT, { layer: "EXEC", hybridShare: null }, "MANAGER")
    expect(first).toEqual({
      competency: "C1",
      family: "COACHING",
      status: "NO_LONGER_DETERMINANT",
      weight: 0,
    })
  })

  it("unites both routes for a hybrid, whatever the headline layer, and mixes weights", () => {
    for (const layer of ["M1", "M2"] as const) {
      const items = formItems(DEFAULT_CONTRACT, { layer, hybridShare: 0.4 }, "MANAGER")
      expect(items.map(({ competency }) => competency).join(" ")).toBe("B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5")
      expect(items.map(({ status }) => status[0]).join("")).toBe("DDDDSSDDDDS")
      expect(items[1]?.weight).toBeCloseTo(0.21, 12)
      expect(items[6]?.weight).toBeCloseTo(0.14, 12)
      expect(items[4]?.weight).toBe(0)
    }
  })
})

describe("a hybrid", () => {
  it("has weights that sum to 1 for every share", () =>
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (hybridShare) => {
        const sum = [...hybridWeights(DEFAULT_CONTRACT, hybridShare).values()].reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(1, 9)
        const expected = expectationsAt(DEFAULT_CONTRACT, { layer: "M1", hybridShare })
        for (const { status, weight } of expected) expect(weight > 0).toBe(status === "DETERMINANT")
      }),
    ))

  it("carries what neither layer needs any more, and previews only what neither has yet", () => {
    const status = (code: string) =>
      expectationsAt(DEFAULT_CONTRACT, { layer: "M1", hybridShare: 0.3 }).find(
        ({ competency }) => competency.code === code,
      )?.status
    expect(status("A1")).toBe("NO_LONGER_DETERMINANT")
    expect(status("A3")).toBe("SUPPORTING")
    expect(status("B6")).toBe("SUPPORTING")
    expect(status("D1")).toBe("PREVIEW")
    expect(status("D6")).toBeUndefined()
  })
})

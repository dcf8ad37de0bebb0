import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../imports/dirty-file.test-kit.ts"
import { isolatedGroup } from "./release-attack.test-kit.ts"
import { AUDIT_PRIME, auditCells } from "./release-audit.ts"

const STEPS = 100_000

/** One rater an atom, unless told. */
function audit(cells: readonly (readonly number[])[], k: number, sizes: readonly number[] = []) {
  const isCrowd = (atoms: readonly number[]) =>
    atoms.reduce((total, atom) => total + (sizes[atom] ?? 1), 0) >= k
  const { kept, finished } = auditCells({ cells, isCrowd, steps: STEPS })
  return { finished, kept: cells.filter((_, at) => kept[at]) }
}

describe("the audit of cells of any shape", () => {
  it.each([
    ["a cell by itself", [[0, 1, 2]], 4, []],
    [
      "one in another",
      [
        [0, 1, 2, 3],
        [0, 1, 2, 3, 4, 5],
      ],
      4,
      [[0, 1, 2, 3]],
    ],
    [
      "nothing to subtract",
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
      ],
      4,
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
      ],
    ],
    [
      "the same cell twice",
      [
        [0, 1, 2],
        [2, 1, 0],
      ],
      3,
      [
        [0, 1, 2],
        [2, 1, 0],
      ],
    ],
    [
      "three overlapping pairs, which halve",
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      2,
      [
        [0, 1],
        [0, 2],
      ],
    ],
    ["no cells", [], 4, []],
  ])("%s", (_, cells, k, kept) => {
    expect(audit(cells, k)).toEqual({ finished: true, kept })
  })

  it("gives up after its steps, and says so", () => {
    expect(
      auditCells({
        cells: [
          [0, 1],
          [1, 2],
        ],
        isCrowd: () => true,
        steps: 2,
      }).finished,
    ).toBe(false)
  })

  it("reckons modulo a prime whose products are exact", () => {
    for (let factor = 2; factor * factor <= AUDIT_PRIME; factor++) expect(AUDIT_PRIME % factor).not.toBe(0)
    expect((AUDIT_PRIME - 1) ** 2).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER)
  })

  const shapes = fc.record({
    cells: fc.array(fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1 }), { minLength: 1, maxLength: 7 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 }),
  })

  it("leaves no single atom to be isolated, by exact linear algebra", () => {
    fc.assert(
      fc.property(shapes, ({ cells, sizes }) => {
        const atoms = sizes.map((size, at) => ({
          subject: at,
          raters: Array.from({ length: size }, (_, i) => at * 9 + i),
        }))
        const { kept } = audit(cells, 5, sizes)
        const group = isolatedGroup(kept, atoms, 5)
        expect(group === undefined || group.length > 1).toBe(true)
      }),
      runs(300),
    )
  })

  it("keeps every cell when none is small and they are apart", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 9 }), { maxLength: 6 }), (sizes) => {
        const cells = sizes.map((size, at) => Array.from({ length: size }, (_, i) => at * 9 + i))
        expect(audit(cells, 5).kept).toEqual(cells)
      }),
      runs(100),
    )
  })
})

import fc from "fast-check"
import { expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { releasedOf } from "./answers.test-kit.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { packScore, unpackScore } from "./packed-score.ts"
import { scoreSubject } from "./score.ts"

const placements = fc.constantFrom<Placement>(
  { layer: "IC", hybridShare: null },
  { layer: "M1", hybridShare: 0.25 },
  { layer: "M2", hybridShare: null },
  { layer: "EXEC", hybridShare: null },
)
const ratings = fc.array(
  fc.record({
    competency: fc.constantFrom(...DEFAULT_CONTRACT.competencies.map(({ code }) => code)),
    perspective: fc.constantFrom("MANAGER" as const, "SELF" as const, "UPWARD" as const),
    rater: fc.constantFrom("a", "b", "c"),
    value: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { maxLength: 40 },
)

it("brings back every number as it was, through JSON", () =>
  fc.assert(
    fc.property(placements, ratings, (placement, given) => {
      const score = scoreSubject({
        contract: DEFAULT_CONTRACT,
        placement,
        ...releasedOf(given),
        settings: DEFAULT_EVIDENCE,
      })
      const { spreads: _spreads, layerScore, supportingIndex, axes, families, ...plain } = score
      const bare = <T extends { spread: unknown }>({ spread: _spread, ...rest }: T) => rest
      const packed = JSON.parse(JSON.stringify(packScore(score))) as ReturnType<typeof packScore>
      expect(unpackScore(packed, DEFAULT_CONTRACT)).toEqual({
        ...plain,
        layerScore: bare(layerScore),
        supportingIndex: bare(supportingIndex),
        axes: { COACHING: bare(axes.COACHING), HIRING: bare(axes.HIRING) },
        families: families.map(({ family, measure }) => ({ family, measure })),
      })
    }),
  ))

it("keeps no rater", () => {
  const given = [{ competency: "C1", perspective: "MANAGER" as const, rater: "the boss", value: 4 }]
  const input = { contract: DEFAULT_CONTRACT, ratings: given, settings: DEFAULT_EVIDENCE }
  const packed = packScore(scoreSubject({ ...input, placement: { layer: "M2" } }))
  expect(JSON.stringify(packed)).not.toContain("boss")
})

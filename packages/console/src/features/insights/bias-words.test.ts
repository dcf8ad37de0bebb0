import { describe, expect, it } from "vitest"
import type { LayerBiasPartsFragment } from "../../generated/graphql.ts"
import {
  basisWords,
  biasFigures,
  biasFinding,
  biasTable,
  biasWhy,
  doubtWords,
  haloTable,
} from "./bias-words.ts"

type Bias = NonNullable<LayerBiasPartsFragment["bias"]>

function layer(name: LayerBiasPartsFragment["layer"], bias: Bias | null): LayerBiasPartsFragment {
  const reason = bias ? null : "30 judgements are needed, there are 12."
  const counts = { judgements: bias ? 40 : 12, judgementsNeeded: 30, raters: 8, cycles: bias ? 2 : 1 }
  return { layer: name, bias, reason, sentence: `Sentence of ${name}.`, ...counts }
}

const bias = (index: number, low: number, high: number): Bias => ({
  index,
  low,
  high,
  determinantPull: 0.6,
  noLongerPull: 0.4,
})

describe("how we judge", () => {
  it.each<[string, LayerBiasPartsFragment[]]>([
    [
      "Sentence of M2.",
      [
        layer("EXEC", bias(0.6, -0.1, 0.9)),
        layer("M2", bias(0.4, 0.2, 0.6)),
        layer("M1", bias(0.3, 0.1, 0.5)),
      ],
    ],
    [
      "No judgement surely follows what mattered one layer below",
      [layer("EXEC", null), layer("M2", bias(0.2, -0.1, 0.5))],
    ],
    ["What our judgements follow cannot be told yet", [layer("EXEC", null), layer("M2", null)]],
  ])("finds: %s", (finding, rows) => expect(biasFinding(rows)).toBe(finding))

  it("never shows less than nothing or more than all", () =>
    expect(biasFigures(bias(-0.05, -0.4, 1.3))).toBe("0%, likely 0% to 100%"))

  it("says what it rests on", () => {
    expect(basisWords(layer("M2", bias(0.4, 0.2, 0.6)))).toBe(
      "40 judgements by 8 people, from 2 cycles on the same contract",
    )
    expect(basisWords({ ...layer("M2", null), judgements: 1, raters: 1 })).toBe("1 judgement by 1 person")
    expect(basisWords({ ...layer("M2", null), judgements: 0, raters: 0 })).toBe("Nobody has judged yet")
  })

  it("says beside each bar how far it can be off", () => {
    const open = bias(0.2, -0.1, 0.5)
    expect(doubtWords(layer("M2", open), open)).toBe(
      "Likely 0% to 50%. Perhaps nothing. 40 judgements by 8 people, from 2 cycles on the same contract.",
    )
    const sure = bias(0.4, 0.2, 0.6)
    expect(doubtWords(layer("M2", sure), sure)).toMatch(/^Likely 20% to 60%\. 40 judgements/)
  })

  it("opens to the two pulls and the division", () => {
    const own = bias(0.4, 0.2, 0.6)
    expect(biasWhy(layer("M2", own), own)).toContain(
      "0.40 ÷ (0.40 + 0.60) = 40%. It would be 0% if judgements followed the contract alone.",
    )
  })

  it("has the same in tables, with the reason where there is no share", () => {
    const { columns, rows } = biasTable([layer("M2", bias(0.4, 0.2, 0.6)), layer("M1", null)])
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length])
    expect(rows[0]).toEqual(["M2", 40, 20, 60, 40, 8, 2, "Sentence of M2."])
    expect(rows[1]).toEqual(["M1", null, null, null, 12, 8, 1, "30 judgements are needed, there are 12."])
    const halo = { layer: "M1" as const, raters: 31, flagged: 4, sentence: "4 of 31." }
    expect(haloTable([halo]).rows).toEqual([["M1", 31, 4, "4 of 31."]])
  })
})

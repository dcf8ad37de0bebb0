import { describe, expect, it } from "vitest"
import { checkLayerRules, DEFAULT_LAYER_RULES, type LayerRules } from "./layer-rules.ts"

const codes = (rules: Partial<LayerRules>) => {
  const result = checkLayerRules({ ...DEFAULT_LAYER_RULES, ...rules })
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join(".")])
}

const titles = (...patterns: string[]) => ({ execRule: { kind: "TITLE_MATCHES", patterns } }) as const

describe("layer rules", () => {
  it("accepts the defaults, a title rule, a list and named heads", () => {
    expect(codes({})).toEqual([])
    expect(codes(titles("chief * officer"))).toEqual([])
    expect(
      codes({ execRule: { kind: "EXPLICIT_LIST", nodeIds: [] }, headId: "a", subsidiaryHeadIds: ["b"] }),
    ).toEqual([])
  })

  it("refuses what cannot be meant, all at once", () => {
    expect(
      codes({
        excludedWorkerTypes: ["EMPLOYEE"],
        ...titles("*", "ceo"),
        headId: "a",
        subsidiaryHeadIds: ["a"],
      }),
    ).toEqual([
      ["EMPLOYEES_EXCLUDED", "excludedWorkerTypes"],
      ["TITLE_PATTERN_UNUSABLE", "execRule.patterns.0"],
      ["HEAD_NAMED_TWICE", "subsidiaryHeadIds"],
    ])
    expect(codes({ excludedWorkerTypes: ["ROBOT" as "INTERN"] })).toEqual([
      ["WORKER_TYPE_UNKNOWN", "excludedWorkerTypes"],
    ])
  })

  it("bounds the number and length of title patterns", () => {
    expect(codes(titles())).toEqual([["TITLE_PATTERNS_COUNT", "execRule.patterns"]])
    expect(codes(titles(...Array.from({ length: 50 }, () => "ceo")))).toEqual([])
    expect(codes(titles(...Array.from({ length: 51 }, () => "ceo")))).toEqual([
      ["TITLE_PATTERNS_COUNT", "execRule.patterns"],
    ])
    expect(codes(titles("x".repeat(100)))).toEqual([])
    expect(codes(titles("x".repeat(101)))).toEqual([["TITLE_PATTERN_UNUSABLE", "execRule.patterns.0"]])
  })
})

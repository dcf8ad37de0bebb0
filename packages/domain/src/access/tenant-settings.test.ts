import { describe, expect, it } from "vitest"
import { changeSettings, DEFAULT_SETTINGS, type TenantSettings } from "./tenant-settings.ts"

const settings: TenantSettings = { name: "Northgate", ...DEFAULT_SETTINGS }
const weights = DEFAULT_SETTINGS.perspectiveWeights

describe("changing settings", () => {
  it("keeps what the change does not name", () => {
    expect(
      changeSettings(settings, { timeZone: "America/Argentina/Ushuaia", name: " North  gate " }),
    ).toEqual({
      ok: true,
      value: { ...settings, timeZone: "America/Argentina/Ushuaia", name: "North gate" },
    })
  })

  it("accepts what every tenant starts with", () => expect(changeSettings(settings, {}).ok).toBe(true))

  it.each<[string, Partial<TenantSettings>, string[]]>([
    ["k of 4 for decisions", { kDecision: 4 }, ["K_TOO_SMALL kDecision"]],
    ["k of 3 for development", { kDevelopment: 3 }, ["K_TOO_SMALL kDevelopment"]],
    [
      "a broken k",
      { kDecision: 5.5, kDevelopment: Number.NaN },
      ["K_TOO_SMALL kDecision", "K_TOO_SMALL kDevelopment"],
    ],
    ["larger groups", { kDecision: 20, kDevelopment: 20 }, []],
    ["groups nobody reaches", { kDecision: 21 }, ["K_TOO_LARGE kDecision"]],
    [
      "weights of 1.1",
      { perspectiveWeights: { ...weights, PEER: 0.1 } },
      ["WEIGHTS_NOT_ONE perspectiveWeights"],
    ],
    [
      "tenths that add up to 1 in decimals",
      { perspectiveWeights: { MANAGER: 0.1, UPWARD: 0.2, SKIP: 0.3, PEER: 0.4 } },
      [],
    ],
    [
      "a negative weight",
      { perspectiveWeights: { ...weights, SKIP: -0.2 } },
      ["WEIGHT_OUT_OF_RANGE perspectiveWeights SKIP"],
    ],
    [
      "no number",
      { perspectiveWeights: { ...weights, MANAGER: Number.NaN } },
      ["WEIGHT_OUT_OF_RANGE perspectiveWeights MANAGER"],
    ],
    ["plain UTC", { timeZone: "UTC" }, []],
    ["an offset zone", { timeZone: "Etc/GMT+5" }, []],
    ["a city alone", { timeZone: "Berlin" }, ["TIME_ZONE_INVALID timeZone"]],
    ["a path", { timeZone: "../etc/passwd" }, ["TIME_ZONE_INVALID timeZone"]],
    [
      "no zone and no name",
      { timeZone: "", name: "" },
      ["TENANT_NAME_LENGTH name", "TIME_ZONE_INVALID timeZone"],
    ],
  ])("to %s", (_case, change, expected) => {
    const result = changeSettings(settings, change)
    const found = result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
    expect(found).toEqual(expected)
  })
})

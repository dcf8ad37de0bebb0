import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, type Day } from "../kit/day.ts"
import { day, TODAY } from "./outline.test-kit.ts"
import { type LayerOverride, liftOverride, overrideHolds, overrideLayer, overridesOn } from "./override.ts"

const command: LayerOverride = {
  personId: "ann",
  layer: "M2",
  reason: " Leads two teams by contract ",
  authorId: "admin",
  validFrom: TODAY,
}
const held = (from: string, expiresOn?: string): LayerOverride => ({
  ...command,
  validFrom: day(from),
  expiresOn: expiresOn ? day(expiresOn) : undefined,
})
const decide = (changed: Partial<LayerOverride>, existing: readonly LayerOverride[] = [], isInOrg = true) =>
  overrideLayer({ ...command, ...changed }, { existing, isInOrg, today: TODAY })

describe("overrideLayer", () => {
  it("sets the layer, the reason trimmed", () => {
    expect(decide({})).toEqual({
      ok: true,
      value: { cut: [], drop: [], insert: [{ ...command, reason: "Leads two teams by contract" }] },
    })
  })

  it.each([
    ["   too short  ", "OVERRIDE_REASON_LENGTH"],
    ["x".repeat(501), "OVERRIDE_REASON_LENGTH"],
    ["ten chars!", undefined],
  ])("with the reason %j answers %s", (reason, code) => {
    const result = decide({ reason })
    expect(result.ok ? undefined : result.problems[0]?.code).toBe(code)
  })

  it.each([
    ["2026-11-22", "2026-11-22", false],
    ["2026-11-22", "2026-11-23", true],
    ["2026-01-01", "2026-11-22", false],
    ["2027-01-01", "2027-01-01", false],
    ["2027-01-01", "2027-01-02", true],
  ])("from %s, expiring on %s: accepted %s", (from, expiresOn, accepted) => {
    expect(decide(held(from, expiresOn)).ok).toBe(accepted)
  })

  it("lists every refusal at once", () => {
    const result = decide({ reason: "", expiresOn: TODAY }, [], false)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      "PERSON_NOT_IN_ORG",
      "OVERRIDE_REASON_LENGTH",
      "OVERRIDE_EXPIRY_NOT_AFTER",
    ])
  })

  it("replaces what is in its way and keeps what comes after it", () => {
    const [past, running, planned, later] = [
      held("2026-01-01", "2026-11-22"),
      held("2026-11-01"),
      held("2026-12-10"),
      held("2027-01-01"),
    ]
    const result = decide({ expiresOn: day("2027-01-01") }, [past, running, planned, later])
    expect(result.ok && result.value).toMatchObject({
      cut: [{ override: running, expiresOn: TODAY }],
      drop: [planned],
    })
  })

  it("leaves one override a day at most, the new one on its own days", () => {
    const span = fc.tuple(fc.nat({ max: 40 }), fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }))
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        let stored: LayerOverride[] = []
        for (const [from, length] of spans) {
          const validFrom = addDays(TODAY, from)
          const expiresOn = length === undefined ? undefined : addDays(validFrom, length)
          const result = decide({ validFrom, expiresOn }, stored)
          if (!result.ok) throw new Error(result.problems[0]?.message)
          const { cut, drop, insert } = result.value
          const untouched = stored.filter(
            (each) => !drop.includes(each) && cut.every(({ override }) => override !== each),
          )
          stored = [
            ...untouched,
            ...cut.map(({ override, expiresOn }) => ({ ...override, expiresOn })),
            ...insert,
          ]
          for (let offset = 0; offset < 90; offset++) {
            const holding = stored.filter((each) => overrideHolds(each, addDays(TODAY, offset)))
            expect(holding.length).toBeLessThanOrEqual(1)
            if (overrideHolds(insert[0]!, addDays(TODAY, offset))) expect(holding).toEqual(insert)
          }
        }
      }),
    )
  })
})

describe("liftOverride", () => {
  it("ends what holds, drops what is planned, and refuses where nothing is", () => {
    const [running, planned] = [held("2026-11-01", "2026-12-01"), held("2026-12-10")]
    expect(liftOverride([running, planned], TODAY)).toEqual({
      ok: true,
      value: { cut: [{ override: running, expiresOn: TODAY }], drop: [planned], insert: [] },
    })
    expect(liftOverride([held("2026-01-01", TODAY as Day)], TODAY).ok).toBe(false)
  })
})

it("takes of several overrides the one that began last", () => {
  const [old, recent] = [held("2026-01-01"), { ...held("2026-06-01"), layer: "IC" as const }]
  expect(overridesOn([recent, old], TODAY).get("ann")).toBe(recent)
  expect(overridesOn([old, recent], TODAY).get("ann")).toBe(recent)
  expect(overridesOn([old], day("2025-12-31")).size).toBe(0)
})

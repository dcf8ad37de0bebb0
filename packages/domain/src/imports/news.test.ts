import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, type Day, parseDay } from "../kit/day.ts"
import { type AskedFact, type NewsFacts, newsKey, newsOf, type RunCycleFact, readUntilAfter } from "./news.ts"

const day = (text: string): Day => parseDay(text) ?? expect.fail(text)
const TODAY = day("2026-11-22")
const at = (text: string) => Date.parse(`${text}T00:00:00Z`)
const NOW = Date.parse("2026-11-22T12:00:00Z")
const NONE: NewsFacts = {
  asked: [],
  ownResults: [],
  teamResults: [],
  answers: [],
  corrections: [],
  plans: [],
  imports: [],
  cycles: [],
}
const kinds = (facts: Partial<NewsFacts>, today = TODAY) =>
  newsOf({ ...NONE, ...facts }, { today, now: NOW }).map(({ kind }) => kind)

const asked: AskedFact = {
  cycleId: "c1",
  openedAt: at("2026-11-01"),
  closesOn: day("2026-12-01"),
  dueFrom: at("2026-11-29"),
  waiting: 3,
}
const run: RunCycleFact = {
  cycleId: "c1",
  state: "OPEN",
  closesOn: day("2026-12-01"),
  dueFrom: at("2026-11-29"),
  overFrom: at("2026-12-01"),
  closedAt: null,
}

describe("what is new", () => {
  it.each<[string, AskedFact, string, string[]]>([
    ["a form asked", asked, "2026-11-22", ["FORMS_ASKED"]],
    ["two days before the last one", asked, "2026-11-28", ["FORMS_ASKED"]],
    ["the day before the last one", asked, "2026-11-29", ["FORMS_DUE", "FORMS_ASKED"]],
    ["the last day", asked, "2026-11-30", ["FORMS_DUE", "FORMS_ASKED"]],
    ["once no answers are taken", asked, "2026-12-01", []],
    ["everything sent", { ...asked, waiting: 0 }, "2026-11-30", []],
    [
      "a cycle opened on its last day",
      { ...asked, openedAt: at("2026-11-30") },
      "2026-11-30",
      ["FORMS_ASKED", "FORMS_DUE"],
    ],
  ])("tells a rater: %s", (_, fact, today, expected) =>
    expect(kinds({ asked: [fact] }, day(today))).toEqual(expected),
  )

  it.each<[string, Partial<RunCycleFact>, string, string[]]>([
    ["nothing while it runs", {}, "2026-11-22", []],
    ["that it closes", {}, "2026-11-29", ["CYCLE_CLOSES"]],
    ["that it is over", {}, "2026-12-01", ["CYCLE_OVER"]],
    [
      "that it waits for its release",
      { state: "CALIBRATING", closedAt: at("2026-11-20") },
      "2026-11-22",
      ["CYCLE_CLOSED"],
    ],
  ])("tells whoever runs a cycle: %s", (_, change, today, expected) =>
    expect(kinds({ cycles: [{ ...run, ...change }] }, day(today))).toEqual(expected),
  )

  it.each<[string, Partial<NewsFacts>, string[]]>([
    ["own results", { ownResults: [{ cycleId: "c1", releasedAt: at("2026-11-20") }] }, ["RESULTS_RELEASED"]],
    ["own results of long ago", { ownResults: [{ cycleId: "c1", releasedAt: at("2026-08-01") }] }, []],
    [
      "results of my people",
      { teamResults: [{ cycleId: "c1", releasedAt: at("2026-11-20"), people: 4 }] },
      ["TEAM_RESULTS_RELEASED"],
    ],
    ["nobody's results", { teamResults: [{ cycleId: "c1", releasedAt: at("2026-11-20"), people: 0 }] }, []],
    ["an answer", { answers: [{ cycleId: "c1", writtenAt: at("2026-11-20") }] }, ["CORRECTION_ANSWERED"]],
    [
      "a correction that waits, however long",
      { corrections: [{ cycleId: "c1", personId: "p1", filedAt: at("2026-01-20") }] },
      ["CORRECTION_FILED"],
    ],
    [
      "a shared plan",
      { plans: [{ planId: "l1", personId: "p1", sharedAt: at("2026-11-20") }] },
      ["PLAN_SHARED"],
    ],
    [
      "imports",
      {
        imports: [
          { importId: "i1", state: "APPLIED", since: at("2026-11-10") },
          { importId: "i2", state: "FAILED", since: at("2026-11-12") },
        ],
      },
      ["IMPORT_FAILED", "IMPORT_APPLIED"],
    ],
  ])("tells of %s", (_, facts, expected) => expect(kinds(facts)).toEqual(expected))

  it("lists the newest first, in one order whatever order the facts come in, each under a key of its own", () => {
    const cycle = fc.record({
      cycleId: fc.uuid(),
      releasedAt: fc.integer({ min: NOW - 10 * 86_400_000, max: NOW }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(cycle, { selector: ({ cycleId }) => cycleId }),
        fc.nat({ max: 40 }),
        (own, days) => {
          const facts = { ...NONE, ownResults: own, asked: [{ ...asked, closesOn: addDays(TODAY, days) }] }
          const told = newsOf(facts, { today: TODAY, now: NOW })
          expect(newsOf({ ...facts, ownResults: own.toReversed() }, { today: TODAY, now: NOW })).toEqual(told)
          expect(told.map((each) => each.at)).toEqual(
            told.map((each) => each.at).toSorted((one, other) => other - one),
          )
          expect(new Set(told.map(newsKey)).size).toBe(told.length)
        },
      ),
    )
  })

  it("reads forward only and never ahead of the clock", () => {
    fc.assert(
      fc.property(fc.option(fc.nat(), { nil: undefined }), fc.nat(), fc.nat(), (before, until, now) => {
        const read = readUntilAfter(before, until, now)
        expect(read).toBeGreaterThanOrEqual(before ?? 0)
        expect(read).toBeLessThanOrEqual(Math.max(before ?? 0, now))
        expect(readUntilAfter(read, until, now)).toBe(read)
      }),
    )
  })
})

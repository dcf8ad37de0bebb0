import { describe, expect, it } from "vitest"
import type { NewsPartsFragment, SetupPartsFragment, SetupStep } from "../../generated/graphql.ts"
import { newsItem, newsTitle } from "./news-words.ts"
import { setupTitle, standingWords, stepsLeft, waitsWords } from "./setup-words.ts"

const STEPS: readonly SetupStep[] = ["IMPORT", "HEADS", "CONTRACT", "INVITE", "PREPARE", "OPEN", "RELEASE"]

function setup(done: number, isDone = false): SetupPartsFragment {
  const state = (at: number) => (at < done ? "DONE" : at === done ? "NEXT" : "POSSIBLE")
  const lines = STEPS.map((step, at) => ({ step, state: state(at), waitsFor: null, count: 0 }) as const)
  return { isDone, isAside: false, heads: [], lines: [...lines] }
}

describe("the first steps in words", () => {
  it.each([
    [setup(0), "Seven steps lead to your first results"],
    [setup(1), "One of seven steps is done. Next: say who heads the company"],
    [setup(3), "Three of seven steps are done. Next: invite who signs in"],
    [setup(7, true), "Everything is set up: results are there"],
  ])("open with how far it is", (facts, title) => expect(setupTitle(facts)).toBe(title))

  it("say what is there and what they wait for", () => {
    const line = { state: "NEXT", waitsFor: null } as const
    expect(standingWords({ ...line, step: "IMPORT", count: 1 }, [])).toBe("In the org: 1 person")
    expect(standingWords({ ...line, step: "HEADS", count: 1 }, [])).toBeUndefined()
    expect(standingWords({ ...line, step: "HEADS", count: 1 }, ["Ruth Okafor"])).toBe("Proposed: Ruth Okafor")
    expect(standingWords({ ...line, step: "HEADS", count: 2 }, ["Ruth Okafor"])).toBe(
      "Proposed: Ruth Okafor. 2 people or seats have nobody above them",
    )
    expect(standingWords({ ...line, step: "HEADS", state: "DONE", count: 2 }, ["Ruth Okafor"])).toBe(
      "On top: Ruth Okafor",
    )
    expect(standingWords({ ...line, step: "HEADS", count: 2 }, [])).toMatch(/^2 people or seats/)
    expect(standingWords({ ...line, step: "CONTRACT", count: 1 }, [])).toBe("Version 1 is in force")
    expect(waitsWords("PREPARE")).toBe("Waits for: prepare a cycle")
    expect(stepsLeft(setup(3))).toBe(4)
  })
})

describe("what is new in words", () => {
  const news = (change: Partial<NewsPartsFragment>): NewsPartsFragment => ({
    key: "k",
    kind: "FORMS_ASKED",
    at: "2026-11-20T10:00:00.000Z",
    isRead: false,
    cycleId: "c1",
    importId: null,
    personId: null,
    name: "H2 2026",
    personName: null,
    count: null,
    closesOn: null,
    ...change,
  })
  it.each<[Partial<NewsPartsFragment>, string, string]>([
    [
      { kind: "FORMS_ASKED", count: 3, closesOn: "2026-12-05" },
      "Three forms of H2 2026 are asked of you, until 4 December.",
      "/assess",
    ],
    [
      { kind: "FORMS_DUE", count: 1, closesOn: "2026-12-05" },
      "One form of H2 2026 is due: the last day is 4 December.",
      "/assess",
    ],
    [{ kind: "RESULTS_RELEASED" }, "Your results of H2 2026 are there.", "/me"],
    [
      { kind: "TEAM_RESULTS_RELEASED", count: 1 },
      "Results of H2 2026 are there for one of your people.",
      "/conversations",
    ],
    [
      { kind: "CORRECTION_FILED", personId: "p1", personName: "Abe" },
      "Abe filed a correction to H2 2026; it waits for an answer.",
      "/people/p1",
    ],
    [
      { kind: "IMPORT_FAILED", cycleId: null, importId: "i1", name: "people.csv" },
      "The import of people.csv failed.",
      "/imports/i1",
    ],
    [{ kind: "CYCLE_CLOSED" }, "H2 2026 is closed and waits for its release.", "/cycles/c1"],
  ])("says %j", (change, sentence, to) =>
    expect(newsItem(news(change), "2026-11-22")).toMatchObject({ sentence, to }),
  )

  it.each([
    [{ unreadCount: 0, totalCount: 0 }, "Nothing is new"],
    [{ unreadCount: 0, totalCount: 3 }, "You have read everything"],
    [{ unreadCount: 1, totalCount: 3 }, "One thing is new"],
    [{ unreadCount: 2, totalCount: 3 }, "Two things are new"],
  ])("opens with %j", (counts, title) => expect(newsTitle(counts)).toBe(title))
})

import { describe, expect, it } from "vitest"
import { homeOf } from "./home-of.ts"
import { cycleStanding, homeTitle, untilWords } from "./home-words.ts"
import { firstPage, navigationFor } from "./pages.ts"
import { type PaletteFacts, paletteActions } from "./palette-actions.ts"
import { forgetRecents, recents, remember } from "./recent.ts"

const TODAY = "2026-11-23"
const due = (day: string, isOpen = true) => ({ due: day, isOpen })
const none = { forms: [], ownResults: null, conversations: 0 }

describe("the start page", () => {
  it.each([
    [none, "Nothing waits for you"],
    [{ ...none, forms: [due("2026-11-28")] }, "One form waits, until Friday"],
    [{ ...none, forms: [due("2026-11-28"), due("2026-12-05")] }, "Two forms wait, the first until Friday"],
    [{ ...none, forms: [due("2026-12-05"), due("2026-12-05")] }, "Two forms wait, until 4 December"],
    [{ ...none, forms: [due("2026-11-24", false)], ownResults: "H1" }, "Your results of H1 are there"],
    [{ ...none, conversations: 1 }, "One conversation waits"],
    [{ ...none, conversations: 4 }, "Four conversations wait"],
  ])("opens with what waits: %j", (facts, title) => expect(homeTitle(facts, TODAY)).toBe(title))

  it.each([
    ["2026-11-23", "today"],
    ["2026-11-24", "tomorrow"],
    ["2026-11-29", "Sunday"],
    ["2026-11-30", "30 November"],
    ["2027-01-02", "2 January 2027"],
    ["2026-11-20", "20 November"],
  ])("says %s as %s", (day, words) => expect(untilWords(day, TODAY)).toBe(words))

  const counts = { submitted: 2, declined: 0, total: 9 }
  const cycle = {
    id: "c1",
    name: "H2",
    opensOn: "2026-11-02",
    closesOn: "2026-12-05",
    formsByPerspective: [{ perspective: "SELF" as const, counts }],
  }
  it.each([
    ["DRAFT", "H2 is prepared, to open on 2 November."],
    ["OPEN", "H2 is open until 4 December: 2 of 9 forms are sent."],
    ["CALIBRATING", "H2 is closed and waits for its release."],
    ["RELEASED", undefined],
  ] as const)("says how a cycle stands that is %s", (state, words) =>
    expect(cycleStanding({ ...cycle, state }, TODAY)).toBe(words),
  )

  it.each([
    ["an executive", ["BOARD_READ"], "p1", undefined, "BOARD"],
    ["a manager", ["ORG_READ_OUTLINE"], "p1", undefined, "WAITING"],
    ["an auditor", ["AUDIT_READ"], null, undefined, "FIRST_PAGE"],
    ["who sets up", ["BOARD_READ"], null, { isDone: false, isAside: false }, "FIRST_STEPS"],
    ["who put that aside", ["BOARD_READ"], null, { isDone: false, isAside: true }, "WAITING"],
    ["who has set up", ["BOARD_READ"], null, { isDone: true, isAside: false }, "BOARD"],
  ] as const)("is for %s", (_, permissions, personId, setup, home) =>
    expect(homeOf({ permissions: [...permissions], personId }, setup)).toBe(home),
  )

  it("never sends whoever has no start of their own back to the start", () => {
    expect(firstPage({ permissions: ["AUDIT_READ"], personId: null })).not.toBe("/")
    const pages = navigationFor({ permissions: [], personId: "p1" }, 0).flatMap(({ items }) => items)
    expect(pages.map(({ label }) => label)).toContain("Home")
    expect(pages.map(({ to }) => to)).not.toContain("/set-up")
  })
})

describe("the palette", () => {
  const facts: PaletteFacts = {
    viewer: { permissions: [], personId: "p1", otherTenants: [] },
    nextForm: undefined,
    cycles: [{ id: "c1", name: "H2", state: "DRAFT" }],
    theme: "dark",
    higherContrast: false,
    stepsLeft: 0,
  }
  const labels = (change: Partial<PaletteFacts>) =>
    paletteActions({ ...facts, ...change }).map(({ label }) => label)

  it("offers what the viewer may do and nothing else", () => {
    expect(labels({})).toEqual([
      "Keep a note",
      "Read my results",
      "Save this page as a view",
      "Show all keys",
      "Use the light theme",
      "Use the theme of the system",
      "Use higher contrast",
      "Sign out",
    ])
    const permissions = ["CYCLE_OPEN", "CYCLE_CREATE", "IMPORT_PLAN", "MEMBER_INVITE"] as const
    const viewer = {
      permissions: [...permissions],
      personId: null,
      otherTenants: [{ slug: "b", name: "Stonequay" }],
    }
    expect(labels({ viewer, stepsLeft: 2 })).toEqual([
      "Go on with the first steps",
      "Open the cycle H2",
      "Prepare a cycle",
      "Import people",
      "Invite members",
      "Save this page as a view",
      "Show all keys",
      "Use the light theme",
      "Use the theme of the system",
      "Use higher contrast",
      "Go to Stonequay",
      "Sign out",
    ])
  })

  it("begins with the form to answer next", () => {
    const nextForm = { id: "a1", about: "Ruth Okafor", isSelf: false }
    expect(labels({ nextForm })[0]).toBe("Assess the next one: Ruth Okafor")
    expect(labels({ nextForm: { ...nextForm, isSelf: true } })[0]).toBe("Write my self-assessment")
  })

  it("remembers the last five, the latest first, until somebody leaves", () => {
    const run = () => undefined
    for (const key of ["a", "b", "c", "a", "d", "e", "f"]) remember({ key, words: key, run })
    expect(recents().map(({ key }) => key)).toEqual(["f", "e", "d", "a", "c"])
    forgetRecents()
    expect(recents()).toEqual([])
  })
})

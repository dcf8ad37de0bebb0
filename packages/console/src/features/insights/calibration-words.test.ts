import { BANDS, type Band } from "@rung/domain/insights/band"
import { expect, test } from "vitest"
import type {
  CalibrationHeadFragment,
  CalibrationMinutePartsFragment,
  CalibrationRaterPartsFragment,
} from "../../generated/graphql.ts"
import { calibrationSearch } from "./calibration-search.ts"
import {
  adjustmentWords,
  differenceWords,
  evidenceWords,
  haloWords,
  minutesTable,
  minuteWords,
  movedPeople,
  overviewFinding,
  ratersFinding,
  sessionFinding,
  together,
  unitsTable,
} from "./calibration-words.ts"

type Unit = CalibrationHeadFragment["units"][number]

function counts(some: Partial<Record<Band, number>>): Unit["shown"] {
  return BANDS.map((band) => ({ band, people: some[band] ?? 0 }))
}

const FINANCE: Unit = {
  unit: "Finance",
  people: 4,
  computed: counts({ GAP: 1, BUILDING: 2, SOLID: 1 }),
  shown: counts({ GAP: 1, BUILDING: 1, SOLID: 2 }),
}
const NOWHERE: Unit = {
  unit: null,
  people: 1,
  computed: counts({ NOT_ENOUGH_EVIDENCE: 1 }),
  shown: counts({ NOT_ENOUGH_EVIDENCE: 1 }),
}

function rater(known: Partial<CalibrationRaterPartsFragment>): CalibrationRaterPartsFragment {
  return {
    raterId: "r",
    name: "Ingrid Solheim",
    ratees: 9,
    sharedSubjects: 7,
    severity: null,
    isAdjusted: false,
    words: "Nothing is known.",
    spread: null,
    panelSpread: null,
    isFlagged: false,
    ...known,
  }
}

function minute(known: Partial<CalibrationMinutePartsFragment>): CalibrationMinutePartsFragment {
  return {
    at: "2026-11-20T09:00:00Z",
    by: "Ruth Okafor",
    kind: "MOVED",
    personId: "dana",
    personName: "Dana Ferreira",
    from: "SOLID",
    to: "STRONG",
    reason: "Both audits say so.",
    evidence: [],
    ...known,
  }
}

test("A session's title counts the gaps and those who stand moved", () => {
  const session: Parameters<typeof sessionFinding>[0] = {
    layer: "M1",
    state: "OPEN",
    units: [FINANCE, NOWHERE],
  }
  expect(sessionFinding(session, 0)).toBe("Managers of ICs: 1 of 5 in gap, nobody moved yet")
  expect(sessionFinding(session, 2)).toBe("Managers of ICs: 1 of 5 in gap, two people moved")
  expect(sessionFinding({ ...session, state: "CLOSED" }, 0)).toBe(
    "Managers of ICs: 1 of 5 in gap, nobody moved",
  )
  expect(sessionFinding({ ...session, units: [NOWHERE] }, 1)).toBe(
    "Managers of ICs: none of 1 in gap, one person moved",
  )
  expect(sessionFinding({ ...session, units: [] }, 0)).toBe(
    "Managers of ICs: nobody whose result you may discuss",
  )
})

test("Units add up, and say how they differ from what was computed", () => {
  expect(together([FINANCE, NOWHERE]).shown).toEqual(
    counts({ GAP: 1, BUILDING: 1, SOLID: 2, NOT_ENOUGH_EVIDENCE: 1 }),
  )
  expect(differenceWords(FINANCE)).toBe("Building −1, Solid +1")
  expect(differenceWords(NOWHERE)).toBe("")
  expect(unitsTable([FINANCE, NOWHERE]).rows).toEqual([
    ["Finance", 4, 1, 1, 2, 0, 0, "Building −1, Solid +1"],
    ["Without a unit", 1, 0, 0, 0, 0, 1, "as computed"],
  ])
})

test("Who was moved and taken back stands no longer moved", () => {
  const there = minute({})
  const back = minute({ kind: "TAKEN_BACK", from: "STRONG", to: "SOLID" })
  const opened = minute({ kind: "OPENED", personId: null, personName: null })
  expect(movedPeople([opened, there])).toBe(1)
  expect(movedPeople([opened, there, minute({ to: "BUILDING" })])).toBe(1)
  expect(movedPeople([opened, there, back])).toBe(0)
  expect(movedPeople([opened, there, back, there])).toBe(1)
})

test("Why a rating is adjusted or not stands beside it", () => {
  expect(adjustmentWords(undefined)).toBe("as given: too few shared people to tell")
  expect(adjustmentWords(rater({ severity: 0.4 }))).toBe("as given: too few shared people to tell")
  expect(adjustmentWords(rater({ severity: -0.42, isAdjusted: true }))).toBe("rates 0.4 lower than others do")
  expect(adjustmentWords(rater({ severity: 0.31, isAdjusted: true }))).toBe("rates 0.3 higher than others do")
  expect(adjustmentWords(rater({ severity: 0.02, isAdjusted: true }))).toBe("in step with others")
})

test("Evidence is named by competency and view, or by its link", () => {
  const view = { competency: "B2", perspective: "UPWARD", link: null } as const
  const link = { competency: null, perspective: null, link: "https://wiki.example.test/dana" }
  expect(evidenceWords(view)).toBe("B2 from direct reports")
  expect(evidenceWords(link)).toBe("https://wiki.example.test/dana")
  expect(minutesTable([minute({ evidence: [view, link] })]).rows[0]?.slice(1)).toEqual([
    "Ruth Okafor",
    "Moved",
    "Dana Ferreira",
    "Solid",
    "Strong",
    "Both audits say so.",
    "B2 from direct reports; https://wiki.example.test/dana",
  ])
})

test("Halo is told beside others, and is no verdict", () => {
  expect(haloWords(rater({}))).toBe("Not known.")
  expect(haloWords(rater({ spread: 0.7 }))).toBe("Tells competencies apart: spread 0.7.")
  expect(haloWords(rater({ spread: 0.2, panelSpread: 0.6, isFlagged: true }))).toBe(
    "Hardly tells competencies apart: spread 0.2, others 0.6. A reason to talk, not a verdict.",
  )
})

test("The raters' finding counts only those who are adjusted by something one can see", () => {
  const harsh = rater({ severity: -0.4, isAdjusted: true })
  const inStep = rater({ severity: 0.02, isAdjusted: true })
  expect(ratersFinding([])).toBe("Nobody above has rated anybody here")
  expect(ratersFinding([inStep, rater({})])).toBe(
    "No rater is adjusted: all are in step, or too few people are shared to tell",
  )
  expect(ratersFinding([harsh, inStep])).toBe("One of two raters rates higher or lower than others do")
})

test("Minutes say what happened", () => {
  expect(minuteWords(minute({ kind: "OPENED" }))).toBe("opened the session")
  expect(minuteWords(minute({}))).toBe("moved Dana Ferreira from Solid to Strong")
  expect(minuteWords(minute({ kind: "TAKEN_BACK", from: "STRONG", to: "SOLID" }))).toBe(
    "took back the move of Dana Ferreira: Solid again",
  )
})

test("The list of layers says how many sessions there are", () => {
  expect(overviewFinding("H2 2026", [], true)).toBe("No layer of H2 2026 is being calibrated")
  expect(overviewFinding("H2 2026", [], false)).toBe("No layer of H2 2026 was calibrated")
  expect(overviewFinding("H2 2026", [{ state: "OPEN" }], true)).toBe("H2 2026: one layer is being calibrated")
  expect(
    overviewFinding("H2 2026", [{ state: "OPEN" }, { state: "CLOSED" }, { state: "CLOSED" }], true),
  ).toBe("H2 2026: one layer is being calibrated and two sessions are closed")
})

test("The address keeps what is known and drops the rest", () => {
  expect(calibrationSearch({ tab: "raters", unit: "Finance", band: "GAP", person: "7" })).toEqual({
    tab: "raters",
    unit: "Finance",
    band: "GAP",
    person: "7",
  })
  expect(calibrationSearch({ tab: "all", band: "BEST" })).toEqual({
    tab: undefined,
    unit: undefined,
    band: undefined,
    person: undefined,
  })
})

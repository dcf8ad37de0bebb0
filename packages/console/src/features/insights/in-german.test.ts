import { conversationGuide } from "@rung/domain/insights/conversation-guide"
import { afterEach, beforeEach, expect, it } from "vitest"
import { germanReader } from "../../language/german.ts"
import { writeFor } from "../../language/locale.ts"
import { readWith } from "../../language/reading.ts"
import { standsIn } from "../../parts/map-region.ts"
import { fileNameOf } from "../../parts/save-file.ts"
import { biasWhy } from "./bias-words.ts"
import { cellAbout, mapTable } from "./board-charts.ts"
import { chosenOf } from "./board-map-words.ts"
import { driftTable, meanMoveWords } from "./calibration-drift-words.ts"
import { readGuide } from "./conversation-words.ts"

beforeEach(() => {
  writeFor("de-DE")
  readWith(germanReader("de-DE"))
})

afterEach(() => {
  readWith(undefined)
  writeFor("en-GB")
})

const COACHING = {
  value: 2.54,
  low: 2.1,
  high: 2.9,
  grade: "A",
  oneView: false,
  ratings: 5,
  raters: 5,
} as const
const POINT = {
  personId: "1",
  name: "Ann",
  layer: "M1",
  band: "GAP",
  coaching: COACHING,
  hiring: null,
} as const
const LOW = { coaching: { from: 1, to: 2.5 }, hiring: { from: 1, to: 5 } }

it("stands on the map where the number is, however it is written", () => {
  expect(standsIn(LOW, { coaching: { mean: 2.54 }, hiring: { mean: 3 } })).toBe(true)
  expect(standsIn(LOW, { coaching: { mean: 2.56 }, hiring: { mean: 3 } })).toBe(false)
  expect(chosenOf([], LOW).words).toBe(
    "Keine Führungskraft steht bei Coaching 1,0 bis 2,5, Personalauswahl 1,0 bis 5,0.",
  )
})

it("keeps numbers in tables and writes them with a comma in words", () => {
  const group = { key: "A", people: 14, up: 3, down: 1, meanMove: 0.56, interval: { low: 0.02, high: 1.08 } }
  expect(mapTable([{ layer: "M1", points: [POINT], beside: [] }]).rows[0]).toContain(2.5)
  expect(driftTable("unit", "Bereich", [group]).rows).toEqual([["A", 14, 3, 1, 0.6, 0, 1.1]])
  expect(meanMoveWords(group)).toBe("0,6 auf, zwischen 0 und 1,1 auf")
})

it("names families, and files by letters that any computer has", () => {
  expect(cellAbout({ layer: "M2", column: "HIRING" })).toBe(
    "bei Personalauswahl, Führungskräfte von Führungskräften",
  )
  expect(fileNameOf("Bericht zur Übersicht: Größe")).toBe("bericht-zur-uebersicht-groesse")
})

it("reads the guide for a conversation", () => {
  const result = { layer: "M2", determinants: [], supporting: [], carried: [] } as const
  const { sections, questions } = readGuide(conversationGuide(result, { is: "SUBJECT", name: "Ann" }))
  expect(sections[0]?.title).toBe("Beginnen Sie mit dem Stärksten")
  expect(questions).toHaveLength(3)
  expect(questions.join(" ")).not.toMatch(/\b(what|the|you)\b/i)
})

it("shows how a share came about", () => {
  const bias = { index: 0.55, low: 0.34, high: 0.71, noLongerPull: 0.35, determinantPull: 0.3 }
  const row = {
    layer: "M2",
    judgements: 36,
    raters: 6,
    cycles: 1,
    judgementsNeeded: 30,
    reason: null,
    sentence: "",
    bias,
  } as const
  expect(biasWhy(row, bias)).toContain(
    "Ein Punkt mehr beim Mitgebrachten geht mit 0,35 Punkten einher, bei gleichem Entscheidenden.",
  )
})

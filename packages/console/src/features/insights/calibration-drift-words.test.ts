import { expect, test } from "vitest"
import {
  countsWords,
  type DriftGroup,
  driftTable,
  groupWords,
  isDrift,
  meanMoveWords,
} from "./calibration-drift-words.ts"

const FEW: DriftGroup = { key: null, people: 3, up: 1, down: 0, meanMove: null, interval: null }
const MOVED: DriftGroup = {
  key: "Finance",
  people: 5,
  up: 3,
  down: 0,
  meanMove: 0.6,
  interval: { low: 0.12, high: 1.08 },
}
const STILL: DriftGroup = {
  key: "FROM_1_TO_3",
  people: 14,
  up: 1,
  down: 1,
  meanMove: 0,
  interval: { low: -0.31, high: 0.31 },
}

test("A mean move is told with its doubt, and below five people not at all", () => {
  expect(meanMoveWords(MOVED)).toBe("0.6 up, between 0.1 up and 1.1 up")
  expect(meanMoveWords(STILL)).toBe("0, between 0.3 down and 0.3 up")
  expect(meanMoveWords(FEW)).toBe("Fewer than five: counts only")
})

test("It is a drift only when its doubt leaves out no move", () => {
  expect([MOVED, STILL, FEW].map(isDrift)).toEqual([true, false, false])
  expect(isDrift({ interval: { low: -1, high: -0.1 } })).toBe(true)
})

test("Groups have names, also without a key", () => {
  expect(groupWords("unit", "Finance")).toBe("Finance")
  expect(groupWords("unit", null)).toBe("Without a unit")
  expect(groupWords("tenure", "UNDER_1")).toBe("Under one year")
  expect(groupWords("tenure", "UNKNOWN")).toBe("Start not known")
  expect(groupWords("moverLayer", "EXEC")).toBe("EXEC, C-level")
  expect(groupWords("moverLayer", null)).toBe("No layer in this cycle")
})

test("Counts say which way", () => {
  expect(countsWords(STILL)).toBe("1 up, 1 down of 14")
  expect(countsWords(FEW)).toBe("1 up of 3")
  expect(countsWords({ people: 5, up: 0, down: 0 })).toBe("nobody moved of 5")
})

test("The table behind keeps every number in a column of its own", () => {
  expect(driftTable("unit", "Unit", [MOVED, FEW])).toEqual({
    columns: ["Unit", "People", "Up", "Down", "Mean move in bands", "From", "To"],
    rows: [
      ["Finance", 5, 3, 0, 0.6, 0.1, 1.1],
      ["Without a unit", 3, 1, 0, null, null, null],
    ],
  })
})

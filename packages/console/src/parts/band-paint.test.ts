import { expect, it } from "vitest"
import { inkOnBand } from "./band-paint.ts"

const colours = {
  paper: "paper",
  ink: "ink",
  gap: "gap",
  building: "building",
  solid: "solid",
  strong: "strong",
  bandEdge: "edge",
  dark: "dark",
}

it.each([
  ["GAP", false, "gap"],
  ["BUILDING", false, "ink"],
  ["SOLID", false, "dark"],
  ["STRONG", false, "paper"],
  ["STRONG", true, "ink"],
  ["GAP", true, "ink"],
  ["NOT_ENOUGH_EVIDENCE", false, "ink"],
] as const)("a name on %s (one view: %s) is written in %s", (band, isFewViews, ink) => {
  expect(inkOnBand({ band, isFewViews }, colours)).toBe(ink)
})

it("a name on somebody without a band is written in ink", () =>
  expect(inkOnBand(undefined, colours)).toBe("ink"))

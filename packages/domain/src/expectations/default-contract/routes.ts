import type { AxisRule, Route } from "../contract.ts"

/**
 * Who is asked what in the default contract. From above, coaching and hiring of the layer are always asked,
 * also where they only support (B6 of an M1) or are carried (C1 of an EXEC): the map needs both axes.
 */
export const ROUTES: readonly Route[] = [
  { layer: "IC", perspective: "MANAGER", competencies: ["A1", "A2", "A3", "A4", "A5"] },
  { layer: "IC", perspective: "SELF", competencies: ["A1", "A2", "A3", "A4", "A5"] },
  { layer: "IC", perspective: "PEER", competencies: ["A1", "A3", "A4"] },
  { layer: "M1", perspective: "MANAGER", competencies: ["B1", "B2", "B3", "B4", "B5", "B6"] },
  { layer: "M1", perspective: "SELF", competencies: ["B1", "B2", "B3", "B4", "B5", "B6"] },
  { layer: "M1", perspective: "UPWARD", competencies: ["B1", "B2", "B3", "B4", "B5"] },
  { layer: "M1", perspective: "PEER", competencies: ["B1", "B6"] },
  { layer: "M2", perspective: "MANAGER", competencies: ["C1", "C2", "C3", "C4", "C5"] },
  { layer: "M2", perspective: "SELF", competencies: ["C1", "C2", "C3", "C4", "C5"] },
  { layer: "M2", perspective: "UPWARD", competencies: ["C1", "C3", "C4", "C5"] },
  { layer: "M2", perspective: "SKIP", competencies: ["C2", "C4"] },
  { layer: "EXEC", perspective: "MANAGER", competencies: ["C1", "D1", "D2", "D3", "D4", "D5"] },
  { layer: "EXEC", perspective: "SELF", competencies: ["C1", "D1", "D2", "D3", "D4", "D5"] },
  { layer: "EXEC", perspective: "UPWARD", competencies: ["C1", "D3", "D5", "D6"] },
  { layer: "EXEC", perspective: "SKIP", competencies: ["D1", "D6", "D7"] },
]

/** The two sides of the coaching × hiring map at each layer of management. */
export const AXIS_RULES: readonly AxisRule[] = [
  { axis: "COACHING", layer: "M1", competencies: ["B2"] },
  { axis: "COACHING", layer: "M2", competencies: ["C1", "C2", "C3"] },
  { axis: "COACHING", layer: "EXEC", competencies: ["C1"] },
  { axis: "HIRING", layer: "M1", competencies: ["B6"] },
  { axis: "HIRING", layer: "M2", competencies: ["C4"] },
  { axis: "HIRING", layer: "EXEC", competencies: ["D1", "D2", "D3", "D4", "D5"] },
]

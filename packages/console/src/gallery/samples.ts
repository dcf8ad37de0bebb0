import { FAMILIES, type Status } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import { type Day, parseDay } from "@rung/domain/kit/day"
import { LAYERS, type Layer } from "@rung/domain/layers/layer"
import type { HeatCell, HeatView } from "../parts/heat-map.tsx"
import type { IssueGroup } from "../parts/issue-table.tsx"
import type { Passage, TimelineSpan } from "../parts/layer-timeline.tsx"
import type { MapPoint } from "../parts/map-point.ts"
import type { Seat } from "../parts/strata-layout.ts"
import type { WhyTree } from "../parts/why-tree.ts"

const EPOCH = parseDay("1970-01-01")
function day(text: string): Day {
  const parsed = parseDay(text) ?? EPOCH
  if (!parsed) throw new Error(text)
  return parsed
}

export const TODAY = day("2026-11-22")

export const WHY_SAMPLE: WhyTree = {
  title: "Why 2.2 on C3",
  sentence: "Two views make it up; the view from above weighs more.",
  lines: [
    { label: "Ingrid Solheim, from above", note: "1 rating", arithmetic: "2.0 × .625", value: "1.25" },
    {
      label: "Managers he manages",
      note: "5 of 5",
      arithmetic: "2.6 × .375",
      value: ".98",
      lines: [{ label: "mean of five ratings, shown only together", value: "2.6" }],
    },
  ],
  sum: { label: "Weighted mean", value: "2.2" },
  notes: [
    "Six raters: reliability .72, grade B. Interval 2.2 ± .72. Below 2.5 at grade C or better is a floor breach.",
    "Contract 3, org as of 26 June 2026. Skip level is not asked about C3.",
  ],
}

function point(
  name: string,
  layer: Layer,
  at: [number, number],
  half: [number, number],
  grade: Grade = "B",
): MapPoint {
  const side = (mean: number, by: number) => ({
    mean,
    interval: { low: Math.max(1, mean - by), high: Math.min(5, mean + by) },
    grade,
  })
  return {
    key: name,
    name,
    layer,
    coaching: side(at[0], half[0]),
    hiring: side(at[1], half[1]),
    needsALook: at[0] < 2.5,
  }
}

export const MAP_POINTS: readonly MapPoint[] = [
  point("Callum Reid", "EXEC", [2.3, 4.3], [0.7, 0.7]),
  point("Ingrid Solheim", "EXEC", [3.5, 4.15], [0.5, 0.55]),
  point("Yuki Tanabe", "EXEC", [4.35, 4], [0.45, 0.5]),
  point("Beatriz Nunes", "EXEC", [3, 2.95], [1.4, 1.4], "D"),
  point("Marcus Hale", "EXEC", [4.05, 2.6], [0.4, 0.6]),
  point("Tomasz Wieczorek", "M2", [2.85, 3.5], [0.4, 0.7]),
  point("Leila Aziz", "M2", [3.75, 3.3], [0.45, 0.7]),
  point("Dana Ferreira", "M2", [2.1, 2.3], [0.5, 0.7]),
  point("Ola Grant", "M2", [3.7, 3.28], [0.3, 0.4]),
  point("Samir Haddad", "M2", [3.78, 3.35], [0.5, 0.3]),
  point("Nora Quist", "M2", [3.72, 3.3], [0.2, 0.4]),
  ...Array.from({ length: 44 }, (_, index) =>
    point(
      `Manager ${index + 1}`,
      "M1",
      [1.6 + ((index * 37) % 31) / 10, 1.8 + ((index * 23) % 29) / 10],
      [0.3, 0.3],
    ),
  ),
]

const MATRIX: Readonly<Record<Layer, readonly [Status, number | null, Band | null, Grade][]>> = {
  EXEC: [
    ["NO_LONGER_DETERMINANT", 3.9, null, "B"],
    ["NO_LONGER_DETERMINANT", 4.1, null, "B"],
    ["NO_LONGER_DETERMINANT", 3.4, null, "C"],
    ["DETERMINANT", 3.3, "SOLID", "C"],
    ["SUPPORTING", 3.6, null, "B"],
  ],
  M2: [
    ["NO_LONGER_DETERMINANT", 3.8, null, "B"],
    ["NO_LONGER_DETERMINANT", 3.9, null, "B"],
    ["DETERMINANT", 2.9, "BUILDING", "A"],
    ["DETERMINANT", 2.3, "GAP", "B"],
    ["SUPPORTING", 3.2, null, "B"],
  ],
  M1: [
    ["DETERMINANT", 3.7, "SOLID", "A"],
    ["DETERMINANT", 4.2, "STRONG", "A"],
    ["DETERMINANT", 3.4, "SOLID", "A"],
    ["SUPPORTING", 3.1, null, "B"],
    ["SUPPORTING", 3.5, null, "B"],
  ],
  IC: [
    ["DETERMINANT", 3.8, "SOLID", "A"],
    ["DETERMINANT", null, null, "NONE"],
    ["DETERMINANT", 2.2, "GAP", "D"],
    ["PREVIEW", null, null, "NONE"],
    ["DETERMINANT", 3.6, "SOLID", "D"],
  ],
}

function cells(columns: readonly string[]): readonly HeatCell[] {
  return LAYERS.flatMap((layer) =>
    columns.flatMap((column, index) => {
      const cell = MATRIX[layer][index % 5]
      if (!cell) return []
      const [status, mean, band, grade] = cell
      return [
        {
          layer,
          column,
          status,
          mean,
          interval: mean === null ? null : { low: mean - 0.3, high: mean + 0.3 },
          band,
          grade,
        },
      ]
    }),
  )
}

const CODES = "A1 A2 A3 A4 A5 B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5 C6 D1 D2 D3 D4 D5 D6 D7".split(" ")

export const HEAT_VIEWS: readonly HeatView[] = [
  {
    key: "family",
    label: "By family",
    columns: FAMILIES.map((key) => ({ key, head: `${key.slice(0, 1)}${key.slice(1).toLowerCase()}` })),
    cells: cells(FAMILIES),
  },
  {
    key: "competency",
    label: "By competency",
    columns: CODES.map((key) => ({ key, head: key })),
    cells: cells(CODES),
  },
]

export const SPANS: readonly TimelineSpan[] = [
  { from: day("2018-03-01"), until: day("2020-08-01"), layer: "IC", title: "Picker, then shift lead" },
  { from: day("2020-08-01"), until: day("2023-05-20"), layer: "M1", title: "Fulfilment manager, Rotterdam" },
  { from: day("2023-05-20"), until: day("2024-02-05"), layer: "M1", hybridShare: 0.33, title: "" },
  { from: day("2024-02-05"), until: null, layer: "M2", title: "Head of fulfilment" },
]

export const PASSAGE: Passage = {
  day: day("2024-02-05"),
  heading: "Passage, 5 February 2024.",
  lines: [
    "5 reports, all manage: share 1.00",
    "Now determinant: C1 C2 C3 C4",
    "Now only carried: B1 B2 B3 B4",
  ],
}

export const ISSUES: readonly IssueGroup[] = [
  {
    code: "M01",
    effect: "BLOCKS",
    cause: "Reporting loop",
    detail: "Lena Marsh → Jakub Nowak → Ada Pires → Lena Marsh",
    rows: 3,
    fix: null,
  },
  {
    code: "M08",
    effect: "BLOCKS",
    cause: "One e-mail, two people",
    detail: "dispatch@northgate.example on rows 118 and 240",
    rows: 2,
    fix: null,
  },
  {
    code: "M06",
    effect: "WARNS",
    cause: "Manager has left, reports still point there",
    detail: "Owen Pratt ended 13 November",
    rows: 8,
    fix: null,
  },
  {
    code: "M32",
    effect: "NOTES",
    cause: "Title against structure",
    detail: "“Director” with only ICs below",
    rows: 6,
    fix: null,
  },
]

/** An org with a head, executives, directors, managers and as many ICs each as asked. */
export function makeSeats(directors: number, managers: number, below: number): readonly Seat[] {
  const seats: Seat[] = [{ key: "head", above: null, name: "Ruth Okafor", layer: "EXEC" }]
  const names = ["Ingrid Solheim", "Marcus Hale", "Callum Reid", "Yuki Tanabe", "Beatriz Nunes"]
  const last = [
    "Wieczorek",
    "Ferreira",
    "Grant",
    "Haddad",
    "Burke",
    "Aziz",
    "Quist",
    "Mbeki",
    "Fontaine",
    "Stern",
  ]
  names.forEach((name, exec) => {
    seats.push({ key: `e${exec}`, above: "head", name, layer: "EXEC" })
    for (let director = 0; director < Math.max(1, directors - exec); director += 1) {
      const key = `e${exec}d${director}`
      const open = exec === 1 && director === 1
      seats.push({
        key,
        above: `e${exec}`,
        name: `${"Ada Ola Sam"} ${last[(exec * 3 + director) % 10]}`,
        layer: "M2",
        vacant: open,
        hybrid: exec === 0 && director === 3,
      })
      for (let manager = 0; manager < managers + ((director + exec) % 3); manager += 1) {
        const id = `${key}m${manager}`
        seats.push({ key: id, above: key, name: `Kim ${last[manager % 10]}`, layer: "M1" })
        for (let person = 0; person < below + ((manager * 3 + director) % 6); person += 1) {
          seats.push({ key: `${id}p${person}`, above: id, name: `IC ${person}`, layer: "IC" })
        }
      }
    }
  })
  return seats
}

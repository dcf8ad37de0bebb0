import type { Grade } from "@rung/domain/insights/evidence"
import type { BoardHeatFragment, BoardRowFragment, LineViewsQuery } from "../../generated/graphql.ts"
import type { ReportSource } from "./board-report-words.ts"

const measure = (value: number, grade: Exclude<Grade, "NONE"> = "B") => ({
  value,
  low: Math.max(1, value - 0.4),
  high: Math.min(5, value + 0.4),
  grade,
  oneView: grade === "D",
  ratings: 12,
  raters: 8,
})

const STILL = {
  kind: "WITHIN_NOISE",
  competency: null,
  direction: null,
  by: null,
  detectable: 0.5,
  since: "H2 2025",
} as const

const row = (
  layer: BoardRowFragment["layer"],
  counts: readonly number[],
  rest: Partial<BoardRowFragment> = {},
): BoardRowFragment => ({
  layer,
  people: counts.reduce((sum, count) => sum + count, 0),
  enoughEvidence: counts.slice(0, 4).reduce((sum, count) => sum + count, 0),
  evidence: { strong: 5, c: 2, d: 1, none: counts[4] ?? 0 },
  bands: (["GAP", "BUILDING", "SOLID", "STRONG", "NOT_ENOUGH_EVIDENCE"] as const).map((band, at) => ({
    band,
    people: counts[at] ?? 0,
    onGradeD: at === 0 ? Math.min(1, counts[0] ?? 0) : 0,
  })),
  weakest: null,
  weakestWithheld: "ONE_VIEW",
  movement: STILL,
  risks: [],
  ...rest,
})

const heat = (columns: readonly (readonly [string, string])[]): BoardHeatFragment => ({
  columns: columns.map(([key, name]) => ({ key, name })),
  rows: (["EXEC", "M2", "M1", "IC"] as const).map((layer, level) => ({
    layer,
    people: columns.map(() => 4),
    statuses: columns.map((_, at) =>
      at === level
        ? "DETERMINANT"
        : at === level + 1
          ? "NO_LONGER_DETERMINANT"
          : at < level
            ? null
            : "SUPPORTING",
    ),
    means: columns.map((_, at) => (at < level ? null : 2.2 + level * 0.7)),
    lows: columns.map((_, at) => (at < level ? null : 1.8 + level * 0.7)),
    highs: columns.map((_, at) => (at < level ? null : 2.6 + level * 0.7)),
    grades: columns.map((_, at) => (at < level ? "NONE" : level === 1 ? "D" : "B")),
    bands: columns.map((_, at) =>
      at === level ? ((["GAP", "BUILDING", "SOLID", "STRONG"] as const)[level] ?? null) : null,
    ),
  })),
})

const view = (hidden: boolean) => ({ hidden }) as LineViewsQuery["m1"][number]

/** A board of a company of three dozen, one manager of managers in gap, as the page reads it. */
export const SOURCE: ReportSource = {
  company: "Northgate",
  reader: "Ruth Okafor",
  today: "2026-11-22",
  board: {
    finding: { kind: "THIN_RUNG", sentence: "Managers of managers are the thin rung: 2 of 9 in gap." },
    release: {
      cycleId: "c1",
      cycleName: "H1 2026",
      releasedAt: "2026-06-26T09:00:00Z",
      contractVersion: 3,
      asOf: "2026-05-01",
    },
    scope: { kind: "COMPANY", name: "Northgate", personId: null, unit: null, people: 36 },
    rows: [
      row("EXEC", [0, 1, 2, 1, 0]),
      row("M2", [2, 3, 2, 1, 1], {
        weakest: {
          competency: "C3",
          name: "Holding managers to managing",
          band: "GAP",
          measure: measure(2.44),
        },
        weakestWithheld: null,
        movement: { ...STILL, kind: "MOVED", competency: "C1", direction: "DOWN", by: -0.62 },
        risks: [
          {
            kind: "FLOOR",
            competency: "C3",
            count: 1,
            sentence: "One person breaches the floor on C3 Holding managers to managing.",
            people: [{ id: "p1", name: "Zoë Łukasiewicz" }],
          },
          {
            kind: "NO_EVIDENCE",
            competency: null,
            count: 1,
            sentence: "One person has not enough evidence yet.",
            people: [],
          },
        ],
      }),
      row("M1", [1, 4, 6, 2, 10]),
      row("IC", []),
    ],
    families: heat([]),
    competencies: heat([
      ["D1", "Hiring great managers"],
      ["C3", "Holding managers to managing"],
      ["B2", "Teaching the craft"],
      ["A1", "Doing the job"],
    ]),
    queue: null,
  },
  map: {
    omitted: 0,
    panels: [
      {
        layer: "M2",
        points: [
          {
            personId: "p1",
            name: "Zoë Łukasiewicz",
            layer: "M2",
            band: "GAP",
            coaching: measure(2.2),
            hiring: measure(2.9),
          },
          {
            personId: "p2",
            name: "Dana Ferreira",
            layer: "M2",
            band: "SOLID",
            coaching: measure(3.6, "D"),
            hiring: measure(3.9, "D"),
          },
        ],
        beside: [
          {
            personId: "p3",
            name: "Иван Петров",
            layer: "M2",
            band: "SOLID",
            coaching: measure(3),
            hiring: null,
          },
        ],
      },
      {
        layer: "EXEC",
        points: [
          {
            personId: "p4",
            name: "王小明",
            layer: "EXEC",
            band: "GAP",
            coaching: measure(4.2),
            hiring: measure(2.1),
          },
        ],
        beside: [],
      },
    ],
  },
  views: { EXEC: [], M2: [view(false), view(true)], M1: [view(false), view(false)], IC: [] },
}

import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { type GivenAnswer, releasedOf } from "@rung/domain/insights/answers.test-kit"
import { type ConfidentialView, viewWords } from "@rung/domain/insights/confidential-view"
import { viewReason } from "@rung/domain/insights/confidential-why"
import { conversationGuide } from "@rung/domain/insights/conversation-guide"
import type { VisibleCompetency } from "@rung/domain/insights/conversation-result"
import { DEFAULT_EVIDENCE, measureFrom } from "@rung/domain/insights/evidence"
import { type FindingRow, findingOf } from "@rung/domain/insights/finding"
import { personResult } from "@rung/domain/insights/person-result"
import type { CellDisplay } from "@rung/domain/insights/release-display"
import { scoreSubject } from "@rung/domain/insights/score"
import { selfOtherGap } from "@rung/domain/insights/self-other-gap"
import {
  type Why,
  type WhyContext,
  whyAxis,
  whyBand,
  whyCompetency,
  whyCoverage,
  whyGrade,
  whyInterval,
  whyLayerScore,
} from "@rung/domain/insights/why"
import { type BoardWhy, whyCell, whyCount } from "@rung/domain/insights/why-board"
import { whyDeterminantBand, whyGap } from "@rung/domain/insights/why-determinant"
import type { WhyLine } from "@rung/domain/insights/why-line"
import type { Day } from "@rung/domain/kit/day"

const context: WhyContext = {
  contract: { ...DEFAULT_CONTRACT, version: 3 },
  settings: DEFAULT_EVIDENCE,
  asOf: "2026-06-26" as Day,
}
const C3 = "C3 Holding managers to managing"
const measure = (value: number, raters: number) =>
  measureFrom({ value, ratings: raters, raters, squares: 1 / raters }, DEFAULT_EVIDENCE)

function scored(answers: readonly GivenAnswer[]) {
  const given = { contract: DEFAULT_CONTRACT, settings: DEFAULT_EVIDENCE, ...releasedOf(answers) }
  return scoreSubject({ ...given, placement: { layer: "M2" } })
}

function from(perspective: GivenAnswer["perspective"], rater: string, values: Record<string, number | null>) {
  return Object.entries(values).map(([competency, value]) => ({ competency, perspective, rater, value }))
}

function below(raters: number, values: Record<string, number | null>) {
  return Array.from({ length: raters }, (_, index) => from("UPWARD", `r${index}`, values)).flat()
}

const team = scored([...from("MANAGER", "boss", { C1: 4, C2: 3, C3: 2, C4: null }), ...below(5, { C3: 3 })])
const capped = scored(below(8, { C1: 5, C3: 2, C4: 5 }))
const twiceCapped = scored(below(8, { C1: 5, C2: 5, C3: 2, C4: 2 }))
const little = scored(from("MANAGER", "boss", { C1: 4 }))
const hidden: ConfidentialView = {
  perspective: "UPWARD",
  competency: "C4",
  cell: null,
  mayNotRepresent: false,
}
const views = [hidden, { ...hidden, perspective: "SKIP" } as const]

/** Everything that a reader finds in an explanation. */
function inWhy(why: Why | BoardWhy): string[] {
  const inLines = (lines: readonly WhyLine[]): string[] =>
    lines.flatMap(({ label, detail, person, lines: deeper }) => [
      ...(person ? [] : [label]),
      detail,
      ...inLines(deeper),
    ])
  return [why.words, why.text, ...inLines(why.lines)]
}

function explained(): string[] {
  const determinants = team.determinants.flatMap((one) => inWhy(whyCompetency(one, { ...context, views })))
  const calibrated = { band: "SOLID", computedBand: "GAP", reason: "Erst zwei Teams." } as const
  return [
    ...determinants,
    ...[team, capped, little].flatMap((score) => [
      ...inWhy(whyLayerScore(score, { ...context, views })),
      ...inWhy(whyLayerScore(score, context)),
      ...inWhy(whyBand(score, context)),
      ...inWhy(whyCoverage(score, context)),
      ...inWhy(whyAxis(score, "COACHING", context)),
      ...inWhy(whyAxis(score, "HIRING", context)),
      ...inWhy(whyGrade(score.layerScore.measure, context)),
      ...inWhy(whyInterval(score.layerScore.measure, context)),
    ]),
    ...inWhy(whyBand(capped, { ...context, calibrated })),
    ...inWhy(whyGrade(null, context)),
    ...inWhy(whyInterval(null, context)),
  ]
}

function explainedOfBoards(): string[] {
  const person = (name: string, value: number | null) => ({ person: name, name, value })
  const cell = { label: C3, measure: measure(10 / 3, 3), people: 3, visible: [person("Ada", 2)] }
  return [
    ...inWhy(whyCell(cell, context)),
    ...inWhy(whyCell({ ...cell, measure: measure(3, 1), people: 1 }, context)),
    ...inWhy(whyCell({ ...cell, label: "hiring", measure: null }, context)),
    ...inWhy(whyCount({ label: "in gap", people: 1200, visible: [person("Ada", null)] }, context)),
    ...inWhy(whyCount({ label: "at evidence grade A and B", people: 1, visible: [] }, context)),
  ]
}

function explainedGaps(): string[] {
  const seen = { self: 4, others: 3.4, ratings: 6, agreement: 0.8, deviation: 0.8 }
  const found = { competency: "C3", name: C3, measure: measure(3.4, 6), band: "SOLID" } as const
  const plain = { ...found, breachesFloor: false, possibleGap: false }
  return [
    ...inWhy(whyDeterminantBand(plain, context)),
    ...inWhy(whyDeterminantBand({ ...plain, breachesFloor: true }, context)),
    ...inWhy(whyDeterminantBand({ ...plain, possibleGap: true }, context)),
    ...[seen, { ...seen, self: null }, { ...seen, agreement: 0.1 }, { ...seen, ratings: 1 }].flatMap((one) =>
      inWhy(whyGap({ ...plain, self: one.self, gap: selfOtherGap(one) }, 0.8, context)),
    ),
  ]
}

function resultsInWords(): string[] {
  return [team, capped, twiceCapped, little, scored([])].map(
    (score) => personResult({ contract: DEFAULT_CONTRACT, score, deviations: new Map() }).words,
  )
}

function found(): string[] {
  const weakest = { name: "Honest feedback, dealing with weak performance", measure: measure(2.4, 8) }
  const row: FindingRow = { layer: "M2", people: 14, results: 9, oneView: 0, gaps: 2, gapsOnD: 0, weakest }
  const rows: FindingRow[][] = [
    [],
    [{ ...row, results: 0 }],
    [row],
    [{ ...row, layer: "EXEC", weakest: null }],
    [{ ...row, gaps: 0 }],
    [{ ...row, layer: "EXEC", gaps: 0, gapsOnD: 3 }],
    [{ ...row, gaps: 0, oneView: 9 }],
    [{ ...row, gaps: 0, weakest: null }],
  ]
  return rows.map((each) => findingOf(each).sentence)
}

function shownInConfidence(): string[] {
  const rules = { k: 5, settings: DEFAULT_EVIDENCE }
  const mean: CellDisplay = { kind: "MEAN", n: 9, mean: 3.4, agreement: "AGREE", distribution: null }
  const displays: CellDisplay[] = [
    mean,
    { ...mean, agreement: "DISAGREE" },
    { ...mean, agreement: null },
    { kind: "RANGE", n: 9, low: 4, high: 5 },
  ]
  const shown = displays.map((display) => ({ display, coarseTrend: false }))
  return [
    viewReason({ cell: null }, rules),
    viewWords(hidden),
    ...shown.map((cell) => viewReason({ cell }, rules)),
    ...shown.map((cell) => viewWords({ ...hidden, cell, mayNotRepresent: true })),
  ]
}

function guided(): string[] {
  const seen = (
    competency: string,
    name: string,
    made: Partial<VisibleCompetency> = {},
  ): VisibleCompetency => ({
    competency,
    name,
    band: "SOLID",
    breachesFloor: false,
    possibleGap: false,
    measure: { grade: "B", raters: 6 },
    gap: { reading: "IN_LINE" },
    confidential: [],
    ...made,
  })
  const hiddenViews = (["UPWARD", "SKIP", "PEER"] as const).map((perspective) => ({
    perspective,
    hidden: true,
  }))
  const determinants = [
    seen("C1", "Führungskräfte coachen"),
    seen("C5", "Grenzen und Mittel", { confidential: hiddenViews }),
    seen("C3", "Holding managers to managing", {
      band: "GAP",
      breachesFloor: true,
      gap: { reading: "OVER" },
    }),
    seen("C4", "Choosing and growing first-line managers", { band: "GAP", gap: { reading: "UNDER" } }),
    seen("C6", "One standard across teams", {
      band: "GAP",
      measure: { grade: "D", raters: 1 },
      possibleGap: true,
      gap: { reading: "NO_SELF" },
    }),
  ]
  const [best] = determinants
  const results = [
    { layer: "M2", determinants, supporting: [], carried: [seen("B1", "Step-in craft")] },
    { layer: "EXEC", determinants: best ? [best] : [], supporting: [], carried: determinants },
    { layer: "M1", determinants: [], supporting: [], carried: [] },
  ] as const
  return results.flatMap((result) =>
    (["SUBJECT", "MANAGER"] as const).flatMap((is) => {
      const { sections, questions } = conversationGuide(result, { is, name: "Tomasz" })
      return [...sections.flatMap(({ title, lines }) => [title, ...lines]), ...questions]
    }),
  )
}

/** What explanations, results, boards and guides say. */
export function saidOfResults(): string[] {
  return [
    ...explained(),
    ...explainedOfBoards(),
    ...explainedGaps(),
    ...resultsInWords(),
    ...found(),
    ...shownInConfidence(),
    ...guided(),
  ]
}

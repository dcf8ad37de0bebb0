import { DEFAULT_SETTINGS } from "@rung/domain/access/tenant-settings"
import { closingWords } from "@rung/domain/assessments/beyond-words"
import { type RouteReason, reasonText } from "@rung/domain/assessments/route-reason"
import { termsOf } from "@rung/domain/assessments/terms"
import { planCoverage } from "@rung/domain/cycles/coverage-plan"
import { coverageWords } from "@rung/domain/cycles/coverage-words"
import { changeWords } from "@rung/domain/expectations/change-words"
import type { ContractEdits } from "@rung/domain/expectations/contract-edits"
import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { diffContracts } from "@rung/domain/expectations/diff-contracts"
import { applyEdits } from "@rung/domain/expectations/edit-contract"
import { attackVerdict } from "@rung/domain/insights/attack-report"
import { auditOfLayer, haloSentence } from "@rung/domain/insights/bias-audit"
import { driftOf } from "@rung/domain/insights/calibration-drift"
import { cannotMove } from "@rung/domain/insights/calibration-move"
import { calibratedWords, severityWords } from "@rung/domain/insights/calibration-words"
import { whatIfTally } from "@rung/domain/insights/what-if-moves"
import type { Day } from "@rung/domain/kit/day"
import { known } from "@rung/domain/kit/estimate"

function calibrated(): string[] {
  const own = { rater: "ana", sharedSubjects: 6, deviation: -0.5, severity: -0.4, isAdjusted: true }
  const person = { unit: null, tenure: "UNKNOWN", computed: "BUILDING", shown: "SOLID" } as const
  const move = { computed: "BUILDING", to: "SOLID", moverLayer: null, evidence: [] } as const
  return [
    calibratedWords({ band: "SOLID", computedBand: "BUILDING", reason: "Zwei Teams" }),
    ...[own, { ...own, severity: 0.4 }, { ...own, severity: 0 }, { ...own, isAdjusted: false }].map((each) =>
      severityWords(known(new Map([["ana", each]])), "ana"),
    ),
    severityWords(known(new Map()), "ana"),
    driftOf([{ ...person, shown: "BUILDING" }], []).words,
    driftOf([person], [move]).words,
    driftOf([person, person], [move, { ...move, evidence: [["GAP"]] }, { ...move, evidence: [["STRONG"]] }])
      .words,
    ...[[], ["C3"], ["C1", "C3", "C4"]].map(
      (breaches) =>
        cannotMove({ computed: breaches.length > 0 ? "GAP" : "NOT_ENOUGH_EVIDENCE", breaches }) ?? "none",
    ),
  ]
}

function tried(): string[] {
  const count = {
    perspective: "UPWARD",
    attacker: "BOARDS",
    needed: 5,
    cells: 5,
    subtractions: 1_200,
  } as const
  const none = { ...count, combinations: 0, smallest: 5, found: 0, finished: true }
  const audit = (layer: "M2" | "EXEC") => auditOfLayer(layer, []).sentence
  return [
    attackVerdict([]),
    attackVerdict([none]),
    attackVerdict([{ ...none, found: 2, finished: false }]),
    attackVerdict([{ ...none, found: 1 }]),
    audit("M2"),
    audit("EXEC"),
    ...[0, 1, 4].map((flagged) => haloSentence("M1", known({ raters: 31, flagged }))),
  ]
}

function changed(): string[] {
  const edits: ContractEdits[] = [
    { expectations: [{ competency: "C1", layer: "M2", status: "DETERMINANT", weight: 0.3 }] },
    { expectations: [{ competency: "C5", layer: "M2", status: "DETERMINANT", weight: 0.125 }] },
    { expectations: [{ competency: "A1", layer: "IC", status: "SUPPORTING" }], removeCompetencies: ["A5"] },
    {
      routes: [
        { layer: "M2", perspective: "SKIP", competencies: ["C1", "C2"] },
        { layer: "M1", perspective: "PEER", competencies: [] },
      ],
      axes: [{ layer: "M1", axis: "HIRING", competencies: ["B2", "B3"] }],
      thresholds: { gap: 2.6, enoughEvidence: 0.6 },
      changeCompetencies: [{ code: "B1", name: "Einspringen", family: "DELIVERY", itemFromBelow: null }],
    },
  ]
  return edits.flatMap((each) => {
    const between = { from: DEFAULT_CONTRACT, to: applyEdits(DEFAULT_CONTRACT, each).contract }
    return diffContracts(between.from, between.to).map((change) => changeWords(change, between).sentence)
  })
}

function ofForms(): string[] {
  const frozen = {
    asOf: "2026-06-26" as Day,
    contractVersion: 1,
    perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0 },
    kDecision: 6,
    kDevelopment: 4,
  }
  const reasons: RouteReason[] = [
    { kind: "MANAGES", days: 300 },
    { kind: "REPORTS", days: 366 },
    { kind: "BESIDE", days: 1 },
    { kind: "TOO_FEW_DAYS", days: 59, needed: 60 },
    { kind: "OTHER_VIEW", perspective: "UPWARD" },
    { kind: "FORMER_MANAGER", days: 120, newDays: 60 },
    { kind: "NOBODY_ABOVE" },
  ]
  const closing = closingWords("Ada Li")
  const expected = { subjects: 1_200, decide: 0.33 }
  return [
    ...(termsOf({ frozen })?.statements ?? []),
    ...[closing.question, closing.aboutOverall, closing.aboutItems, ...closing.choices],
    ...reasons.map((reason) => reasonText(reason, { subjectId: "ann", nameOf: () => "Ann" })),
    ...(["MANAGER", "UPWARD", "SKIP"] as const).map((perspective) =>
      coverageWords(perspective, { ...expected, develop: 0.5 }, { responseRate: 0.8, kDecision: 5 }),
    ),
  ]
}

function moved(): string[] {
  const after = { band: "SOLID", score: 3.4, grade: "B", coverage: 1, breaches: [], unrated: [] } as const
  const compared = { personId: "p", layer: "M2", band: "BUILDING", score: 3.1, grade: "B", after } as const
  const names = new Map(DEFAULT_CONTRACT.competencies.map(({ code, name }) => [code, name]))
  const tally = whatIfTally(9, (code) => names.get(code) ?? code)
  tally.add(compared)
  tally.add({ ...compared, score: null })
  tally.add({ ...compared, band: "GAP", score: 3.4 })
  tally.add({ ...compared, after: { ...after, band: "GAP", breaches: ["C3", "B5"] } })
  tally.add({
    ...compared,
    after: { ...after, band: "NOT_ENOUGH_EVIDENCE", coverage: 0.4, unrated: ["C5", "C6"] },
  })
  return tally.named().map(({ because }) => because)
}

/** What calibration, audits, contracts, cycles and forms say. */
export function saidOfDecisions(): string[] {
  return [...calibrated(), ...tried(), ...changed(), ...ofForms(), ...suggested(), ...moved()]
}

function suggested(): string[] {
  const invited = [5, 5, 2, 1, 0].map((count, at) => ({
    subjectId: `p${at}`,
    perspective: "UPWARD" as const,
    invited: count,
  }))
  const below = { subjectId: "p0", perspective: "SKIP" as const, invited: 8 }
  return [{ responseRate: 0.8 }, { responseRate: 0.5, invited: invited.slice(0, 2) }].flatMap((change) => {
    const planned = planCoverage({
      ...DEFAULT_SETTINGS,
      invited: [...invited, below],
      perspectives: ["MANAGER", "UPWARD"],
      singleRaterReliability: 0.3,
      ...change,
    })
    return planned.ok ? planned.value.suggestions.map(({ words }) => words) : []
  })
}

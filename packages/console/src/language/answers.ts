import { fromEnglish } from "./t.ts"

/**
 * The fields in which the server writes English for people, or hands on what the contract says. Texts that people wrote
 * themselves, names and codes are none of them.
 */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  AssessmentClosing: ["aboutItems", "aboutOverall", "choices", "question"],
  AssessmentItem: ["anchors", "choices", "name", "onlyFrom", "wording"],
  AssessmentTerms: ["statements"],
  AttackReport: ["verdict"],
  AttributedRating: ["name"],
  CalibrationCompetency: ["title"],
  CalibrationDrift: ["words"],
  CalibrationPerson: ["cannotMove", "floorBreaches"],
  CalibrationRater: ["words"],
  Competency: ["anchors", "bestRaters", "name"],
  CompetencyResult: ["name"],
  ConfidentialView: ["why", "words"],
  ContractChange: ["sentence"],
  CoverageSuggestion: ["words"],
  DemoPersona: ["comesFor"],
  ExpectedCompetency: ["name"],
  Finding: ["sentence"],
  FormStand: ["reason"],
  HeatColumn: ["name"],
  ImportConfirmation: ["message", "title"],
  ImportFix: ["label"],
  ImportIssue: ["message", "title"],
  ImportIssueCode: ["title"],
  ImportLayerMove: ["why"],
  ImportPlaced: ["why"],
  ImportRevertConflict: ["why"],
  ImportTableShape: ["notes"],
  ItemFromBelow: ["onlyFrom", "wording"],
  ItemToPrepare: ["name"],
  LayerBias: ["reason", "sentence"],
  LayerHalo: ["sentence"],
  LayerReason: ["words"],
  MirrorDeterminant: ["name"],
  PersonMove: ["because"],
  PersonResult: ["words"],
  PerspectiveCoverage: ["words"],
  PlanSkill: ["name", "why"],
  Problem: ["message"],
  Risk: ["sentence"],
  SelfOtherGap: ["words"],
  TitleMismatch: ["words"],
  WeakestDeterminant: ["name"],
  Why: ["text", "words"],
  WhyLine: ["detail", "label"],
}

/** An answer of the server with everything that it says in English in the reader's language. */
export function inReadersLanguage<T>(answer: T): T
export function inReadersLanguage(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((each: unknown) => inReadersLanguage(each))
  if (typeof answer !== "object" || answer === null) return answer
  const fields = "__typename" in answer ? (WRITTEN[String(answer.__typename)] ?? []) : []
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      fields.includes(name) ? translated(value) : inReadersLanguage(value),
    ]),
  )
}

function translated(value: unknown): unknown {
  if (typeof value === "string") return fromEnglish(value)
  if (Array.isArray(value)) return value.map((each: unknown) => translated(each))
  return inReadersLanguage(value)
}

/** Refusals of a whole question, their messages in the reader's language. */
export function errorsInReadersLanguage<E extends { readonly message: string }>(errors: readonly E[]): E[] {
  return errors.map((error) => ({ ...error, message: fromEnglish(error.message) }))
}

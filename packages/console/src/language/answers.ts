import { fromEnglish } from "./t.ts"

type Fields = Readonly<Record<string, readonly string[]>>

/** The fields in which the server writes English for people: no texts of theirs, no names, no codes. */
export const SENTENCES: Fields = {
  AssessmentClosing: ["aboutItems", "aboutOverall", "choices", "question"],
  AssessmentItem: ["choices"],
  AssessmentTerms: ["statements"],
  AttackReport: ["verdict"],
  CalibrationDrift: ["words"],
  CalibrationPerson: ["cannotMove", "floorBreaches"],
  CalibrationRater: ["words"],
  ConfidentialView: ["why", "words"],
  ContractChange: ["sentence"],
  CoverageSuggestion: ["words"],
  DemoPersona: ["comesFor"],
  Finding: ["sentence"],
  FormStand: ["reason"],
  ImportFix: ["label"],
  ImportIssue: ["message", "title"],
  ImportIssueCode: ["title"],
  ImportLayerMove: ["why"],
  ImportPlaced: ["why"],
  ImportRevertConflict: ["why"],
  ImportTableShape: ["notes"],
  LayerBias: ["reason", "sentence"],
  LayerHalo: ["sentence"],
  LayerReason: ["words"],
  PersonMove: ["because"],
  PersonResult: ["words"],
  PerspectiveCoverage: ["words"],
  Problem: ["message"],
  Risk: ["sentence"],
  SelfOtherGap: ["words"],
  TitleMismatch: ["words"],
  Why: ["text", "words"],
  WhyLine: ["detail", "label"],
}

/** The fields that hand on what the company's contract says. */
export const WORDINGS: Fields = {
  AssessmentItem: ["onlyFrom", "wording"],
  CalibrationCompetency: ["title"],
  Competency: ["anchors", "bestRaters", "name"],
  CompetencyResult: ["name"],
  Contract: ["name"],
  ContractVersion: ["name"],
  ExpectedCompetency: ["name"],
  HeatColumn: ["name"],
  ItemFromBelow: ["onlyFrom", "wording"],
  ItemToPrepare: ["name"],
  MirrorDeterminant: ["name"],
  WeakestDeterminant: ["name"],
}

/** What somebody is writing is shown as it is written, whatever language they read. */
const AS_WRITTEN = /ContractDraft/

/** The answer to a question with everything that the server and the contract say in English in the reader's language. */
export function inReadersLanguage<T>(answer: T, operation: string): T
export function inReadersLanguage(answer: unknown, operation: string): unknown {
  return read(answer, AS_WRITTEN.test(operation) ? [SENTENCES] : [SENTENCES, WORDINGS])
}

function read(answer: unknown, tables: readonly Fields[]): unknown {
  if (Array.isArray(answer)) return answer.map((each: unknown) => read(each, tables))
  if (typeof answer !== "object" || answer === null) return answer
  const type = "__typename" in answer ? String(answer.__typename) : ""
  const fields = tables.flatMap((table) => table[type] ?? [])
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      fields.includes(name) ? translated(value) : read(value, tables),
    ]),
  )
}

function translated(value: unknown): unknown {
  if (typeof value === "string") return fromEnglish(value)
  if (Array.isArray(value)) return value.map((each: unknown) => translated(each))
  return value
}

/** Refusals of a whole question, their messages in the reader's language. */
export function errorsInReadersLanguage<E extends { readonly message: string }>(errors: readonly E[]): E[] {
  return errors.map((error) => ({ ...error, message: fromEnglish(error.message) }))
}

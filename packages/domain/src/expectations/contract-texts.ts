import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import type { Contract } from "./contract.ts"
import { CONTRACT_LIMITS } from "./contract-edits.ts"
import { DEFAULT_CONTRACT_IN_GERMAN } from "./default-contract/german.ts"

/** Languages other than English that a contract can be read in. */
export const TRANSLATED_LANGUAGES = ["DE"] as const
export type TranslatedLanguage = (typeof TRANSLATED_LANGUAGES)[number]

/** What a text is in a contract. */
export const TEXT_PARTS = ["CONTRACT_NAME", "NAME", "ANCHOR", "ITEM", "ONLY_FROM", "BEST_RATERS"] as const
export type TextPart = (typeof TEXT_PARTS)[number]

/** A text of a contract that people read; what says the same in several places is told at the first. */
export interface ContractText {
  readonly english: string
  readonly part: TextPart
  /** Code of the competency; `null` for the contract's own name. */
  readonly competency: string | null
  /** Of an anchor, 1 to 5; else `null`. */
  readonly level: number | null
}

/** A translation as somebody gives it; a blank one takes the company's own away. */
export interface Translation {
  readonly english: string
  readonly translation: string
}

/** The most translations one command may bring. */
export const TRANSLATIONS_AT_ONCE = 500

const SHIPPED: Readonly<Record<TranslatedLanguage, Readonly<Record<string, string>>>> = {
  DE: DEFAULT_CONTRACT_IN_GERMAN,
}

/** Every text that people read in these contracts, once each, in the order in which they are shown. */
export function contractTexts(contracts: readonly Contract[]): readonly ContractText[] {
  const texts = new Map<string, ContractText>()
  for (const text of contracts.flatMap(textsOf)) {
    if (text.english.trim() !== "" && !texts.has(text.english)) texts.set(text.english, text)
  }
  return [...texts.values()]
}

function textsOf({ name, competencies }: Contract): ContractText[] {
  return [
    { english: name, part: "CONTRACT_NAME", competency: null, level: null },
    ...competencies.flatMap(({ code, name: called, anchors, itemFromBelow, bestRaters }) => {
      const of = (part: TextPart, english: string, level: number | null = null): ContractText => ({
        english,
        part,
        competency: code,
        level,
      })
      return [
        of("NAME", called),
        ...anchors.map((anchor, index) => of("ANCHOR", anchor, index + 1)),
        ...(itemFromBelow ? [of("ITEM", itemFromBelow.wording)] : []),
        ...(itemFromBelow?.onlyFrom ? [of("ONLY_FROM", itemFromBelow.onlyFrom)] : []),
        of("BEST_RATERS", bestRaters),
      ]
    }),
  ]
}

/**
 * What is known in a language: the company's own translations before those that come with the default contract. A
 * translation belongs to the wording that it translates: reworded texts have none until they get one.
 */
export function knownTranslations(
  language: TranslatedLanguage,
  own: readonly Translation[],
): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(SHIPPED[language]),
    ...own.map(({ english, translation }) => [english, translation] as const),
  ])
}

/** Translations to keep, and the English of those to take away. */
export interface TranslationChange {
  readonly kept: readonly Translation[]
  readonly dropped: readonly string[]
}

/**
 * What becomes of the company's own translations. Refusals: `TRANSLATION_OF_NOTHING` (no such text in the contract in
 * force or the draft), `TRANSLATION_TOO_LONG` (600 characters), `TRANSLATIONS_TOO_MANY` (500 at once).
 */
export function translateContract(
  texts: readonly ContractText[],
  given: readonly Translation[],
): Result<TranslationChange> {
  const known = new Set(texts.map(({ english }) => english))
  const problems: Problem[] =
    given.length > TRANSLATIONS_AT_ONCE
      ? [
          problem(
            "TRANSLATIONS_TOO_MANY",
            `Give at most ${TRANSLATIONS_AT_ONCE} translations at once.`,
            "translations",
          ),
        ]
      : given.flatMap((each, index) => problemsOf(each, known, index))
  return okUnless(problems, () => {
    const tidy = given.map(({ english, translation }) => ({ english, translation: translation.trim() }))
    return {
      kept: tidy.filter(({ translation }) => translation !== ""),
      dropped: tidy.filter(({ translation }) => translation === "").map(({ english }) => english),
    }
  })
}

function problemsOf(
  { english, translation }: Translation,
  known: ReadonlySet<string>,
  index: number,
): Problem[] {
  const problems: Problem[] = []
  if (!known.has(english)) {
    problems.push(
      problem(
        "TRANSLATION_OF_NOTHING",
        "Neither the contract nor its draft says this in English; read its texts again.",
        "translations",
        index,
        "english",
      ),
    )
  }
  if (translation.trim().length > CONTRACT_LIMITS.text) {
    problems.push(
      problem(
        "TRANSLATION_TOO_LONG",
        `Use at most ${CONTRACT_LIMITS.text} characters here.`,
        "translations",
        index,
        "translation",
      ),
    )
  }
  return problems
}

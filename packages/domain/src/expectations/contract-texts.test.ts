import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDraft } from "./contract.test-kit.ts"
import {
  contractTexts,
  knownTranslations,
  TRANSLATIONS_AT_ONCE,
  translateContract,
} from "./contract-texts.ts"
import { DEFAULT_CONTRACT } from "./default-contract/default-contract.ts"
import { DEFAULT_CONTRACT_IN_GERMAN } from "./default-contract/german.ts"

const texts = contractTexts([DEFAULT_CONTRACT])

describe("the texts of a contract", () => {
  it("are its name and, of each competency, name, anchors, item and who sees it best", () => {
    expect(texts.slice(0, 3)).toEqual([
      { english: "Default contract", part: "CONTRACT_NAME", competency: null, level: null },
      { english: "Craft quality", part: "NAME", competency: "A1", level: null },
      {
        english: "Work is often redone by others; basic standards of the trade are missed.",
        part: "ANCHOR",
        competency: "A1",
        level: 1,
      },
    ])
    expect(texts.filter(({ part }) => part === "ANCHOR")).toHaveLength(
      DEFAULT_CONTRACT.competencies.length * 5,
    )
    expect(texts).toContainEqual({
      english: "managers two levels down",
      part: "ONLY_FROM",
      competency: "D1",
      level: null,
    })
  })

  it("stand once each and are never blank, whatever the contract", () =>
    fc.assert(
      fc.property(anyDraft, anyDraft, (one, other) => {
        const english = contractTexts([one, other]).map((text) => text.english)
        expect(new Set(english).size).toBe(english.length)
        expect(english.filter((text) => text.trim() === "")).toEqual([])
      }),
    ))
})

describe("the default contract in German", () => {
  it("is whole, and says nothing else", () =>
    expect(Object.keys(DEFAULT_CONTRACT_IN_GERMAN).toSorted()).toEqual(
      texts.map(({ english }) => english).toSorted(),
    ))

  it("gives way to the company's own words", () => {
    const known = knownTranslations("DE", [{ english: "Coaching managers", translation: "Begleiten" }])
    expect(known.get("Coaching managers")).toBe("Begleiten")
    expect(known.get("Craft quality")).toBe("Fachliche Qualität")
    expect(known.get("Coaching leaders")).toBeUndefined()
  })
})

describe("translating", () => {
  it("keeps what is given and drops what is blank", () =>
    expect(
      translateContract(texts, [
        { english: "Coaching managers", translation: "  Begleiten " },
        { english: "Craft quality", translation: " " },
      ]),
    ).toEqual({
      ok: true,
      value: {
        kept: [{ english: "Coaching managers", translation: "Begleiten" }],
        dropped: ["Craft quality"],
      },
    }))

  it("says everything that is wrong at once", () =>
    expect(
      translateContract(texts, [
        { english: "Coaching leaders", translation: "Begleiten" },
        { english: "Craft quality", translation: "x".repeat(601) },
      ]),
    ).toMatchObject({
      ok: false,
      problems: [
        { code: "TRANSLATION_OF_NOTHING", path: ["translations", "0", "english"] },
        { code: "TRANSLATION_TOO_LONG", path: ["translations", "1", "translation"] },
      ],
    }))

  it("refuses a flood", () =>
    expect(
      translateContract(
        texts,
        Array.from({ length: TRANSLATIONS_AT_ONCE + 1 }, () => ({
          english: "Craft quality",
          translation: "",
        })),
      ),
    ).toMatchObject({ ok: false, problems: [{ code: "TRANSLATIONS_TOO_MANY", path: ["translations"] }] }))
})

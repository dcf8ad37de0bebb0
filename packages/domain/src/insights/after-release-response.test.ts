import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acknowledgeResult,
  answerCorrection,
  RESPONSE_KINDS,
  RESPONSE_LENGTH,
  type ResponseStand,
  replyToResult,
} from "./after-release-response.ts"

const FRESH: ResponseStand = {
  cycle: "RELEASED",
  isAcknowledged: false,
  versions: { REPLY: 0, CORRECTION: 0, ANSWER: 0 },
}

function codes(result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) {
  return result.problems?.map(({ code }) => code) ?? []
}

describe("acknowledging a result", () => {
  it.each<[string, Partial<ResponseStand>, string[]]>([
    ["once", {}, []],
    ["twice", { isAcknowledged: true }, ["RESULT_ACKNOWLEDGED"]],
    ["of an archived cycle", { cycle: "ARCHIVED" }, ["RESULT_ARCHIVED"]],
    [
      "again of an archived one",
      { cycle: "ARCHIVED", isAcknowledged: true },
      ["RESULT_ARCHIVED", "RESULT_ACKNOWLEDGED"],
    ],
  ])("%s", (_what, stand, expected) => {
    expect(codes(acknowledgeResult({ ...FRESH, ...stand }))).toEqual(expected)
  })
})

describe("replying to a result", () => {
  it.each<[string, Partial<ResponseStand>, string, number, string[]]>([
    ["first", {}, "Thank you.", 0, []],
    ["without a word", {}, " \n ", 0, ["RESPONSE_EMPTY"]],
    ["in as many letters as there may be", {}, "x".repeat(RESPONSE_LENGTH), 0, []],
    ["in one more", {}, "x".repeat(RESPONSE_LENGTH + 1), 0, ["RESPONSE_TOO_LONG"]],
    [
      "over what somebody else wrote",
      { versions: { REPLY: 2, CORRECTION: 0, ANSWER: 0 } },
      "No.",
      1,
      ["VERSION_CONFLICT"],
    ],
    [
      "to an archived cycle, empty and late",
      { cycle: "ARCHIVED" },
      "",
      3,
      ["RESULT_ARCHIVED", "RESPONSE_EMPTY", "VERSION_CONFLICT"],
    ],
  ])("%s", (_what, stand, text, version, expected) => {
    expect(codes(replyToResult({ ...FRESH, ...stand }, { kind: "REPLY", text, version }))).toEqual(expected)
  })

  it("makes a version of its own, whatever stood before, and touches no other text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RESPONSE_KINDS),
        fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""),
        fc.nat(50),
        fc.nat(50),
        (kind, text, latest, other) => {
          const versions = { REPLY: other, CORRECTION: other, ANSWER: other, [kind]: latest }
          const result = replyToResult({ ...FRESH, versions }, { kind, text, version: latest })
          expect(result).toEqual({ ok: true, value: { kind, text: text.trim(), version: latest + 1 } })
        },
      ),
    )
  })
})

describe("answering a correction", () => {
  const filed = { ...FRESH, versions: { REPLY: 0, CORRECTION: 2, ANSWER: 1 } }

  it("names the version that was read", () => {
    expect(answerCorrection(filed, { text: " It was a typing error. ", version: 2 })).toEqual({
      ok: true,
      value: { text: "It was a typing error.", version: 2, answers: 2 },
    })
  })

  it.each<[string, ResponseStand, string, number, string[]]>([
    ["that was never filed", FRESH, "No.", 0, ["CORRECTION_MISSING"]],
    ["that was changed meanwhile", filed, "No.", 1, ["VERSION_CONFLICT"]],
    [
      "with nothing, in an archived cycle",
      { ...filed, cycle: "ARCHIVED" },
      "",
      2,
      ["RESULT_ARCHIVED", "RESPONSE_EMPTY"],
    ],
  ])("%s", (_what, stand, text, version, expected) => {
    expect(codes(answerCorrection(stand, { text, version }))).toEqual(expected)
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nameKey, readName, sharesPart } from "./name-key.ts"

describe("a name as it is compared", () => {
  it.each([
    ["Jane Doe", "Doe, Jane"],
    ["Jane Doe", "DOE Jane"],
    ["Jane Doe", "Jane Doe (On Leave)"],
    ["Jane Doe", "Ｊａｎｅ　Doe"],
    ["Jane Doe", "Dr. Jane Doe"],
    ["Sean O'Neil", "O’Neil, Sean"],
    ["Ann-Marie Lee", "Lee, Ann‑Marie"],
    ["J. R. Doe", "Doe, J R"],
    ["José Díaz", "DÍAZ, José"],
  ])("%s is %s", (one, other) => expect(nameKey(other)).toBe(nameKey(one)))

  it.each([
    ["Jane Doe", "Jane Roe"],
    ["Jane Doe", "Jane M Doe"],
    ["Person 1", "Person 2"],
  ])("%s is not %s", (one, other) => expect(nameKey(other)).not.toBe(nameKey(one)))

  it("does not depend on the order of its parts", () => {
    const part = fc.constantFrom("ann", "Bob", "de", "la", "Cruz", "O'Neil", "X")
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        expect(nameKey(parts.toReversed().join(" "))).toBe(nameKey(parts.join(", ")))
      }),
    )
  })

  it("is read apart from ids and remarks beside it", () => {
    expect(readName("Doe, Jane (12345)")).toEqual({
      key: "doe jane",
      withoutNumbers: undefined,
      beside: ["12345"],
    })
    expect(readName("Jane Doe - E77")).toEqual({
      key: "doe e77 jane",
      withoutNumbers: "doe jane",
      beside: ["E77"],
    })
    expect(readName("Jane Doe [Sales] (On Leave)").beside).toEqual(["Sales", "On Leave"])
    expect(readName("(123)").key).toBe("")
  })

  it("shares a part with another or not", () => {
    expect(sharesPart("doe jane", "doe jenny")).toBe(true)
    expect(sharesPart("doe jane", "roe jenny")).toBe(false)
  })
})

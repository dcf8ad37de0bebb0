import { describe, expect, it } from "vitest"
import { addDays, parseDay } from "../kit/day.ts"
import { type CreateApiTokenCommand, createApiToken } from "./create-api-token.ts"

const today = parseDay("2027-03-01")!
const command: CreateApiTokenCommand = {
  name: "Nightly import",
  scopes: ["ORG_IMPORT"],
  expiresOn: addDays(today, 90),
}

describe("creating an API token", () => {
  it("keeps each scope once, in their order", () => {
    const result = createApiToken(
      { ...command, name: " Nightly  import", scopes: ["ORG_IMPORT", "ORG_READ", "ORG_IMPORT"] },
      today,
    )
    expect(result).toEqual({ ok: true, value: { ...command, scopes: ["ORG_READ", "ORG_IMPORT"] } })
  })

  it.each<[string, Partial<CreateApiTokenCommand>, string[]]>([
    ["the same day next year, over a leap day", { expiresOn: parseDay("2028-03-01")! }, []],
    ["a day later", { expiresOn: parseDay("2028-03-02")! }, ["EXPIRY_TOO_FAR"]],
    ["tomorrow", { expiresOn: addDays(today, 1) }, []],
    ["today", { expiresOn: today }, ["EXPIRY_PAST"]],
    [
      "no name, no scope and yesterday",
      { name: "", scopes: [], expiresOn: addDays(today, -1) },
      ["TOKEN_NAME_LENGTH", "SCOPES_EMPTY", "EXPIRY_PAST"],
    ],
    ["a long name", { name: "n".repeat(81) }, ["TOKEN_NAME_LENGTH"]],
  ])("with %s", (_case, change, expected) => {
    const result = createApiToken({ ...command, ...change }, today)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected)
  })
})

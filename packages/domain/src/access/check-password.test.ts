import { describe, expect, it } from "vitest"
import { checkPassword, normalisePassword } from "./check-password.ts"
import { FREQUENT_PASSWORDS } from "./frequent-passwords.ts"

const codes = (password: string, email = "grace.hopper.usn@navy.test") =>
  checkPassword(password, email).map(({ code }) => code)

describe("a new password", () => {
  it.each([
    "twelve chars",
    "all lower case is fine",
    "       spaces too       ",
    "пароль-ладно-годится",
    "🦆🐢🦔🐝🦋🐌🐞🐜🦗🕷🦂🐙",
    "x1".repeat(2) + "y".repeat(4) + "z2".repeat(4),
    `A${"long enough phrase ".repeat(13)}`,
  ])("%j is accepted", (password) => expect(codes(password)).toEqual([]))

  it.each([
    ["", ["PASSWORD_TOO_SHORT"]],
    ["eleven char", ["PASSWORD_TOO_SHORT"]],
    ["🦆🐢🦔🐝🦋🐌🐞🐜🦗🕷🦂", ["PASSWORD_TOO_SHORT"]],
    ["b".repeat(257), ["PASSWORD_TOO_LONG"]],
    ["grace.hopper.usn@navy.test", ["PASSWORD_IS_EMAIL"]],
    [" Grace.Hopper.USN@Navy.test", ["PASSWORD_IS_EMAIL"]],
    ["grace.hopper.usn", ["PASSWORD_IS_EMAIL"]],
    ["Password1234", ["PASSWORD_TOO_COMMON"]],
    ["1234567890qwertyuiop", ["PASSWORD_TOO_COMMON"]],
    ["aaaaaaaaaaaaaaa", ["PASSWORD_TOO_COMMON"]],
    ["abcdabcdabcdab", ["PASSWORD_TOO_COMMON"]],
    ["aaaa", ["PASSWORD_TOO_SHORT", "PASSWORD_TOO_COMMON"]],
  ])("%j is refused as %j", (password, expected) => expect(codes(password)).toEqual(expected))

  it("may be 256 characters long and no longer", () => {
    const phrase = "correct pony battery stapler ".repeat(9)
    expect(codes(phrase.slice(0, 256))).toEqual([])
    expect(codes(`${phrase.slice(0, 256)}x`)).toEqual(["PASSWORD_TOO_LONG"])
  })

  it("is refused by its mail name also when that is all there is", () => {
    expect(codes("maximilian.mustermann", "Maximilian.Mustermann@x.test")).toEqual(["PASSWORD_IS_EMAIL"])
  })

  it("is the same on every keyboard", () => {
    expect(normalisePassword("caf\u0065\u0301")).toBe(normalisePassword("caf\u00e9"))
  })
})

it("the list of frequent passwords holds only what would otherwise pass", () => {
  for (const password of FREQUENT_PASSWORDS) expect(password).toBe(password.toLowerCase())
  const short = [...FREQUENT_PASSWORDS].filter((password) => password.length < 12)
  expect(short).toEqual([])
})

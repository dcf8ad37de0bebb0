import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isEmail, normaliseEmail } from "./email.ts"

describe("an e-mail address", () => {
  it.each([
    [" Ada.Lovelace@Northgate.TEST ", "ada.lovelace@northgate.test"],
    ["ada＠northgate.test", "ada@northgate.test"],
    ["ｊｏｓé@x.org", "josé@x.org"],
    ["jose\u0301@x.org", "jos\u00e9@x.org"],
  ])("%j is stored as %j", (typed, stored) => expect(normaliseEmail(typed)).toBe(stored))

  it("is stored alike however often it is normalised", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = normaliseEmail(address)
        expect(normaliseEmail(once)).toBe(once)
      }),
    )
  })

  it.each(["a@b.co", "first.last+tag@sub.example.org", "o'brien@x.ie", "josé@münchen.de", "1@2.co"])(
    "%s can be written to",
    (address) => expect(isEmail(address)).toBe(true),
  )

  it.each([
    "",
    "a",
    "@b.co",
    "a@",
    "a@b",
    "a@b@c.co",
    "a b@c.co",
    "a@b..co",
    "a@-b.co",
    "a@b-.co",
    ".a@b.co",
    "a.@b.co",
    "a..b@c.co",
    "a\r\nBcc: x@b.co",
    "a\u0000@b.co",
    "<a@b.co>",
    "a,b@c.co",
    `${"a".repeat(65)}@b.co`,
    `a@${"b".repeat(64)}.co`,
    `a@${"bcd.".repeat(70)}co`,
  ])("%j cannot", (address) => expect(isEmail(address)).toBe(false))
})

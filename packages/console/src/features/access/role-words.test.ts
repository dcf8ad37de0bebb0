import { describe, expect, it } from "vitest"
import { addressesIn, rolesWords } from "./role-words.ts"

describe("roles and addresses", () => {
  it("names roles in one order", () => expect(rolesWords(["ADMIN", "MEMBER"])).toBe("Member, Administrator"))

  it.each([
    ["a@x.test, b@x.test", ["a@x.test", "b@x.test"]],
    ["a@x.test\nb@x.test;\n\n", ["a@x.test", "b@x.test"]],
    ["Ada Byron <ada@x.test>, a@x.test", ["ada@x.test", "a@x.test"]],
    ["a@x.test a@x.test", ["a@x.test"]],
    ["  ", []],
  ])("reads %j", (text, addresses) => expect(addressesIn(text)).toEqual(addresses))
})

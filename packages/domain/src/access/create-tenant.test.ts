import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createTenant, slugOf } from "./create-tenant.ts"

const none = new Set<string>()

describe("creating a tenant", () => {
  it("tidies the name and the administrator's address", () => {
    expect(
      createTenant({ name: "  Northgate \t Group ", adminEmail: " Admin@Northgate.TEST" }, none),
    ).toEqual({
      ok: true,
      value: { name: "Northgate Group", slug: "northgate-group", adminEmail: "admin@northgate.test" },
    })
  })

  it("lists all that is wrong at once", () => {
    const result = createTenant({ name: " N ", adminEmail: "admin" }, none)
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path])).toEqual([
      ["TENANT_NAME_LENGTH", "name"],
      ["EMAIL_INVALID", "adminEmail"],
    ])
  })

  it.each([
    [80, true],
    [81, false],
    [2, true],
    [1, false],
  ])("of %i characters is accepted: %s", (length, accepted) => {
    expect(createTenant({ name: "é".repeat(length), adminEmail: "a@b.co" }, none).ok).toBe(accepted)
  })

  it("refuses control characters in the name", () => {
    expect(createTenant({ name: "North\u0007gate", adminEmail: "a@b.co" }, none).ok).toBe(false)
  })

  it.each([
    ["Müller & Söhne Straße", "muller-sohne-strasse"],
    ["O'Brien’s", "obriens"],
    ["日本", "company"],
    ["--A--", "a"],
    [`${"ab ".repeat(20)}`, "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a"],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("named %j suggests %j", (name, slug) => expect(slugOf(name)).toBe(slug))

  it("numbers a slug that is taken", () => {
    const taken = new Set(["acme", "acme-2"])
    const result = createTenant({ name: "Acme", adminEmail: "a@b.co" }, taken)
    expect(result.ok && result.value.slug).toBe("acme-3")
  })

  it("always finds a slug that fits in an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })
})

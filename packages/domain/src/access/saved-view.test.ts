import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isPageAddress, renameView, saveView, VIEWS_KEPT } from "./saved-view.ts"

describe("a saved view", () => {
  it.each([
    "/",
    "/org",
    "/org?layer=M2&asOf=2026-11-22",
    "/people/UGVyc29uOjE%3D",
    "/cycles/Q3ljbGU6MQ==?find=Aidan%20Li&view=UPWARD",
    "/?scope=%22abc%22",
  ])("keeps %s", (address) => expect(isPageAddress(address)).toBe(true))

  it.each([
    "",
    "org",
    "https://elsewhere.test/",
    "//elsewhere.test/org",
    "/\\elsewhere.test",
    "\\\\elsewhere.test",
    "javascript:alert(1)",
    "/org\n//elsewhere.test",
    " /org",
    "/org#part",
    "/../org",
    "/org/%2e%2E/x",
    "/%2f%2felsewhere.test",
    "/org%5celsewhere",
    "/sign-in",
    "/join?x=1",
    "/form",
    "/graphql?query=x",
    '/org?x="',
    "/org?x=<script>",
    `/org?x=${"a".repeat(1_000)}`,
  ])("refuses %j", (address) =>
    expect(saveView({ name: "Mine", address }, 0)).toMatchObject({
      ok: false,
      problems: [{ code: "VIEW_ADDRESS_OUTSIDE", path: ["address"] }],
    }),
  )

  it("lists everything that is wrong at once", () => {
    const { problems } = Object.assign({ problems: [] }, saveView({ name: " ", address: "org" }, VIEWS_KEPT))
    expect(problems.map(({ code }) => code)).toEqual([
      "VIEW_NAME_LENGTH",
      "VIEW_ADDRESS_OUTSIDE",
      "VIEWS_TOO_MANY",
    ])
  })

  it.each([
    ["  Managers   in gap ", "Managers in gap"],
    ["x".repeat(60), "x".repeat(60)],
    ["x".repeat(61), undefined],
    ["a\u0007", undefined],
    ["   ", undefined],
  ])("spells the name %j", (typed, name) => {
    const renamed = renameView(typed)
    expect(renamed.ok ? renamed.value : undefined).toBe(name)
  })

  it("never keeps an address that a browser takes elsewhere", () => {
    const part = fc.constantFrom(
      "/",
      "\\",
      ".",
      "%2e",
      "%2f",
      "org",
      "?",
      ":",
      "https",
      "@",
      "#",
      "\t",
      "a.test",
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const address = parts.join("")
        if (!isPageAddress(address)) return
        const [path] = address.split("?")
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(path).not.toMatch(/\/\.\.?(?:\/|$)/)
        expect(address).not.toMatch(/[\\#\s]/)
      }),
      { numRuns: 2_000 },
    )
  })
})

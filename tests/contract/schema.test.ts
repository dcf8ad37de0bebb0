import { readFileSync } from "node:fs"
import { ACTIONS } from "@rung/domain/access/permission"
import { lexicographicSortSchema, printSchema } from "graphql"
import { describe, expect, test } from "vitest"
import { guardedInnerFields, rootGuards } from "../../packages/server/src/testing/guard-metadata.ts"
import { describedParts, rootFields, schema } from "../kit/schema.ts"

const parts = describedParts()

test("the committed schema is the one the server builds", () => {
  const committed = readFileSync(new URL("../../packages/server/schema.graphql", import.meta.url), "utf8")
  expect(committed.trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim())
})

describe("every root field", () => {
  const guards = rootGuards()

  test.each(rootFields.map(({ name }) => name))("%s names exactly one permission", (name) => {
    const guard = guards.get(name)
    expect(guard, "put @Guarded(…) over it").toHaveLength(1)
    expect(["public", "signed-in", "form", ...ACTIONS]).toContain(guard?.[0])
  })

  test("and no field below the root hides one", () => {
    // Middleware below the root costs too much at thousands of nodes: views and use cases decide there.
    expect(guardedInnerFields()).toEqual([])
  })
})

describe("no name tells of a secret or of the wall", () => {
  /** What is typed in once and never answered. */
  const ALLOWED = [
    "AcceptInvitationInput.password",
    "ChangePasswordInput.currentPassword",
    "ChangePasswordInput.password",
    "Mutation.changePassword",
    "Mutation.requestPasswordReset",
    "Mutation.resetPassword",
    "ResetPasswordInput.password",
    "SignInInput.password",
    // Public by its nature: what every visitor of a demonstration signs in with.
    "Welcome.demoPassword",
  ]
  /** Sums over what the caller has sent or read: no secrets. */
  const CHECKSUMS = [
    "AmendOrgImportInput.planHash",
    "Mutation.applyOrgImport(planHash:)",
    "OrgImport.fileHash",
    "OrgImport.planHash",
  ]

  test("but for those on the list", () => {
    const names = parts
      .filter(({ at }) => !/^\w+$/.test(at))
      .filter(({ name }) => /password|hash|secret|tenant_?id/i.test(name))
      .map(({ at }) => at)
      .filter((at) => !CHECKSUMS.includes(at))
    expect(names.filter((at) => !ALLOWED.includes(at))).toEqual([])
    // A list longer than it need be would let a new one through.
    expect(ALLOWED.filter((at) => !names.includes(at))).toEqual([])
  })

  test("and nothing that is answered is called a password, but for the demonstration's", () => {
    const answered = rootFields.flatMap(({ field }) => String(field.type))
    expect(answered.filter((type) => /password/i.test(type)).sort()).toEqual([
      "ChangePasswordPayload!",
      "RequestPasswordResetPayload!",
      "ResetPasswordPayload!",
    ])
  })
})

describe("every type, field, argument and value", () => {
  test("is described in twelve characters or more", () => {
    expect(parts.length).toBeGreaterThan(200)
    const short = parts.filter(({ description }) => description.trim().length < 12)
    expect(short.map(({ at, description }) => `${at}: ${description}`)).toEqual([])
  })

  test("is described by more than its own name", () => {
    const repeating = parts.filter(({ name, description }) => repeats(name, description))
    expect(repeating.map(({ at, description }) => `${at}: ${description}`)).toEqual([])
  })

  test.each([
    ["apiTokens", "The API tokens.", true],
    ["PageInfo", "Info of a page", true],
    ["membershipId", "Id of the membership.", true],
    ["membershipId", "The member.", false],
    ["roles", "All roles they hold.", false],
  ])("so that %s may not be described as %j: %s", (name, description, refused) => {
    expect(repeats(name, description)).toBe(refused)
  })
})

const SAYS_NOTHING = [
  "a",
  "an",
  "and",
  "for",
  "in",
  "is",
  "its",
  "of",
  "on",
  "or",
  "that",
  "the",
  "this",
  "to",
  "input",
  "payload",
  "type",
  "field",
  "value",
  "object",
  "enum",
]

function repeats(name: string, description: string): boolean {
  const of = wordsOf(name)
  const said = wordsOf(description).filter((word) => !SAYS_NOTHING.includes(word))
  return said.every((word) => of.includes(word))
}

/** Lower-case words, plural endings off: camel case, snake case and sentences alike. */
function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.replace(/s$/, ""))
}

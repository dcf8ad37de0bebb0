import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Result } from "../kit/result.ts"
import {
  changeRoles,
  INVITATIONS_AT_ONCE,
  type InvitationCommand,
  inviteMembers,
  type MembershipState,
  revokeMember,
} from "./membership.ts"
import { ROLES } from "./roles.ts"

const places = { emails: new Set(["old@x.test"]), personIds: new Set(["p-old"]) }

function refusals(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))
}

describe("inviting members", () => {
  it("stores addresses and roles in one spelling", () => {
    const result = inviteMembers(
      [{ email: " New@X.test ", roles: ["MEMBER", "ADMIN", "MEMBER"], personId: "p1" }],
      places,
    )
    expect(result).toEqual({
      ok: true,
      value: [{ email: "new@x.test", roles: ["ADMIN", "MEMBER"], personId: "p1" }],
    })
  })

  it("lists every problem of every invitation by its index", () => {
    const result = inviteMembers(
      [
        { email: "nobody", roles: [] },
        { email: "a@x.test", roles: ["MEMBER"], personId: "p1" },
        { email: "A@x.test", roles: ["EXEC"], personId: "p1" },
        { email: "OLD@x.test", roles: ["EXEC"], personId: "p-old" },
      ],
      places,
    )
    expect(refusals(result)).toEqual([
      "EMAIL_INVALID invitations 0 email",
      "ROLES_EMPTY invitations 0 roles",
      "INVITED_TWICE invitations 2 email",
      "PERSON_LINKED_TWICE invitations 2 personId",
      "ALREADY_MEMBER invitations 3 email",
      "PERSON_LINKED_TWICE invitations 3 personId",
    ])
  })

  it("asks for one to a thousand people", () => {
    const many = (count: number): InvitationCommand[] =>
      Array.from({ length: count }, (_, index) => ({ email: `p${index}@x.test`, roles: ["MEMBER"] }))
    expect(refusals(inviteMembers([], places))).toEqual(["INVITATIONS_EMPTY invitations"])
    expect(refusals(inviteMembers(many(INVITATIONS_AT_ONCE), places))).toEqual([])
    expect(refusals(inviteMembers(many(INVITATIONS_AT_ONCE + 1), places))).toEqual([
      "INVITATIONS_TOO_MANY invitations",
    ])
  })
})

describe("changing and revoking memberships", () => {
  const admin: MembershipState = { roles: ["ADMIN"], revoked: false, version: 3 }
  const member: MembershipState = { roles: ["MEMBER"], revoked: false, version: 3 }

  it("gives the new roles and the next version", () => {
    expect(changeRoles(member, { roles: ["EXEC", "ADMIN"], version: 3 }, 1)).toEqual({
      ok: true,
      value: { roles: ["ADMIN", "EXEC"], revoked: false, version: 4 },
    })
    expect(revokeMember(member, 3, 1)).toEqual({ ok: true, value: { ...member, revoked: true, version: 4 } })
  })

  it.each([
    [
      "the last administrator keeps the role",
      changeRoles(admin, { roles: ["EXEC"], version: 3 }, 0),
      ["LAST_ADMIN roles"],
    ],
    [
      "the last administrator may take more roles",
      changeRoles(admin, { roles: ["ADMIN", "EXEC"], version: 3 }, 0),
      [],
    ],
    ["one of two administrators may step down", changeRoles(admin, { roles: ["EXEC"], version: 3 }, 1), []],
    ["the last administrator stays", revokeMember(admin, 3, 0), ["LAST_ADMIN"]],
    ["one of two administrators may go", revokeMember(admin, 3, 1), []],
    ["a member holds a role", changeRoles(member, { roles: [], version: 3 }, 1), ["ROLES_EMPTY roles"]],
    [
      "an old page changes nothing",
      changeRoles(member, { roles: ["EXEC"], version: 2 }, 1),
      ["VERSION_CONFLICT version"],
    ],
    ["an old page revokes nobody", revokeMember(member, 4, 1), ["VERSION_CONFLICT version"]],
    [
      "who left has no roles",
      changeRoles({ ...member, revoked: true }, { roles: ["EXEC"], version: 3 }, 1),
      ["MEMBER_REVOKED"],
    ],
    ["nobody leaves twice", revokeMember({ ...admin, revoked: true }, 3, 0), ["MEMBER_REVOKED"]],
  ])("%s", (_rule, result, expected) => expect(refusals(result)).toEqual(expected))

  it("never leaves a tenant without an administrator, whatever is tried in whatever order", () => {
    const step = fc.record({
      who: fc.nat({ max: 3 }),
      roles: fc.option(fc.subarray([...ROLES]), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const tenant: MembershipState[] = [admin, admin, member, member]
        const isAdmin = (one: MembershipState) => !one.revoked && one.roles.includes("ADMIN")
        for (const { who, roles } of steps) {
          const current = tenant[who]!
          const others = tenant.filter((one, index) => index !== who && isAdmin(one)).length
          const { version } = current
          const result = roles
            ? changeRoles(current, { roles, version }, others)
            : revokeMember(current, version, others)
          if (result.ok) tenant[who] = result.value
          expect(tenant.some(isAdmin)).toBe(true)
        }
      }),
    )
  })
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, parseDay } from "../kit/day.ts"
import { boardPerson, DELEGATION_DAYS, isInForce, nameDelegate } from "./delegation.ts"
import type { Principal } from "./principal.ts"
import { ROLES, type Role } from "./roles.ts"

const today = parseDay("2026-11-22")!
const member = { accountId: "assistant", roles: ["MEMBER"] as const }
const facts = { today, executiveId: "executive", delegate: member, isTaken: false }
const period = { from: today, until: addDays(today, 30) }

describe("naming who prepares", () => {
  it.each([
    ["a member from today", period, {}, []],
    ["for one day", { from: today, until: today }, {}, []],
    ["for the longest time", { from: today, until: addDays(today, DELEGATION_DAYS) }, {}, []],
    ["an auditor", period, { delegate: { ...member, roles: ["AUDITOR"] as const } }, []],
    ["who is no member", period, { delegate: undefined }, ["DELEGATE_NO_MEMBER personId"]],
    [
      "oneself",
      period,
      { delegate: { accountId: "executive", roles: ["EXEC"] as const } },
      ["DELEGATE_SELF personId"],
    ],
    [
      "who reads boards",
      period,
      { delegate: { ...member, roles: ["MEMBER", "EXEC"] as const } },
      ["DELEGATE_READS_BOARDS personId"],
    ],
    ["who prepares for another", period, { isTaken: true }, ["DELEGATE_TAKEN personId"]],
    ["from yesterday", { ...period, from: addDays(today, -1) }, {}, ["DELEGATION_PAST from"]],
    [
      "to an end before the beginning",
      { from: today, until: addDays(today, -1) },
      {},
      ["DELEGATION_PERIOD until"],
    ],
    [
      "for longer than a year",
      { from: today, until: addDays(today, DELEGATION_DAYS + 1) },
      {},
      ["DELEGATION_PERIOD until"],
    ],
    [
      "with everything wrong",
      { from: addDays(today, -3), until: addDays(today, -4) },
      { delegate: undefined, isTaken: true },
      [
        "DELEGATE_NO_MEMBER personId",
        "DELEGATE_TAKEN personId",
        "DELEGATION_PAST from",
        "DELEGATION_PERIOD until",
      ],
    ],
  ])("%s", (_, given, changed, expected) => {
    const result = nameDelegate(given, { ...facts, ...changed })
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, ...path].join(" "))).toEqual(
      expected,
    )
  })

  it("counts on no day outside its own, whatever was named", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 800 }),
        fc.integer({ min: -5, max: 800 }),
        fc.nat(900),
        (a, b, on) => {
          const named = nameDelegate({ from: addDays(today, a), until: addDays(today, b) }, facts)
          if (!named.ok) return
          const day = addDays(today, on)
          expect(isInForce(named.value, day)).toBe(on >= a && on <= b)
          expect(isInForce(named.value, addDays(today, -1))).toBe(false)
        },
      ),
    )
  })
})

describe("the place somebody reads boards from", () => {
  const session = (roles: readonly Role[], preparesFor?: string): Principal => ({
    kind: "PERSON_SESSION",
    tenantId: "t",
    accountId: "a",
    personId: "own",
    roles,
    ...(preparesFor === undefined ? {} : { preparesFor }),
  })

  it("is an executive's own always, and else that of whom they prepare for", () => {
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.option(fc.constant("executive"), { nil: undefined }),
        (roles, of) => {
          const expected = roles.includes("EXEC") ? "own" : (of ?? "own")
          expect(boardPerson(session(roles, of))).toBe(expected)
        },
      ),
    )
  })

  it("is none for a script", () => {
    expect(
      boardPerson({ kind: "TOKEN", tenantId: "t", tokenId: "k", scopes: ["RESULTS_READ"] }),
    ).toBeUndefined()
  })
})

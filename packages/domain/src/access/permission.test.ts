import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ACTIONS, type Action, type AssessmentSubject, can, whyNot } from "./permission.ts"
import { RELATIONS } from "./permission-check.ts"
import type { Principal } from "./principal.ts"
import { ROLES, type Role, TOKEN_SCOPES, type TokenScope } from "./roles.ts"

const VIEWERS = [...ROLES, ...TOKEN_SCOPES, "OPERATOR", "FORM_LINK"] as const
type Viewer = (typeof VIEWERS)[number]

const HOLDER: Principal = { kind: "FORM_LINK", tenantId: "t", sessionId: "s", formId: "f", raterId: "p" }

function session(...roles: Role[]): Principal {
  return { kind: "PERSON_SESSION", tenantId: "t", accountId: "a", personId: "p", roles }
}

function token(...scopes: TokenScope[]): Principal {
  return { kind: "TOKEN", tenantId: "t", tokenId: "k", scopes }
}

function as(viewer: Viewer): Principal {
  if (viewer === "OPERATOR") return { kind: "OPERATOR" }
  if (viewer === "FORM_LINK") return HOLDER
  const role = ROLES.find((known) => known === viewer)
  return role ? session(role) : token(viewer as TokenScope)
}

/** Space-separated names of the viewers who may. */
function allowed(test: (principal: Principal) => boolean): string {
  return VIEWERS.filter((viewer) => test(as(viewer))).join(" ")
}

const EVERY_ROLE = "ADMIN EXEC MEMBER AUDITOR"

const TENANT_WIDE: [Action, string][] = [
  ["tenant:create", "OPERATOR"],
  ["settings:read", "ADMIN"],
  ["settings:change", "ADMIN"],
  ["member:read", "ADMIN PEOPLE_MANAGE"],
  ["member:change-roles", "ADMIN"],
  ["token:read", "ADMIN"],
  ["token:create", "ADMIN"],
  ["token:revoke", "ADMIN"],
  ["audit:read", "ADMIN AUDITOR"],
  ["org:read-outline", "ADMIN EXEC MEMBER ORG_READ"],
  ["org:edit", "ADMIN PEOPLE_MANAGE"],
  ["layer:override", "ADMIN"],
  ["layer:name-heads", "ADMIN"],
  ["contract:read", "ADMIN EXEC MEMBER ORG_READ"],
  ["contract:draft", "ADMIN"],
  ["contract:publish", "ADMIN"],
  ["contract:what-if", "ADMIN"],
  ["import:plan", "ADMIN ORG_IMPORT"],
  ["import:apply", "ADMIN ORG_IMPORT"],
  ["import:read", "ADMIN ORG_IMPORT"],
  ["cycle:read", "ADMIN EXEC MEMBER CYCLES_MANAGE"],
  ["cycle:create", "ADMIN CYCLES_MANAGE"],
  ["cycle:open", "ADMIN CYCLES_MANAGE"],
  ["calibration:open", "ADMIN"],
  ["calibration:close", "ADMIN"],
  ["cycle:extend", "ADMIN CYCLES_MANAGE"],
  ["cycle:close", "ADMIN CYCLES_MANAGE"],
  ["cycle:release", "ADMIN CYCLES_MANAGE"],
  ["cycle:archive", "ADMIN CYCLES_MANAGE"],
  ["cycle:cancel", "ADMIN CYCLES_MANAGE"],
  ["cycle:read-progress", "ADMIN"],
  ["cycle:remind", "ADMIN"],
  ["cycle:name-assessor", "ADMIN"],
  ["result:answer-correction", "ADMIN"],
  ["assessment:reopen", "ADMIN"],
  ["assessment:reassign", "ADMIN"],
  ["assessment:send-link", "ADMIN"],
  ["delegation:name", "EXEC"],
  ["bias-audit:read", "ADMIN EXEC RESULTS_READ"],
  ["attack-report:read", "ADMIN AUDITOR"],
]

/** Action, what is known about its subject, who may. */
const ABOUT_SOMETHING: [Action, object, string][] = [
  ["member:invite", { roles: ["MEMBER"] }, "ADMIN PEOPLE_MANAGE"],
  ["member:invite", { roles: ["MEMBER", "ADMIN"] }, "ADMIN"],
  ["member:invite", { roles: ["EXEC"] }, "ADMIN"],
  ["member:invite", { roles: ["AUDITOR"] }, "ADMIN"],
  ["member:revoke", { roles: ["MEMBER"] }, "ADMIN PEOPLE_MANAGE"],
  ["member:revoke", { roles: ["ADMIN"] }, "ADMIN"],
  ["session:read", { own: true }, EVERY_ROLE],
  ["session:read", { own: false }, ""],
  ["session:revoke", { own: true }, EVERY_ROLE],
  ["session:revoke", { own: false }, ""],
  ["password:change", { own: true }, EVERY_ROLE],
  ["password:change", { own: false }, ""],
  ["person:read-details", { relation: "SELF" }, `${EVERY_ROLE} PEOPLE_MANAGE`],
  ["person:read-details", { relation: "ABOVE" }, `${EVERY_ROLE} PEOPLE_MANAGE`],
  ["person:read-details", { relation: "OTHER" }, "ADMIN PEOPLE_MANAGE"],
  ["layer:read-detail", { relation: "SELF" }, `${EVERY_ROLE} PEOPLE_MANAGE`],
  ["layer:read-detail", { relation: "ABOVE" }, `${EVERY_ROLE} PEOPLE_MANAGE`],
  ["layer:read-detail", { relation: "OTHER" }, "ADMIN PEOPLE_MANAGE"],
  ["mismatch:read", { relation: "SELF" }, `${EVERY_ROLE} PEOPLE_MANAGE`],
  ["mismatch:read", { relation: "ABOVE" }, `${EVERY_ROLE} PEOPLE_MANAGE`],
  ["mismatch:read", { relation: "OTHER" }, "ADMIN PEOPLE_MANAGE"],
  ["assessment:answer", { isRater: true }, `${EVERY_ROLE} FORM_LINK`],
  ["assessment:answer", { isRater: false }, ""],
  ["note:prepare", { prepares: true }, EVERY_ROLE],
  ["note:prepare", { prepares: false }, ""],
  ["observation:keep", { relation: "SELF", assesses: false }, EVERY_ROLE],
  ["observation:keep", { relation: "ABOVE", assesses: false }, EVERY_ROLE],
  ["observation:keep", { relation: "OTHER", assesses: true }, EVERY_ROLE],
  ["observation:keep", { relation: "OTHER", assesses: false }, ""],
  ["observation:read", { own: true }, EVERY_ROLE],
  ["observation:read", { own: false }, ""],
  ["results:read", { relation: "SELF", released: true }, `${EVERY_ROLE} RESULTS_READ`],
  ["results:read", { relation: "SELF", released: false }, ""],
  ["results:read", { relation: "ABOVE", released: true }, `${EVERY_ROLE} RESULTS_READ`],
  ["results:read", { relation: "ABOVE", released: false }, ""],
  ["results:read", { relation: "OTHER", released: true }, "ADMIN RESULTS_READ"],
  ["results:read", { relation: "OTHER", released: false }, ""],
  ["result:respond", { relation: "SELF", released: true }, EVERY_ROLE],
  ["result:respond", { relation: "SELF", released: false }, ""],
  ["result:respond", { relation: "ABOVE", released: true }, ""],
  ["result:respond", { relation: "OTHER", released: true }, ""],
  ["result:read-response", { relation: "SELF", released: true }, EVERY_ROLE],
  ["result:read-response", { relation: "ABOVE", released: true }, EVERY_ROLE],
  ["result:read-response", { relation: "ABOVE", released: false }, ""],
  ["result:read-response", { relation: "OTHER", released: true }, "ADMIN"],
  ["result:read-correction", { relation: "SELF", released: true }, EVERY_ROLE],
  ["result:read-correction", { relation: "ABOVE", released: true }, "ADMIN"],
  ["result:read-correction", { relation: "OTHER", released: true }, "ADMIN"],
  ["calibration:read", { participates: true }, "ADMIN EXEC"],
  ["calibration:read", { participates: false }, "ADMIN"],
  ["calibration:move", { participates: true }, "ADMIN EXEC"],
  ["calibration:move", { participates: false }, ""],
  ["board:read", { within: true }, "ADMIN EXEC RESULTS_READ"],
  ["board:read", { within: false }, "ADMIN RESULTS_READ"],
]

/** `can` on data from a table, where action and subject are matched by hand and not by the compiler. */
const canAny = can as (principal: Principal, action: Action, ...subject: object[]) => boolean

describe("permissions", () => {
  it.each(TENANT_WIDE)("%s is for %s", (action, expected) => {
    expect(allowed((principal) => canAny(principal, action))).toBe(expected)
  })

  it.each(ABOUT_SOMETHING)("%s of %j is for %s", (action, subject, expected) => {
    expect(allowed((principal) => canAny(principal, action, subject))).toBe(expected)
  })

  it("are all in these tables", () => {
    const listed = [...TENANT_WIDE, ...ABOUT_SOMETHING].map(([action]) => action)
    expect(new Set([...listed, "assessment:read"])).toEqual(new Set(ACTIONS))
  })

  it("let whoever prepares for an executive see boards within and nothing else", () => {
    const member = session("MEMBER")
    const delegate: Principal = {
      ...member,
      kind: "PERSON_SESSION",
      tenantId: "t",
      accountId: "a",
      roles: ["MEMBER"],
      preparesFor: "e",
    }
    const differs = [...TENANT_WIDE.map(([action]) => [action] as const), ...ABOUT_SOMETHING].filter(
      ([action, subject]) =>
        canAny(delegate, action, ...(typeof subject === "object" ? [subject] : [])) !==
        canAny(member, action, ...(typeof subject === "object" ? [subject] : [])),
    )
    expect(differs.map(([action, subject]) => [action, subject])).toEqual([["board:read", { within: true }]])
    expect(can({ ...delegate, roles: [] }, "board:read", { within: true })).toBe(false)
  })

  it("give two roles what either gives", () => {
    expect(can(session("EXEC", "AUDITOR"), "audit:read")).toBe(true)
    expect(can(session("EXEC", "AUDITOR"), "board:read", { within: true })).toBe(true)
    expect(can(token("ORG_READ", "ORG_IMPORT"), "import:apply")).toBe(true)
  })

  it.each(TENANT_WIDE)("%s is nothing for a membership without roles", (action) => {
    expect(canAny(session(), action)).toBe(false)
  })

  it.each(ABOUT_SOMETHING)("%s of %j is nothing for a membership without roles", (action, subject) => {
    expect(canAny(session(), action, subject)).toBe(false)
  })

  it("say why not, and no more than the viewer may know", () => {
    const hers = { relation: "OTHER", released: false } as const
    expect(whyNot(session("MEMBER"), "results:read", hers)).toBe("NOT_ALLOWED")
    expect(whyNot(session("MEMBER"), "results:read", { ...hers, relation: "ABOVE" })).toBe("NOT_RELEASED")
    expect(whyNot(token("ORG_READ"), "results:read", hers)).toBe("SCOPE_MISSING")
    expect(whyNot(token("ORG_READ"), "audit:read")).toBe("SESSION_ONLY")
    expect(whyNot(session("ADMIN"), "tenant:create")).toBe("NOT_ALLOWED")
  })
})

describe("reading an assessment", () => {
  const form: AssessmentSubject = {
    source: "FROM_ABOVE",
    isRater: false,
    relation: "OTHER",
    submitted: true,
    released: true,
    viewerAssesses: "NO",
  }

  it.each<[string, Partial<AssessmentSubject>, string]>([
    [
      "from above, by its rater, as a draft",
      { isRater: true, relation: "ABOVE", submitted: false, released: false, viewerAssesses: "NOT_YET" },
      `${EVERY_ROLE} FORM_LINK`,
    ],
    [
      "from above, by its rater, submitted",
      { isRater: true, relation: "ABOVE", released: false, viewerAssesses: "SUBMITTED" },
      `${EVERY_ROLE} FORM_LINK`,
    ],
    ["from above, by its subject, before release", { relation: "SELF", released: false }, ""],
    ["from above, by its subject, after release", { relation: "SELF" }, EVERY_ROLE],
    ["from above, by somebody higher, before release", { relation: "ABOVE", released: false }, ""],
    ["from above, by somebody higher, after release", { relation: "ABOVE" }, EVERY_ROLE],
    ["from above, by anybody else, before release", { released: false }, ""],
    ["from above, by anybody else, after release", {}, "ADMIN"],
    ["from above, never submitted, by its subject after release", { relation: "SELF", submitted: false }, ""],
    ["from above, never submitted, by anybody after release", { submitted: false }, ""],
    [
      "of oneself, by oneself, as a draft",
      { source: "SELF", isRater: true, relation: "SELF", submitted: false, released: false },
      `${EVERY_ROLE} FORM_LINK`,
    ],
    [
      "of oneself, by oneself, submitted",
      { source: "SELF", isRater: true, relation: "SELF", released: false },
      `${EVERY_ROLE} FORM_LINK`,
    ],
    [
      "of oneself, as a draft, by who assesses and has submitted",
      { source: "SELF", relation: "ABOVE", submitted: false, released: false, viewerAssesses: "SUBMITTED" },
      "",
    ],
    [
      "of oneself, submitted, by who assesses and has not yet",
      { source: "SELF", relation: "ABOVE", released: false, viewerAssesses: "NOT_YET" },
      "",
    ],
    [
      "of oneself, submitted, by who assesses and has submitted",
      { source: "SELF", relation: "ABOVE", released: false, viewerAssesses: "SUBMITTED" },
      EVERY_ROLE,
    ],
    [
      "of oneself, submitted, by somebody higher who does not assess",
      { source: "SELF", relation: "ABOVE", released: false },
      "",
    ],
    ["of oneself, by somebody higher, after release", { source: "SELF", relation: "ABOVE" }, EVERY_ROLE],
    ["of oneself, by anybody else, before release", { source: "SELF", released: false }, ""],
    ["of oneself, by anybody else, after release", { source: "SELF" }, "ADMIN"],
    [
      "confidential, by its rater, as a draft",
      { source: "CONFIDENTIAL", isRater: true, submitted: false, released: false },
      `${EVERY_ROLE} FORM_LINK`,
    ],
    ["confidential, by its rater, submitted", { source: "CONFIDENTIAL", isRater: true, released: false }, ""],
    ["confidential, by its subject, after release", { source: "CONFIDENTIAL", relation: "SELF" }, ""],
    ["confidential, by somebody higher, after release", { source: "CONFIDENTIAL", relation: "ABOVE" }, ""],
    ["confidential, by anybody else, after release", { source: "CONFIDENTIAL" }, ""],
  ])("%s", (_case, known, expected) => {
    expect(allowed((principal) => can(principal, "assessment:read", { ...form, ...known }))).toBe(expected)
  })

  it("asks the rater above to submit first", () => {
    const selfRating = { ...form, source: "SELF", relation: "ABOVE", released: false } as const
    expect(whyNot(session("MEMBER"), "assessment:read", { ...selfRating, viewerAssesses: "NOT_YET" })).toBe(
      "SUBMIT_FIRST",
    )
    expect(whyNot(session("MEMBER"), "assessment:read", selfRating)).toBe("NOT_RELEASED")
  })

  const subjects = fc.record<AssessmentSubject>({
    source: fc.constantFrom("FROM_ABOVE", "SELF", "CONFIDENTIAL"),
    isRater: fc.boolean(),
    relation: fc.constantFrom(...RELATIONS),
    submitted: fc.boolean(),
    released: fc.boolean(),
    viewerAssesses: fc.constantFrom("NO", "NOT_YET", "SUBMITTED"),
  })
  const principals = fc.oneof(
    fc.subarray([...ROLES]).map((roles) => session(...roles)),
    fc.subarray([...TOKEN_SCOPES]).map((scopes) => token(...scopes)),
  )

  it("never opens a draft or a confidential answer to anybody but its rater", () => {
    fc.assert(
      fc.property(principals, subjects, (principal, subject) => {
        fc.pre(!subject.isRater && (!subject.submitted || subject.source === "CONFIDENTIAL"))
        expect(can(principal, "assessment:read", subject)).toBe(false)
      }),
    )
  })

  it("opens to the holder of a link what its rater may read, and nothing more", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const read = subject.isRater && (subject.source !== "CONFIDENTIAL" || !subject.submitted)
        expect(can(HOLDER, "assessment:read", subject)).toBe(read)
      }),
    )
  })

  it("never opens anything to a token", () => {
    fc.assert(
      fc.property(fc.subarray([...TOKEN_SCOPES]), subjects, (scopes, subject) => {
        expect(can(token(...scopes), "assessment:read", subject)).toBe(false)
        expect(can(token(...scopes), "assessment:answer", subject)).toBe(false)
      }),
    )
  })
})

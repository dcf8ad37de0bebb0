import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BANDS } from "./band.ts"
import {
  cannotMove,
  type EvidenceAsked,
  type MoveCommand,
  type MoveSubject,
  moveBand,
  takeBackMove,
} from "./calibration-move.ts"
import type { SessionStand } from "./calibration-session.ts"

const session: SessionStand = { cycle: "CALIBRATING", state: "OPEN", version: 4 }
const bea: MoveSubject = {
  standing: "OTHER",
  computed: "BUILDING",
  shown: "BUILDING",
  breaches: [],
  views: [
    { competency: "B2", perspective: "MANAGER" },
    { competency: "B2", perspective: "UPWARD" },
  ],
}
const command: MoveCommand = {
  band: "SOLID",
  reason: " Took over two teams. ",
  evidence: [{ competency: "B2", perspective: "UPWARD" }],
  version: 4,
}

function codes(result: ReturnType<typeof moveBand> | ReturnType<typeof takeBackMove>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code)
}

const refusal = (
  subject: Partial<MoveSubject> | undefined,
  asked: Partial<MoveCommand> = {},
  stand: Partial<SessionStand> = {},
) => codes(moveBand({ ...session, ...stand }, subject && { ...bea, ...subject }, { ...command, ...asked }))

describe("moving a band", () => {
  it("sets what is shown, by the session's next version", () =>
    expect(moveBand(session, bea, command)).toEqual({
      ok: true,
      value: {
        from: "BUILDING",
        to: "SOLID",
        reason: "Took over two teams.",
        evidence: [{ competency: "B2", perspective: "UPWARD" }],
        version: 5,
      },
    }))

  it("may set the computed band again after another", () =>
    expect(refusal({ shown: "STRONG" }, { band: "BUILDING" })).toEqual([]))

  it.each<[string, Partial<MoveSubject> | undefined, Partial<MoveCommand>, Partial<SessionStand>]>([
    ["REASON_REQUIRED", {}, { reason: " \n " }, {}],
    ["REASON_TOO_LONG", {}, { reason: "x".repeat(501) }, {}],
    ["EVIDENCE_REQUIRED", {}, { evidence: [] }, {}],
    ["EVIDENCE_TOO_MUCH", {}, { evidence: Array(21).fill({ link: "https://example.test/" }) }, {}],
    ["BAND_UNCHANGED", {}, { band: "BUILDING" }, {}],
    ["BAND_NOT_ENOUGH_EVIDENCE", {}, { band: "NOT_ENOUGH_EVIDENCE" }, {}],
    ["BAND_NOT_ENOUGH_EVIDENCE", { computed: "NOT_ENOUGH_EVIDENCE", shown: "NOT_ENOUGH_EVIDENCE" }, {}, {}],
    ["FLOOR_HOLDS", { computed: "GAP", shown: "GAP", breaches: ["B2"] }, {}, {}],
    ["NOT_IN_SESSION", undefined, {}, {}],
    ["OWN_RESULT", { standing: "SELF" }, {}, {}],
    ["ABOVE_YOU", { standing: "ABOVE" }, {}, {}],
    ["SESSION_CLOSED", {}, {}, { state: "CLOSED", version: 9 }],
    ["CYCLE_NOT_CALIBRATING", {}, {}, { cycle: "RELEASED" }],
    ["VERSION_CONFLICT", {}, {}, { version: 5 }],
  ])("is refused as %s", (code, subject, asked, stand) =>
    expect(refusal(subject, asked, stand)).toEqual([code]),
  )

  it.each<[string, EvidenceAsked]>([
    ["a view that the session does not show", { competency: "B2", perspective: "PEER" }],
    ["a competency nobody was asked about", { competency: "C1", perspective: "MANAGER" }],
    ["the person's own rating", { competency: "B2", perspective: "SELF" }],
    ["a competency without a perspective", { competency: "B2" }],
    ["nothing", {}],
    ["a link beside a view", { competency: "B2", perspective: "UPWARD", link: "https://example.test/a" }],
    ["a link in the open", { link: "http://example.test/a" }],
    ["a link of another kind", { link: "javascript:alert(1)" }],
    ["a link with a space", { link: "https://example.test/a b" }],
    ["a link that says one host and means another", { link: "https://example.test@evil.test/" }],
    ["a link without a host", { link: "https:///a" }],
    ["a link without end", { link: `https://example.test/${"a".repeat(1000)}` }],
  ])("does not rest upon %s", (_what, evidence) =>
    expect(refusal({}, { evidence: [evidence] })).toEqual(["EVIDENCE_UNKNOWN"]),
  )

  it("tells of all evidence that is none, by its place", () => {
    const link = { link: "https://example.test/notes?of=Bea#may" }
    const result = moveBand(session, bea, { ...command, evidence: [{}, link, {}] })
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
      ["evidence", "0"],
      ["evidence", "2"],
    ])
  })

  const subjects = fc.record<MoveSubject>({
    standing: fc.constantFrom("SELF", "ABOVE", "OTHER"),
    computed: fc.constantFrom(...BANDS),
    shown: fc.constantFrom(...BANDS),
    breaches: fc.constantFrom([], ["B2"]),
    views: fc.constantFrom([], bea.views),
  })
  const commands = fc.record<MoveCommand>({
    band: fc.constantFrom(...BANDS),
    reason: fc.constantFrom("", "Because"),
    evidence: fc.constantFrom<MoveCommand["evidence"][]>([], command.evidence),
    version: fc.constantFrom(4, 5),
  })

  it("of oneself or somebody above is refused alike whatever the result", () =>
    fc.assert(
      fc.property(
        subjects,
        subjects,
        commands,
        fc.constantFrom("SELF", "ABOVE"),
        (one, other, asked, standing) => {
          const refused = moveBand(session, { ...one, standing }, asked)
          expect(refused.ok).toBe(false)
          expect(moveBand(session, { ...other, standing }, asked)).toEqual(refused)
        },
      ),
    ))

  it("never passes the floor, nor touches what has too little evidence", () =>
    fc.assert(
      fc.property(subjects, commands, (subject, asked) => {
        const result = moveBand(session, subject, asked)
        if (!result.ok) return
        expect([subject.computed, result.value.to]).not.toContain("NOT_ENOUGH_EVIDENCE")
        if (subject.breaches.length > 0) expect(result.value.to).toBe("GAP")
        expect(cannotMove(subject) === null || result.value.to === "GAP").toBe(true)
      }),
    ))
})

describe("taking a move back", () => {
  const back = { reason: "Too soon", version: 4 }

  it("counts as a change of the session", () =>
    expect(takeBackMove(session, { standing: "OTHER", stands: true }, back)).toEqual({
      ok: true,
      value: { reason: "Too soon", version: 5 },
    }))

  it("is refused where another followed, and says of one's own nothing else", () => {
    expect(codes(takeBackMove(session, { standing: "OTHER", stands: false }, back))).toEqual([
      "MOVE_SUPERSEDED",
    ])
    expect(codes(takeBackMove(session, { standing: "SELF", stands: false }, back))).toEqual(["OWN_RESULT"])
    expect(codes(takeBackMove(session, undefined, { reason: "", version: 3 }))).toEqual([
      "VERSION_CONFLICT",
      "REASON_REQUIRED",
      "NOT_IN_SESSION",
    ])
  })
})

describe("what cannot be moved", () => {
  it("is said in words", () => {
    expect(cannotMove({ computed: "SOLID", breaches: [] })).toBeNull()
    expect(cannotMove({ computed: "NOT_ENOUGH_EVIDENCE", breaches: [] })).toMatch(/^Too little is rated/)
    expect(cannotMove({ computed: "GAP", breaches: ["B2", "B4"] })).toBe(
      "B2 and B4 breach the floor: the band stays gap, whatever the mean.",
    )
  })
})

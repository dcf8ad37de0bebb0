import { describe, expect, it } from "vitest"
import { CYCLE_STATES } from "../cycles/cycle.ts"
import {
  closeCalibration,
  type OpeningStand,
  openCalibration,
  releaseProblems,
} from "./calibration-session.ts"

const stand: OpeningStand = {
  cycle: "CALIBRATING",
  people: 9,
  exists: false,
  members: [
    { id: "ada", roles: ["ADMIN"] },
    { id: "max", roles: ["EXEC", "MEMBER"] },
    { id: "ada", roles: ["ADMIN"] },
  ],
}

const refusals = (changed: Partial<OpeningStand>) => {
  const result = openCalibration({ ...stand, ...changed }, "M1")
  return result.ok ? [] : result.problems
}

describe("opening a session", () => {
  it("names everybody who sits in it once", () =>
    expect(openCalibration(stand, "M1")).toEqual({ ok: true, value: ["ada", "max"] }))

  it.each(CYCLE_STATES.filter((state) => state !== "CALIBRATING"))(
    "is refused in a cycle that is %s",
    (cycle) =>
      expect(refusals({ cycle })).toMatchObject([{ code: "CYCLE_NOT_CALIBRATING", path: ["cycleId"] }]),
  )

  it("is refused with everything that stands against it", () =>
    expect(
      refusals({ exists: true, people: 0, members: [null, { id: "bea", roles: ["MEMBER", "AUDITOR"] }] }),
    ).toMatchObject([
      { code: "CALIBRATION_EXISTS", path: ["layer"] },
      {
        code: "LAYER_EMPTY",
        message: "Nobody among managers of ICs took part in the cycle: choose another layer.",
      },
      { code: "NOT_FOUND", path: ["participants", "0"] },
      { code: "PARTICIPANT_ROLE", path: ["participants", "1"] },
    ]))

  it("is refused with nobody in it", () =>
    expect(refusals({ members: [] })).toMatchObject([{ code: "PARTICIPANTS_MISSING" }]))
})

describe("closing a session", () => {
  it("is a change like another", () =>
    expect(closeCalibration({ cycle: "CALIBRATING", state: "OPEN", version: 4 }, 4)).toEqual({
      ok: true,
      value: 5,
    }))

  it("happens once, while the cycle is calibrated", () => {
    const again = closeCalibration({ cycle: "RELEASED", state: "CLOSED", version: 5 }, 4)
    expect(again.ok ? [] : again.problems.map(({ code }) => code)).toEqual([
      "CYCLE_NOT_CALIBRATING",
      "SESSION_CLOSED",
    ])
  })
})

describe("a release", () => {
  it("waits for open sessions, and names them", () =>
    expect(releaseProblems(["M1", "EXEC"])).toMatchObject([
      {
        code: "CALIBRATION_OPEN",
        message: "A calibration session is open for managers of ICs and the C-level: close it, then release.",
      },
    ]))

  it("does not need any", () => expect(releaseProblems([])).toEqual([]))
})

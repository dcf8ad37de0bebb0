import { describe, expect, it } from "vitest"
import { type Candidate, newRater } from "./new-rater.ts"
import type { StandingForm } from "./routed-form.ts"
import { lines, source, type World } from "./routing.test-kit.ts"

const TEAM: World = {
  lines: lines("boss > - 900", "ann > boss 400", "ben > ann 200", "cy > ann 59", "dee > boss 400"),
  away: ["dee"],
}

function standing(
  raterId: string,
  perspective: StandingForm["perspective"] = "UPWARD",
  forms: Candidate["forms"] = [],
) {
  const form = { id: "form", subjectId: "ann", perspective, items: ["B1"] }
  return newRater(source(TEAM), form, { raterId, forms })
}

const form = (id: string, subjectId: string, state: "ASSIGNED" | "DECLINED" = "ASSIGNED") =>
  ({ id, subjectId, perspective: "UPWARD", state }) as const

describe("a new rater", () => {
  it("is asked what the routes let them see, and has worked there for the days of the lines", () => {
    const { items, days, isHere } = standing("ben")
    expect({ items: items.join(" "), days, isHere }).toEqual({
      items: "B1 B2 B3 B4 B5",
      days: 200,
      isHere: true,
    })
    expect(standing("cy").days).toBe(59)
    expect(standing("dee").days).toBe(0)
  })

  it("is looked up in the org and on leave", () => {
    expect(standing("dee")).toMatchObject({ isHere: true, isOnLeave: true })
    expect(standing("nobody")).toMatchObject({ isHere: false, isOnLeave: false, days: 0 })
  })

  it("counts the other forms, and only those not handed back as load", () => {
    const forms = [form("form", "ann"), form("a", "boss"), form("b", "eve", "DECLINED")]
    expect(standing("ben", "UPWARD", forms)).toMatchObject({ hasForm: false, confidentialForms: 1 })
    expect(standing("ben", "UPWARD", [form("a", "ann", "DECLINED")])).toMatchObject({ hasForm: true })
  })

  it("needs no days to assess from above", () => {
    expect(standing("dee", "MANAGER").days).toBe(0)
    expect(standing("dee", "MANAGER").items.length).toBeGreaterThan(0)
  })
})

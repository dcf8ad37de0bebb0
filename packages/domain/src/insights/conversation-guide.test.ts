import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LAYERS } from "../layers/layer.ts"
import type { Band } from "./band.ts"
import { conversationGuide } from "./conversation-guide.ts"
import type { VisibleCompetency, VisibleResult } from "./conversation-result.ts"
import type { Grade } from "./evidence.ts"
import { GAP_READINGS, type GapReading } from "./self-other-gap.ts"

const MANAGER = { is: "MANAGER", name: "Tomasz" } as const
const SUBJECT = { is: "SUBJECT", name: "Tomasz" } as const

interface Made {
  readonly band?: Band
  readonly grade?: Grade
  readonly floor?: boolean
  readonly possible?: boolean
  readonly reading?: GapReading | null
  readonly hidden?: readonly ("UPWARD" | "SKIP" | "PEER")[]
}

function seen(competency: string, name: string, made: Made = {}): VisibleCompetency {
  const {
    band = "SOLID",
    grade = "B",
    floor = false,
    possible = false,
    reading = "IN_LINE",
    hidden = [],
  } = made
  return {
    competency,
    name,
    band,
    breachesFloor: floor,
    possibleGap: possible,
    measure: grade === "NONE" ? null : { grade, raters: 6 },
    gap: reading && { reading },
    confidential: hidden.map((perspective) => ({ perspective, hidden: true })),
  }
}

function result(
  determinants: readonly VisibleCompetency[],
  more: Partial<VisibleResult> = {},
): VisibleResult {
  return { layer: "M2", determinants, supporting: [], carried: [], ...more }
}

function linesOf(made: VisibleResult, reader: typeof MANAGER | typeof SUBJECT = MANAGER): readonly string[] {
  return conversationGuide(made, reader).sections.flatMap(({ lines }) => lines)
}

const C1 = "Coaching managers"
const C3 = "Holding managers to managing"

describe("a guide for the conversation", () => {
  const whole = result(
    [
      seen("C1", C1, { band: "SOLID", reading: "IN_LINE" }),
      seen("C2", "Seeing through the layer", {
        band: "BUILDING",
        reading: "RATERS_DISAGREE",
        hidden: ["SKIP"],
      }),
      seen("C3", C3, { band: "GAP", floor: true, reading: "OVER" }),
    ],
    { carried: [seen("B1", "Step-in craft", { reading: null })] },
  )

  it("says to whoever is above what to begin with, what falls short, what differs, what is carried and what is hidden", () => {
    expect(conversationGuide(whole, MANAGER)).toEqual({
      sections: [
        {
          title: "Begin with what is strongest",
          lines: [
            "C1 Coaching managers is solid (6 raters, evidence grade B). Ask what Tomasz did there, so that it can be used elsewhere.",
          ],
        },
        {
          title: "Then what falls short",
          lines: [
            "C3 Holding managers to managing is below the floor at evidence grade B. That makes the band gap, whatever the mean.",
          ],
        },
        {
          title: "Where people see it differently",
          lines: [
            "Tomasz sees C3 Holding managers to managing higher than the others do. Let each side bring one example.",
            "The others disagree among themselves on C2 Seeing through the layer: talk first, compare nothing.",
            "In step on C1 Coaching managers.",
          ],
        },
        {
          title: "Carried, and counting 0",
          lines: [
            "B1 Step-in craft belongs to a lower rung. It may be a real strength and counts 0 now: say so, and do not lean on it.",
          ],
        },
        {
          title: "What is hidden",
          lines: [
            "What people two levels down say of C2 is hidden to protect those who answered.",
            "Hidden tells neither what was said nor whether anybody answered. Do not guess, and ask nobody what they answered.",
          ],
        },
      ],
      questions: [
        "On C3 Holding managers to managing: what makes it hard at present, and what of that can I change?",
        "C2 Seeing through the layer is seen differently: in which situations could each view be right?",
        "Which of your managers manages better than half a year ago, and what of that was your coaching?",
      ],
    })
  })

  it("speaks to the subject as you", () => {
    const { sections, questions } = conversationGuide(whole, SUBJECT)
    const text = [...sections.flatMap(({ lines }) => lines), ...questions].join(" ")
    expect(text).toContain("You see C3 Holding managers to managing higher than the others do.")
    expect(text).toContain("Say what you did there")
    expect(text).not.toContain("Tomasz")
  })

  it.each<[string, readonly VisibleCompetency[], string]>([
    ["one view alone", [seen("C1", C1, { grade: "D" })], "Every number here rests on one view or few."],
    [
      "no rating at all",
      [seen("C1", C1, { grade: "NONE" })],
      "Nothing that decides at this layer has been rated.",
    ],
    ["nothing but gaps", [seen("C1", C1, { band: "GAP" })], "Nothing that decides stands above a gap yet."],
    [
      "a possible gap",
      [seen("C1", C1), seen("C3", C3, { band: "GAP", grade: "D", possible: true })],
      "C3 Holding managers to managing may be below the floor.",
    ],
    [
      "all alike",
      [seen("C1", C1), seen("C3", C3)],
      "All that can be compared is solid: there is no weakest to name.",
    ],
    [
      "one alone that can be compared",
      [seen("C1", C1), seen("C3", C3, { grade: "D" })],
      "Too little can be compared to name what falls short.",
    ],
    [
      "solid as the lowest",
      [seen("C1", C1, { band: "STRONG" }), seen("C3", C3)],
      "Nothing that can be told falls short: C3 Holding managers to managing is solid",
    ],
  ])("with %s says so", (_what, determinants, expected) => {
    expect(linesOf(result(determinants)).join(" ")).toContain(expected)
  })

  it("leans on nothing carried that nobody rated", () => {
    const carried = [seen("B1", "Step-in craft", { grade: "NONE" }), seen("B2", "Teaching the job")]
    expect(linesOf(result([], { carried })).join(" ")).toContain(
      "B2 Teaching the job belongs to a lower rung.",
    )
    expect(linesOf(result([], { carried })).join(" ")).not.toContain("B1")
    expect(linesOf(result([], { carried: carried.slice(0, 1) })).join(" ")).toContain(
      "nothing of it was rated",
    )
  })

  it("asks about two things where there are two", () => {
    const two = [seen("C1", C1, { band: "GAP", reading: "OVER" }), seen("C3", C3, { reading: "UNDER" })]
    const { questions } = conversationGuide(result(two), MANAGER)
    expect(questions[0]).toContain("C1")
    expect(questions[1]).toContain("C3")
  })

  it("names two of the same band together, in the contract's order", () => {
    const [begin] = linesOf(result([seen("C1", C1, { grade: "C" }), seen("C3", C3, { grade: "B" })]))
    expect(begin).toContain(
      "C1 Coaching managers and C3 Holding managers to managing are solid (evidence grade B and C).",
    )
  })
})

const grades: readonly Grade[] = ["A", "B", "C", "D", "NONE"]
const bands: readonly Band[] = ["GAP", "BUILDING", "SOLID", "STRONG"]
const anyCompetency = fc.record({
  band: fc.constantFrom(...bands),
  grade: fc.constantFrom(...grades),
  reading: fc.option(fc.constantFrom(...GAP_READINGS)),
  hidden: fc.subarray(["UPWARD", "SKIP", "PEER"] as const),
})
const anyResult = fc
  .tuple(fc.array(anyCompetency, { maxLength: 6 }), fc.constantFrom(...LAYERS), fc.nat(3))
  .map(([all, layer, carried]) => {
    const made = all.map((one, index) =>
      seen(`X${index}`, `thing number ${"abcdef"[index]}`, {
        ...one,
        floor: one.band === "GAP" && one.grade !== "D" && one.grade !== "NONE",
        possible: one.band === "GAP" && one.grade === "D",
      }),
    )
    return result(made.slice(carried), { layer, carried: made.slice(0, carried) })
  })

describe("any guide", () => {
  it("asks three different questions and shows no decimal", () => {
    fc.assert(
      fc.property(anyResult, fc.constantFrom(MANAGER, SUBJECT), (made, reader) => {
        const { sections, questions } = conversationGuide(made, reader)
        expect(new Set(questions).size).toBe(3)
        expect(sections.length).toBeGreaterThan(0)
        for (const line of [...questions, ...sections.flatMap(({ lines }) => lines)])
          expect(line).not.toMatch(/\d\.\d/)
      }),
    )
  })

  it("calls nothing strongest or falling short on one view or few", () => {
    fc.assert(
      fc.property(anyResult, (made) => {
        const [begin, short] = conversationGuide(made, MANAGER).sections
        for (const { competency, measure, possibleGap } of made.determinants) {
          if (measure && measure.grade !== "D") continue
          expect(begin?.lines.join(" ")).not.toContain(competency)
          if (short?.title !== "Then what falls short" || possibleGap) continue
          expect(short.lines.join(" ")).not.toContain(competency)
        }
      }),
    )
  })

  it("tells of a hidden view that it is hidden, and nothing that depends on anything else", () => {
    fc.assert(
      fc.property(anyResult, (made) => {
        const told = conversationGuide(made, MANAGER).sections.find(({ title }) => title === "What is hidden")
        const hidden = [...made.determinants, ...made.carried].filter(
          ({ confidential }) => confidential.length > 0,
        )
        expect(told !== undefined).toBe(hidden.length > 0)
        for (const { competency } of hidden) expect(told?.lines.join(" ")).toContain(competency)
      }),
    )
  })
})

import { describe, expect, it } from "vitest"
import { addDays, type Day, parseDay } from "../kit/day.ts"
import type { NewLine } from "../org/reporting-line.ts"
import { LONG_ENOUGH, sinceKnown } from "./known-since.ts"

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(text)
  return parsed
}
const FIRST = day("2026-06-01")
const LONG_AGO = addDays(FIRST, -LONG_ENOUGH)
const line = (nodeId: string, managerId: string | undefined, validFrom: Day): NewLine => ({
  nodeId,
  managerId,
  kind: "SOLID",
  validFrom,
  validTo: undefined,
})

describe("since when a line is known to hold", () => {
  it.each<[string, Readonly<Record<string, string>>, Day]>([
    ["counts from long before where nobody's first day is known", {}, LONG_AGO],
    ["counts from the first day of who reports", { ann: "2026-04-10" }, day("2026-04-10")],
    ["counts from the first day of who leads", { max: "2026-05-01" }, day("2026-05-01")],
    ["counts from the later of both", { ann: "2026-02-01", max: "2026-05-01" }, day("2026-05-01")],
    ["never begins after it was drawn", { ann: "2026-07-01" }, FIRST],
    ["looks back no further than long enough", { ann: "2001-01-01" }, LONG_AGO],
  ])("%s", (_, hired, since) => {
    const hiredOn = new Map(Object.entries(hired).map(([id, text]) => [id, day(text)]))
    expect(sinceKnown([line("ann", "max", FIRST)], hiredOn).map(({ validFrom }) => validFrom)).toEqual([
      since,
    ])
  })

  it("leaves lines alone that were drawn after the org's first day", () => {
    const later = line("ann", "max", day("2026-06-02"))
    expect(sinceKnown([line("max", undefined, FIRST), later], new Map())[1]).toEqual(later)
  })
})

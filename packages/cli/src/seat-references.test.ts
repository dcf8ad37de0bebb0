import { describe, expect, it } from "vitest"
import { seatReferences } from "./seat-references.ts"

const seat = (id: string, reference: string | null, title: string | null = null) => ({
  id,
  reference,
  title,
  unit: null,
})

describe("what vacant seats are called in a file", () => {
  it("is their reference, in its order", () => {
    const names = seatReferences([seat("a", "P9"), seat("b", "P10")], new Set())
    expect([...names]).toEqual([
      ["b", "P10"],
      ["a", "P9"],
    ])
  })

  it("is a number nobody bears where they have none, by title, whatever the order they come in", () => {
    const seats = [seat("a", null, "Fitter"), seat("b", null, "Clerk"), seat("c", "SEAT-2")]
    const names = [
      ["b", "SEAT-3"],
      ["a", "SEAT-4"],
      ["c", "SEAT-2"],
    ]
    for (const each of [seats, seats.toReversed()])
      expect(new Map([...seatReferences(each, new Set(["SEAT-1"]))])).toEqual(
        new Map(names as [string, string][]),
      )
  })
})

import { describe, expect, it } from "vitest"
import { listCount, listCounts, orgListOf } from "./org-lists.ts"

describe("lists of the org", () => {
  it("are offered where there is something on them", () => {
    expect(listCounts({ hybrids: 2, openSeats: 0, unplaced: 1 }, 3)).toEqual([
      { list: "hybrids", count: 2 },
      { list: "mismatches", count: 3 },
      { list: "unplaced", count: 1 },
    ])
  })

  it.each([
    ["hybrids", 1, "1 hybrid"],
    ["open-seats", 1_200, "1,200 open seats"],
    ["mismatches", 2, "2 titles against structure"],
    ["unplaced", 1, "1 person unplaced"],
  ] as const)("%s of %i say %s", (list, count, words) => expect(listCount(list, count)).toBe(words))

  it("are named in the address, anything else is none", () => {
    expect([orgListOf("open-seats"), orgListOf("salaries"), orgListOf(undefined)]).toEqual([
      "open-seats",
      undefined,
      undefined,
    ])
  })
})

import { describe, expect, it } from "vitest"
import { type ListPage, PAGE_SIZE, PagedList } from "./paged-list.ts"

const settled = () => new Promise((resolve) => setTimeout(resolve))

function numbers(total: number, asked: number[] = []) {
  return async (from: number, count: number): Promise<ListPage<number>> => {
    asked.push(from)
    return { total, items: Array.from({ length: Math.min(count, total - from) }, (_, index) => from + index) }
  }
}

describe("a list read page by page", () => {
  it("reads only the pages that hold what is in view, each once", async () => {
    const asked: number[] = []
    const list = new PagedList(numbers(100_000, asked))
    list.want(70_050, 70_110)
    await settled()
    list.want(70_060, 70_120)
    await settled()
    expect(asked).toEqual([70_000, 70_100])
    expect([list.total, list.at(70_110), list.at(0)]).toEqual([100_000, 70_110, undefined])
  })

  it("asks two at a time and drops wishes that have scrolled by", async () => {
    const asked: number[] = []
    const list = new PagedList(numbers(100_000, asked))
    list.want(0, 9 * PAGE_SIZE)
    list.want(5000, 5010)
    await settled()
    expect(asked).toEqual([0, 100, 5000])
  })

  it("keeps showing what it had until the new answer is here", async () => {
    const list = new PagedList(numbers(250))
    list.want(200, 220)
    await settled()
    list.again(async () => ({ total: 201, items: [-1] }))
    expect([list.total, list.at(210)]).toEqual([250, 210])
    await settled()
    expect([list.total, list.at(200), list.at(210)]).toEqual([201, -1, undefined])
  })

  it("takes no late answer of what was asked before", async () => {
    let answer: (page: ListPage<string>) => void = () => undefined
    const list = new PagedList<string>(() => new Promise((resolve) => (answer = resolve)))
    list.want(0, 10)
    list.again(async () => ({ total: 1, items: ["new"] }))
    await settled()
    answer({ total: 2, items: ["old", "older"] })
    await settled()
    expect([list.total, list.at(0)]).toEqual([1, "new"])
  })

  it("says what failed, keeps what it has, and reads again when told", async () => {
    let fails = true
    const list = new PagedList<number>(async (from, count) => {
      if (fails) throw new Error("gone")
      return numbers(5)(from, count)
    })
    list.want(0, 4)
    await settled()
    expect(list.failure).toEqual(new Error("gone"))
    fails = false
    list.want(0, 4)
    await settled()
    expect(list.total).toBeUndefined()
    list.again()
    await settled()
    expect([list.failure, list.at(4)]).toEqual([undefined, 4])
  })

  it("forgets pages far behind, never those in view", async () => {
    const list = new PagedList(numbers(100_000))
    for (let page = 0; page < 60; page += 1) {
      list.want(page * PAGE_SIZE, page * PAGE_SIZE + 10)
      await settled()
    }
    expect([list.at(0), list.at(59 * PAGE_SIZE)]).toEqual([undefined, 5900])
  })
})

import { describe, expect, it } from "vitest"
import { isMeant } from "../features/access/find-person.tsx"
import { losesCookies } from "../features/access/loses-cookies.ts"
import { tabAfterKey } from "../ui/tab-keys.ts"
import { barItems, itemsUnderMore, listed, type NavGroup } from "./navigation.ts"
import { pagesFor } from "./pages-for.ts"

const groups: readonly NavGroup[] = [
  {
    label: "Company",
    items: ["Board", "Assess", "Org"].map((word) => ({ to: `/${word}`, label: word, word })),
  },
  { label: "Set up", items: [{ to: "/import", label: "Import" }] },
  { label: "Yours", items: ["Mirror", "Self"].map((word) => ({ to: `/${word}`, label: word, word })) },
]

describe("navigation", () => {
  it("keeps four words in the bar and everything else under More", () => {
    expect(barItems(groups).map((item) => item.word)).toEqual(["Board", "Assess", "Org", "Mirror"])
    expect(itemsUnderMore(groups).map((item) => item.to)).toEqual(["/import", "/Self"])
  })

  it("finds by its name what is listed nowhere", () => {
    const news: NavGroup = { label: "Yours", items: [{ to: "/news", label: "What is new", aside: true }] }
    expect(itemsUnderMore([...groups, news]).map((item) => item.to)).not.toContain("/news")
    expect(listed([news])).toEqual([])
    expect(pagesFor("what", [news]).map(({ to }) => to)).toEqual(["/news"])
  })

  it.each([
    ["mir", ["Mirror"]],
    [" IMPORT ", ["Import"]],
    ["", []],
    ["xyz", []],
  ])("finds pages by %j", (typed, labels) =>
    expect(pagesFor(typed, groups).map(({ label }) => label)).toEqual(labels),
  )

  it.each([
    ["priya", true],
    ["pri ram", true],
    ["team l", true],
    ["save", false],
    ["priya s", false],
  ])("takes %j for Priya Raman, team lead: %s", (typed, meant) =>
    expect(isMeant({ name: "Priya Raman", title: "Team lead" }, typed)).toBe(meant),
  )

  it.each([
    ["ArrowRight", 2, 0],
    ["ArrowLeft", 0, 2],
    ["Home", 1, 0],
    ["End", 0, 2],
    ["a", 0, undefined],
  ])("in tabs %s on %i leads to %s", (key, index, next) => expect(tabAfterKey(key, index, 3)).toBe(next))

  it.each([
    ["http:", "localhost", false],
    ["http:", "127.0.0.1", false],
    ["http:", "rung.example", true],
    ["https:", "rung.example", false],
  ])("%s//%s loses the sign-in: %s", (protocol, hostname, loses) =>
    expect(losesCookies({ protocol, hostname })).toBe(loses),
  )
})

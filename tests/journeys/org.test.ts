import type { Page } from "playwright-core"
import { beforeAll, expect, test } from "vitest"
import { tabTo } from "./kit/form.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
let head: Visitor

interface Figures {
  readonly org: { readonly people: number }
}

interface Changes {
  readonly passages: {
    readonly totalCount: number
    readonly edges: readonly { readonly node: { readonly person: { readonly name: string } } }[]
  }
}

interface Months {
  readonly passageMonths: readonly { readonly day: string; readonly passages: number }[]
}

const tree = (page: Page) => page.getByRole("tree")
const active = (page: Page) => page.locator('[role="treeitem"][aria-selected="true"]')

async function peopleAsOf(asOf: string | null): Promise<number> {
  return (await head.ask<Figures>("query ($asOf: Day) { org(asOf: $asOf) { people } }", { asOf })).org.people
}

beforeAll(async () => {
  head = await people.arrive()
  await head.open("/")
  await head.page.getByRole("button", { name: "Ruth Okafor" }).click()
  await head.page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  await head.open("/org")
  await tree(head.page).waitFor()
})

test("I look at last year's org", async () => {
  const { page, look } = head
  const today = await peopleAsOf(null)
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${today} people`) }).waitFor()
  await page.getByRole("button", { name: "As of today" }).click()
  await page.getByRole("button", { name: "A year ago" }).click()
  await page.waitForURL(/on=\d{4}-\d\d-\d\d/)
  const day = new URL(page.url()).searchParams.get("on")
  const then = await peopleAsOf(day)
  expect(then).not.toBe(today)
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${then} people`) }).waitFor()
  await page.getByRole("button", { name: /^As of \d+ \w+ \d{4}$/ }).waitFor()
  await tree(page).getByText("Ruth Okafor").waitFor()
  await look()
})

test("I see who has changed layer since", async () => {
  const { page, ask, look } = head
  await page.getByRole("button", { name: "Compare dates" }).click()
  await page.getByRole("heading", { level: 1, name: / changed layer between / }).waitFor()
  const from = new URL(page.url()).searchParams.get("from")
  const { passages } = await ask<Changes>(
    "query ($from: Day!) { passages(from: $from, first: 50) { totalCount edges { node { person { name } } } } }",
    { from },
  )
  expect(passages.totalCount).toBeGreaterThan(0)
  const table = page.getByRole("table", { name: "Changes of layer" })
  for (const { node } of passages.edges) await table.getByRole("link", { name: node.person.name }).waitFor()
  await look()
  await page.getByRole("button", { name: "Back to the org" }).click()
  await tree(page).waitFor()
})

test("I go back month by month to where people changed layer, with the arrows", async () => {
  const { page, open, ask, look } = head
  await open("/org")
  const { passageMonths } = await ask<Months>("{ passageMonths { day passages } }", {})
  const slider = page.getByRole("slider", { name: "The org as of" })
  await slider.focus()
  const at = passageMonths.findLastIndex(({ passages }) => passages > 0)
  const stop = passageMonths[at]!
  await page.keyboard.press("End")
  for (let index = passageMonths.length - 1; index > at; index -= 1) await page.keyboard.press("ArrowLeft")
  const words = new RegExp(` \\d{4}, ${stop.passages} passages?$`)
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(words)
  await page.waitForURL(new RegExp(`on=${stop.day}`))
  const then = await peopleAsOf(stop.day)
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${then} people`) }).waitFor()
  // The focus is still there for the next month.
  await page.keyboard.press("ArrowLeft")
  await page.waitForURL(new RegExp(`on=${passageMonths[at - 1]!.day}`))
  await look()
  await open(`/org?on=${stop.day}`)
  await page.getByRole("button", { name: / since \d+ \w+ \d{4}$/ }).click()
  await page.getByRole("heading", { level: 1, name: / changed layer between / }).waitFor()
})

test("I walk down to somebody with the arrows, and open their page", async () => {
  const { page, open, look } = head
  await open("/org")
  await tree(page).waitFor()
  await page.getByRole("heading", { level: 1, name: / people on / }).waitFor()
  await tabTo(page, (await tree(page).getAttribute("aria-label")) ?? "")
  await page.keyboard.press("ArrowDown")
  await active(page).waitFor()
  // Down the chief executive's people until somebody has people of their own, and into them.
  for (let pressed = 0; pressed < 10; pressed += 1) {
    await page.keyboard.press("ArrowDown")
    if ((await active(page).getAttribute("aria-expanded")) === "false") break
  }
  expect(await active(page).getAttribute("aria-level")).toBe("2")
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => active(page).getAttribute("aria-expanded")).toBe("true")
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => active(page).getAttribute("aria-level")).toBe("3")
  const words = (await active(page).textContent()) ?? ""
  await look()
  await page.keyboard.press("Enter")
  const title = page.getByRole("heading", { level: 1 })
  await page.waitForURL(/\/people\//)
  await title.waitFor()
  expect(words).toContain(await title.textContent())
})

test("I read the chart as a table", async () => {
  const { page, open, look } = head
  await open("/org")
  await page.getByRole("tab", { name: "Table" }).click()
  await page
    .getByRole("table", { name: /person/ })
    .getByRole("row")
    .nth(20)
    .waitFor()
  await look()
})

test("I colour the chart by band, and read the bands in the table", async () => {
  const { page, open, look } = head
  await open("/org")
  await page.getByRole("button", { name: "Coloured by layer" }).click()
  await page.getByRole("menuitem", { name: /^Band/ }).click()
  await page.waitForURL(/colour=band/)
  const legend = page.getByRole("list", { name: "Legend" })
  await legend.getByText("not enough evidence, or not shown to you").waitFor()
  await look()
  await page.getByRole("tab", { name: "Table" }).click()
  await page.getByRole("columnheader", { name: "Band" }).waitFor()
  await page
    .getByRole("cell", { name: /^(Solid|Building)$/ })
    .first()
    .waitFor()
})

test("I find somebody by typing, and the outline opens down to them", async () => {
  const { page, open, look } = head
  await open("/org")
  const field = page.getByRole("combobox", { name: "Find somebody in the org" })
  await field.fill("priya ram")
  await page.getByRole("option", { name: /^Priya Raman/ }).waitFor()
  await look()
  await field.press("Enter")
  await page.waitForURL(/at=/)
  await expect.poll(() => active(page).textContent()).toContain("Priya Raman")
  await page.getByRole("list", { name: "Legend" }).getByRole("link", { name: "Priya Raman" }).waitFor()
})

test("I open the list behind a count, and see in the chart who is on it", async () => {
  const { page, ask, open, look } = head
  await open("/org")
  const { org } = await ask<{ readonly org: { readonly hybrids: number } }>("{ org { hybrids } }", {})
  await page.getByRole("button", { name: new RegExp(`^${org.hybrids} hybrids?$`) }).click()
  await page.waitForURL(/list=hybrids/)
  const list = page.getByRole("table", { name: /hybrid/ })
  await list.getByRole("row").nth(org.hybrids).waitFor()
  expect(await list.getByRole("row").count()).toBe(org.hybrids + 1)
  const first = list.getByRole("button").first()
  const name = (await first.textContent()) ?? ""
  await first.click()
  await page.getByRole("list", { name: "Legend" }).getByRole("link", { name }).waitFor()
  await look()
  await page.getByRole("button", { name: "Back to the outline" }).click()
  await tree(page).waitFor()
})

import { buffer, text } from "node:stream/consumers"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, test } from "vitest"
import { elements, readPdf } from "../../packages/console/src/parts/paper/pdf-reader.test-kit.ts"
import { tabTo } from "./kit/form.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
let head: Visitor

interface Board {
  readonly layerBoard: {
    readonly finding: { readonly sentence: string }
    readonly scope: { readonly name: string } | null
    readonly release: { readonly cycleName: string } | null
    readonly rows: readonly { readonly layer: string; readonly people: number }[]
  }
}

const BOARD = `query ($cycleId: ID, $scope: BoardScopeInput) {
  layerBoard(cycleId: $cycleId, scope: $scope) {
    finding { sentence } scope { name } release { cycleName } rows { layer people } } }`

const rowsOf = (page: Page) => page.getByRole("table", { name: "Each layer on what it needs" })

/** What stands in front of the numbers of the four layers. */
async function peopleOn(page: Page): Promise<readonly number[]> {
  const heads = await rowsOf(page).getByRole("rowheader").allTextContents()
  return heads.map((words) => Number.parseInt(words.replace(",", ""), 10))
}

beforeAll(async () => {
  head = await people.arrive()
  await head.open("/")
  await head.page.getByRole("button", { name: "Ruth Okafor" }).click()
  await rowsOf(head.page).waitFor()
})

describe("I see in a minute where my managers stand", () => {
  test("the page opens with what it found, over four layers", async () => {
    const { page, ask, look } = head
    const { layerBoard } = await ask<Board>(BOARD)
    await page.getByRole("heading", { level: 1, name: layerBoard.finding.sentence }).waitFor()
    expect(await peopleOn(page)).toEqual(layerBoard.rows.map((row) => row.people))
    await look()
  })

  test("a bar opens to the people it is made of, as many as it says", async () => {
    const { page, look } = head
    const bar = rowsOf(page)
      .getByRole("button", { name: /^\d+ solid\. Who\?$/ })
      .first()
    const said = Number.parseInt((await bar.textContent()) ?? "", 10)
    await bar.click()
    const behind = page.getByRole("region").filter({ has: page.getByRole("heading", { name: "Solid" }) })
    await behind
      .last()
      .getByRole("link")
      .nth(said - 1)
      .waitFor()
    expect(await behind.last().getByRole("link").count()).toBe(said)
    await look()
    await page.keyboard.press("Escape")
    expect(await bar.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test("I look at the line of one of my officers, and the address can be sent on", async () => {
    const { page, ask, look } = head
    const before = await peopleOn(page)
    await page.getByRole("button", { name: /^Scope / }).click()
    const scopes = page.getByRole("dialog", { name: "Choose a scope" })
    await scopes.getByLabel("Find a unit or a manager").fill("Ingrid Sol")
    await scopes.getByRole("button", { name: /Ingrid Solheim/ }).click()
    await page.waitForURL(/below=/)
    await expect.poll(() => peopleOn(page)).not.toEqual(before)
    const below = new URL(page.url()).searchParams.get("below")
    const { layerBoard } = await ask<Board>(BOARD, { scope: { personId: below } })
    expect(await peopleOn(page)).toEqual(layerBoard.rows.map((row) => row.people))
    await page.getByRole("heading", { level: 1, name: layerBoard.finding.sentence }).waitFor()
    await look()
    const other = await head.newTab()
    await other.open(page.url())
    await rowsOf(other.page).waitFor()
    expect(await peopleOn(other.page)).toEqual(await peopleOn(page))
    await other.page.close()
  })

  test("I look at the release before", async () => {
    const { page, ask, open } = head
    await open("/")
    await rowsOf(page).waitFor()
    await page.getByRole("button", { name: /^Cycle / }).click()
    await page.getByRole("menuitem", { name: "H2 2025" }).click()
    await page.waitForURL(/cycle=/)
    const { layerBoard } = await ask<Board>(BOARD, { cycleId: new URL(page.url()).searchParams.get("cycle") })
    expect(layerBoard.release?.cycleName).toBe("H2 2025")
    await page.getByRole("heading", { level: 1, name: layerBoard.finding.sentence }).waitFor()
    expect(await peopleOn(page)).toEqual(layerBoard.rows.map((row) => row.people))
  })

  test("I take the numbers away as a table", async () => {
    const { page } = head
    const board = page.getByRole("region", { name: "The four layers" })
    const download = page.waitForEvent("download")
    await board.getByRole("button", { name: "CSV" }).click()
    const lines = (await text(await (await download).createReadStream())).trim().split("\n")
    expect(lines.length).toBe(5)
    const counts = await peopleOn(page)
    for (const [index, count] of counts.entries()) expect(lines[index + 1]?.split(",")).toContain(`${count}`)
    await board.getByRole("button", { name: "Table" }).click()
    await board.getByRole("table", { name: "The four layers" }).getByRole("row").nth(4).waitFor()
    await board.getByRole("button", { name: "Chart" }).click()
  })

  test("I take the board away as a report that can be read aloud", async () => {
    const { page, ask } = head
    const { layerBoard } = await ask<Board>(BOARD, { cycleId: new URL(page.url()).searchParams.get("cycle") })
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "Board report" }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe("board-report-below-ruth-okafor-h2-2025.pdf")
    const report = readPdf(await buffer(await file.createReadStream()))
    const words = (tag: string) => elements(report.document, tag).map((element) => element.words)
    expect(report).toMatchObject({ marked: true, showsTitle: true, claims: "1", unmarked: 0 })
    expect(report.lang).toMatch(/^en\b/)
    expect(words("H1")).toEqual([layerBoard.finding.sentence])
    expect(report.bookmarks).toEqual([...words("H1"), ...words("H2")])
    const [layers] = elements(report.document, "Table")
    const rows = layers ? elements(layers, "TR").slice(1) : []
    expect(
      rows.map(({ kids }) => [kids[0]?.tag, kids[0]?.words.split(" ")[0], Number(kids[1]?.words)]),
    ).toEqual(layerBoard.rows.map(({ layer, people: count }) => ["TH", layer, count]))
    const figures = elements(report.document, "Figure")
    expect(figures.length).toBeGreaterThan(4)
    for (const { alt } of figures) expect(alt).toMatch(/\.$/)
  })

  test("a name in a script that the report's faces lack is in it, as a picture that is read as its words", async () => {
    const { page, open } = head
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll("Dana Ferreira", "王小明")
      await route.fulfill({ response, body })
    })
    await open("/")
    await rowsOf(page).getByText("王小明").first().waitFor()
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "Board report" }).click()
    const report = readPdf(await buffer(await (await download).createReadStream()))
    expect(elements(report.document, "LBody").map(({ words }) => words)).toContain(
      "王小明 breaches the floor on C1.",
    )
    await page.unroute("**/graphql")
  })
})

const MAP = `{ coachingHiringMap(myManagersOnly: true) {
  panels { points { name coaching { value } hiring { value } } } } }`

interface Map {
  readonly coachingHiringMap: {
    readonly panels: readonly {
      readonly points: readonly {
        readonly name: string
        readonly coaching: { readonly value: number }
        readonly hiring: { readonly value: number }
      }[]
    }[]
  }
}

describe("I list who stands in a part of the map", () => {
  const part = (page: Page) => page.getByRole("region", { name: "A part of the map" })
  const listed = async (page: Page) => (await part(page).getByRole("link").allTextContents()).toSorted()

  test("with the arrow keys, and Esc puts me back", async () => {
    const { page, ask, open, look } = head
    await open("/")
    const choose = page.getByRole("button", { name: "Choose a part of the map" })
    await choose.focus()
    await page.keyboard.press("Enter")
    const { coachingHiringMap } = await ask<Map>(MAP)
    const managers = coachingHiringMap.panels.flatMap(({ points }) => points)
    expect((await listed(page)).length).toBe(managers.length)
    const values = managers.map(({ coaching }) => Number(coaching.value.toFixed(1))).toSorted((a, b) => a - b)
    const middle = values[Math.floor(values.length / 2)] ?? Number.NaN
    await tabTo(page, "Coaching from")
    for (let steps = Math.round((middle - 1) * 10); steps > 0; steps -= 1)
      await page.keyboard.press("ArrowRight")
    await part(page)
      .getByText(`at coaching ${middle.toFixed(1)} to 5.0, hiring 1.0 to 5.0.`)
      .waitFor()
    const expected = managers.filter(({ coaching }) => Number(coaching.value.toFixed(1)) >= middle)
    expect(expected.length).toBeLessThan(managers.length)
    expect(await listed(page)).toEqual(expected.map(({ name }) => name).toSorted())
    await look()
    await page.keyboard.press("Escape")
    await part(page).waitFor({ state: "detached" })
    expect(await choose.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test("by dragging over it, where a click would open a person", async () => {
    const { page } = head
    const drawn = page.getByRole("img", { name: /: coaching \d/ }).first()
    await drawn.scrollIntoViewIfNeeded()
    const box = await drawn.boundingBox()
    if (!box) throw new Error("The map is not drawn.")
    await page.mouse.move(box.x + 1, box.y + 1)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
    await page.mouse.move(box.x + box.width - 1, box.y + box.height - 1, { steps: 5 })
    await page.mouse.up()
    await part(page).getByText("at coaching 1.0 to 5.0, hiring 1.0 to 5.0.").waitFor()
    expect(new URL(page.url()).pathname).toBe("/")
    await page.getByRole("button", { name: "Show the whole map" }).click()
    await part(page).waitFor({ state: "detached" })
  })
})

/** The lines of an open explanation, the deeper ones left out, and what they are said to add up to. */
async function arithmeticIn(page: Page) {
  const lines = page.locator("table").filter({ has: page.locator("tfoot") })
  await lines.waitFor()
  const parts = await lines.locator('tr[data-depth="0"]').evaluateAll((rows) =>
    rows.map((row) => {
      const [, , product, value] = [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")
      const [mean = Number.NaN, weight = Number.NaN] = (product ?? "").split(" × ").map(Number)
      return { mean, weight, value: Number(value) }
    }),
  )
  const words = (await lines.locator("tfoot").textContent()) ?? ""
  const [, sum = "", shown = ""] = /Sum ([\d.]+), shown as\s*([\d.]+)/.exec(words) ?? []
  return { parts, sum: Number(sum), shown }
}

describe("I find out why her score is what it is, without a mouse", () => {
  test("from a sentence on the board to her page", async () => {
    const { page, open } = head
    await open("/")
    await rowsOf(page).waitFor()
    const named = rowsOf(page).getByRole("link").first()
    const name = (await named.textContent()) ?? ""
    await tabTo(page, name)
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name }).waitFor()
  })

  test("her score opens to weights and means that add up to it", async () => {
    const { page, look } = head
    await page.getByRole("button", { name: /, as the layer score\. Why\?$/ }).waitFor()
    await tabTo(page, "as the layer score. Why?")
    const score = (await page.locator(":focus").textContent()) ?? ""
    await page.keyboard.press("Enter")
    const { parts, sum, shown } = await arithmeticIn(page)
    expect(parts.length).toBeGreaterThan(1)
    for (const { mean, weight, value } of parts) expect(Math.abs(mean * weight - value)).toBeLessThan(0.011)
    expect(Math.abs(parts.reduce((total, { value }) => total + value, 0) - sum)).toBeLessThan(0.02)
    expect(shown).toBe(score)
    await look()
    await page.keyboard.press("Escape")
    expect(await page.locator(":focus").textContent()).toBe(score)
  })

  test("what counts most opens to who said so, as far as I may know it", async () => {
    const { page, look } = head
    const first = page
      .getByRole("table", { name: "Results on what this layer needs" })
      .getByRole("button")
      .first()
    const name = (await first.getAttribute("aria-label")) ?? ""
    await tabTo(page, name)
    await page.keyboard.press("Enter")
    const panel = page.getByRole("region", { name: /^Why, on / })
    await panel.getByText(/ratings? by .*raters?\./).waitFor()
    await look()
  })
})

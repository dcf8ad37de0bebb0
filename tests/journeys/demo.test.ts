import { expect, test } from "vitest"
import { type Visitor, type VisitorOptions, visitors } from "./kit/visitor.ts"

const people = visitors()

const BANDS = {
  GAP: "gap",
  BUILDING: "building",
  SOLID: "solid",
  STRONG: "strong",
  NOT_ENOUGH_EVIDENCE: "not enough",
}

interface Board {
  readonly layerBoard: {
    readonly finding: { readonly sentence: string }
    readonly rows: readonly {
      readonly people: number
      readonly bands: readonly { readonly band: keyof typeof BANDS; readonly people: number }[]
    }[]
  }
}

const BOARD = "{ layerBoard { finding { sentence } rows { people bands { band people } } } }"

/** Comes to the demo and becomes the chief executive with one click. */
async function chiefExecutive(options: VisitorOptions = {}): Promise<Visitor> {
  const visitor = await people.arrive(options)
  const { page, open, look } = visitor
  await open("/")
  const persona = page.getByRole("button", { name: "Ruth Okafor" })
  await persona.waitFor()
  await look()
  await persona.click()
  await page.getByRole("region", { name: "The four layers" }).waitFor()
  return visitor
}

test("I look around the demo as the chief executive with one click", async () => {
  const { page, ask, look } = await chiefExecutive()
  const { layerBoard } = await ask<Board>(BOARD)
  await page.getByRole("heading", { level: 1, name: layerBoard.finding.sentence }).waitFor()
  const table = page.getByRole("table", { name: "Each layer on what it needs" })
  const filled = layerBoard.rows.filter((row) => row.people > 0)
  expect(filled.length).toBe(4)
  const shown = await table.getByRole("rowheader").allTextContents()
  expect(shown.map((words) => Number.parseInt(words, 10))).toEqual(filled.map((row) => row.people))
  for (const [index, { bands }] of filled.entries()) {
    const words = bands.map(({ band, people: count }) => new RegExp(`${BANDS[band]} ${count}\\b`))
    const drawn = await table.getByRole("group").nth(index).getAttribute("aria-label")
    for (const each of words) expect(drawn).toMatch(each)
  }
  await look()
})

test("I assess one of my people on a phone of 360 pixels", async () => {
  const { page, open, look } = await chiefExecutive({ width: 360, height: 740 })
  await open("/assess")
  await page.getByRole("list", { name: "My people" }).getByRole("link").first().click()
  await page.getByRole("group").first().waitFor()
  await look()
})

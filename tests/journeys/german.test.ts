import { describe, expect, test } from "vitest"
import { type Visitor, visitors } from "./kit/visitor.ts"

/** What only English has: such a word in a sentence that Rung wrote was forgotten. */
const ENGLISH = /\b(?:the|and|with|from|their|your|yours|is|are|was|were|not|nobody|of|by)\b/gi

describe("Ich lese Rung auf Deutsch", () => {
  const people = visitors()
  let visitor: Visitor

  test("The sign-in speaks the language of my browser, and offers the other", async () => {
    visitor = await people.arrive({ language: "de" })
    const { page, open, look } = visitor
    await open("/")
    await page.getByRole("button", { name: "Anmelden", exact: true }).waitFor()
    await page.getByRole("button", { name: "English" }).waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("de")
    await look()
  })

  test("I see in a minute where my managers stand, with a comma in every number", async () => {
    const { page, look } = visitor
    await page.getByRole("button", { name: /Ruth Okafor/ }).click()
    await page.getByText("Schwächste entscheidende Kompetenz").first().waitFor()
    const title = page.getByRole("heading", { level: 1 })
    expect(await title.textContent()).toMatch(/Führungskräfte|C-Level|Fachkräfte/)
    await page.getByText("Führungskräfte am Führen messen").first().waitFor()
    const means = await page.getByRole("button", { name: /^\d,\d/ }).count()
    expect(means).toBeGreaterThan(3)
    await look()
  })

  test("The why of a number is German, down to the anchors of the contract", async () => {
    const { page } = visitor
    await page.getByRole("button", { name: /^2,6/ }).first().click()
    const why = page.getByRole("region", { name: /^Warum/ }).first()
    await why.waitFor()
    const words = (await why.textContent()) ?? ""
    expect(words.match(ENGLISH) ?? []).toEqual([])
    await page.keyboard.press("Escape")
  })

  test("A page that explains itself has no English word left", async () => {
    const { page, open } = visitor
    await open("/who-prepares")
    await page.getByRole("heading", { level: 1 }).waitFor()
    expect((await page.locator("main").textContent())?.match(ENGLISH) ?? []).toEqual([])
  })

  test("I change to English, and it stays so when I come back", async () => {
    const { page, open } = visitor
    await open("/")
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.getByRole("button", { name: /Ruth Okafor/ }).click()
    await page.getByRole("menuitem", { name: "English" }).click()
    await page.getByText("Weakest determinant").first().waitFor()
    await page.reload()
    await page.getByText("Weakest determinant").first().waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
  })
})

describe("Our contract in German", () => {
  const people = visitors()
  let visitor: Visitor

  test("As an administrator I give a competency our own German name", async () => {
    visitor = await people.arrive()
    const { page, open, look } = visitor
    await open("/")
    await page.getByRole("button", { name: /Sabine Keller/ }).click()
    await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
    await open("/contract/translations")
    // Another journey publishes texts of its own, which have no German: the finding counts those.
    const field = page.getByRole("textbox", { name: "German of “Lifting peers”" })
    await field.fill("Kolleginnen und Kollegen voranbringen")
    await field.blur()
    await page.getByText(/^Saved /).waitFor()
    await page.getByText("your own words", { exact: true }).waitFor()
    await look()
  })

  test("Whoever reads in German reads it at once", async () => {
    const reader = await people.arrive({ language: "de" })
    await reader.open("/")
    await reader.page.getByRole("button", { name: /Ingrid Solheim/ }).click()
    await reader.page.getByRole("navigation").first().waitFor()
    await reader.open("/contract")
    await reader.page.getByText("Kolleginnen und Kollegen voranbringen").first().waitFor()
  })

  test("An empty field takes the German that comes with Rung", async () => {
    const { page } = visitor
    const field = page.getByRole("textbox", { name: "German of “Lifting peers”" })
    await field.fill("")
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe("Peers voranbringen")
  })
})

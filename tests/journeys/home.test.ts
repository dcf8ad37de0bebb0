import { test } from "vitest"
import { tabTo } from "./kit/form.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()

interface Persona {
  readonly name: string
  /** The start page's heading. */
  readonly start: RegExp
}

/** Comes to the demo and becomes somebody with one click. */
async function arriveAs({ name, start }: Persona, options = {}): Promise<Visitor> {
  const visitor = await people.arrive(options)
  await visitor.open("/")
  await visitor.page.getByRole("button", { name }).click()
  await visitor.page.getByRole("heading", { level: 1, name: start }).waitFor()
  return visitor
}

// Other journeys answer forms of the demonstration, and open more.
const MANAGER: Persona = { name: "Priya Raman", start: / forms wait, / }
const ENGINEER: Persona = { name: "Jonas Lindqvist", start: / forms? waits?, / }

test("I start as a manager with what waits for me and my people", async () => {
  const { page, look } = await arriveAs(MANAGER)
  await page
    .getByRole("table", { name: "My people" })
    .getByRole("link", { name: "Ivan Bakker", exact: true })
    .waitFor()
  const first = page.getByRole("region", { name: "Forms asked of me" }).getByRole("listitem").first()
  await first.getByText("My self-assessment").waitFor()
  await page.getByRole("region", { name: "What decides at my layer" }).getByText("Teaching the job").waitFor()
  await look()
})

test("I start as an engineer on a phone in the dark with what is asked of me", async () => {
  const { page, look } = await arriveAs(ENGINEER, { width: 360, height: 740, dark: true })
  await page.getByRole("region", { name: "My results" }).getByRole("link", { name: "H1 2026" }).waitFor()
  await look()
  await page.getByRole("link", { name: "What is new" }).click()
  await page.getByRole("heading", { level: 1, name: / (is|are) new$/ }).waitFor()
  await look()
  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("menuitem", { name: "Save this page" }).click()
  const dialog = page.getByRole("dialog", { name: "Save this page with its filters" })
  await dialog.getByLabel("Name").fill("News on my phone")
  await look()
  await dialog.getByRole("button", { name: "Save" }).click()
  await dialog.waitFor({ state: "detached" })
})

let manager: Visitor

/** Opens the palette, types and takes what is then chosen. */
async function take(page: Visitor["page"], typed: string, option: string): Promise<void> {
  await page.keyboard.press("Control+k")
  await page.locator("dialog[open] input:focus").waitFor()
  await page.keyboard.type(typed)
  await page.locator('[aria-selected="true"]', { hasText: option }).waitFor()
  await page.keyboard.press("Enter")
}

test("I go anywhere without a mouse", async () => {
  manager = await arriveAs(MANAGER)
  const { page, look } = manager
  await page.keyboard.press("Control+k")
  const field = page.getByRole("combobox", { name: "Find a person, a page or something to do" })
  await field.waitFor()
  await page.getByRole("option", { name: /^Assess the next one/ }).waitFor()
  await look()
  await page.keyboard.press("Escape")
  await take(page, "ivan b", "Ivan Bakker")
  await page.getByRole("heading", { level: 1, name: "Ivan Bakker" }).waitFor()
  await page.keyboard.press("Control+k")
  const before = page.getByRole("group", { name: "Before" })
  await before.getByRole("option", { name: "Ivan Bakker" }).waitFor()
  await page.keyboard.press("Escape")
  await field.waitFor({ state: "hidden" })
})

test("I read what is new without a mouse", async () => {
  const { page, look } = manager
  await take(page, "what is", "What is new")
  await page.getByRole("heading", { level: 1, name: / (is|are) new$/ }).waitFor()
  await page.getByText(/ forms of H2 2026 are asked of you, until /).waitFor()
  await look()
  await tabTo(page, "I have read these")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "You have read everything" }).waitFor()
})

test("I keep a page with its filters under a name, drop it and have it back, without a mouse", async () => {
  const { page, open, look } = manager
  await open("/contract?layer=M2")
  await page.getByRole("heading", { level: 1 }).waitFor()
  await take(page, "save this", "Save this page as a view")
  const dialog = page.getByRole("dialog", { name: "Save this page with its filters" })
  await dialog.getByLabel("Name").fill("What M2 asks")
  await look()
  await page.keyboard.press("Enter")
  await dialog.waitFor({ state: "detached" })
  await open("/")
  await page.getByRole("heading", { level: 1 }).waitFor()
  await take(page, "what m", "What M2 asks")
  await page.waitForURL(/\/contract\?layer=M2/)
  await open("/views")
  await tabTo(page, "Drop What M2 asks")
  await page.keyboard.press("Enter")
  await page.getByText("“What M2 asks” is dropped.").waitFor()
  await page.getByRole("heading", { level: 1, name: "You keep no views yet" }).waitFor()
  await look()
  await page.keyboard.press("Control+z")
  await page.getByText("“What M2 asks” is back.").waitFor()
  await page.getByRole("heading", { level: 1, name: "You keep one view" }).waitFor()
  await look()
})

test("I see every key there is", async () => {
  const { page, look } = manager
  await page.keyboard.press("?")
  await page.getByRole("dialog", { name: "Keys" }).getByText("Go anywhere, or do something").waitFor()
  await look()
})

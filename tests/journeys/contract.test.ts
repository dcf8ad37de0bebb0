import { expect, test } from "vitest"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
let admin: Visitor

const NOTE = "Seeing through the layer was underrated last year."
const grid = () => admin.page.getByRole("grid", { name: "Competencies by layer, to edit" })
const cell = (name: string) => grid().getByRole("button", { name })

test("I read the contract in force and its history", async () => {
  admin = await people.arrive()
  const { page, open, look } = admin
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("link", { name: "Contract" }).click()
  await page.getByRole("table", { name: "Competencies by layer" }).waitFor()
  await page.getByRole("heading", { name: "History" }).waitFor()
  await look()
})

test("I start a draft and change a weight by keyboard alone", async () => {
  const { page, look } = admin
  await page.getByRole("button", { name: "Edit", exact: true }).click()
  await cell("C1 at M2: .35").waitFor()
  await look()
  await cell("B1 at M2: carried").focus()
  for (let pressed = 0; pressed < 6; pressed += 1) await page.keyboard.press("ArrowDown")
  await page.keyboard.type(".3")
  await look()
  await page.keyboard.press("Enter")
  await cell("C1 at M2: .30 was .35").and(page.locator(":focus")).waitFor()
  await page.getByText("M2: Coaching managers .35 → .30").waitFor()
})

test("I am told that the weights do not sum to 1, and they scale on request", async () => {
  const { page, look } = admin
  await page.getByRole("heading", { level: 1, name: "The weights of M2 do not sum to 1 yet" }).waitFor()
  await page.getByText(".05 missing").waitFor()
  await look()
  await page.getByRole("button", { name: "Scale to 1 at M2" }).click()
  await cell("C1 at M2: .32").waitFor()
  await page.getByRole("button", { name: "Undo" }).click()
  await cell("C2 at M2: .20").click()
  await page.getByLabel("Weight").fill("25")
  await page.keyboard.press("Enter")
  await page
    .getByRole("heading", { level: 1, name: "Two changes are ready to be tried and published" })
    .waitFor()
})

test("I reword an anchor and see both wordings side by side", async () => {
  const { page, look } = admin
  await cell("C2 Seeing through the layer").click()
  const anchor = page.getByRole("textbox", { name: "3", exact: true })
  await anchor.fill("Meets people two levels down every month and can say how each manager manages.")
  await look()
  await page.getByRole("tab", { name: "Changes 3" }).click()
  await page.getByText("C2 Seeing through the layer: anchor 3 is reworded").waitFor()
  await look()
})

test("I see whose band would move before I publish", async () => {
  const { page, look } = admin
  await page.getByLabel("Solid begins at").fill("3.6")
  await page.keyboard.press("Enter")
  await page.getByRole("tab", { name: "What if" }).click()
  await page.getByRole("button", { name: "Try it on released results" }).click()
  await page.getByRole("heading", { name: /^\d+ of \d+ bands would move/ }).waitFor()
  await page
    .getByText(/\d+ Solid → Building/)
    .first()
    .waitFor()
  await look()
  await page.getByRole("button", { name: "Undo" }).click()
  await page.getByText("The draft has changed since: try it again.").waitFor()
  await page.getByRole("button", { name: "Try it again" }).click()
  await page.getByText("The draft has changed since: try it again.").waitFor({ state: "hidden" })
})

test("I find my draft again after closing the page", async () => {
  const { page } = admin
  await page.getByText(/Saved \d/).waitFor()
  await page.getByRole("main").waitFor()
  await page.reload()
  await cell("C1 at M2: .30 was .35").waitFor()
  await page.getByText("anchor 3 is reworded").waitFor()
})

test("I publish with a note, after typing the version's number", async () => {
  const { page, look } = admin
  await page.getByRole("button", { name: "Publish version 2" }).click()
  const dialog = page.getByRole("dialog", { name: "Publish version 2?" })
  await dialog.getByText("It waits for a note of ten letters.").waitFor()
  await dialog.getByLabel("What is new, and why").fill(NOTE)
  await dialog.getByText("Type 2 to confirm.").waitFor()
  await dialog.getByLabel("Type 2 to publish version 2").fill("2")
  await look()
  await dialog.getByRole("button", { name: "Publish version 2" }).click()
  await page.getByText("version 2, published on").waitFor()
  await page.getByRole("list", { name: "From version 1 to version 2" }).waitFor()
  await page.getByText("M2: Coaching managers .35 → .30").waitFor()
  await look()
})

test("a cycle that was released before stays on its version", async () => {
  const { ask } = admin
  const { cycles } = await ask<{
    cycles: { edges: readonly { node: { state: string; frozen: { contractNumber: number } | null } }[] }
  }>("{ cycles(first: 20) { edges { node { state frozen { contractNumber } } } } }")
  const pinned = cycles.edges.flatMap(({ node }) => node.frozen?.contractNumber ?? [])
  expect(pinned.length).toBeGreaterThan(0)
  expect(new Set(pinned)).toEqual(new Set([1]))
})

test("on a phone and in the dark it is the same contract, and a draft I discard is gone", async () => {
  const phone = await people.arrive({ dark: true, width: 360, height: 780 })
  const { page, open, look } = phone
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("region", { name: "The four layers" }).waitFor()
  await open("/contract")
  await page.getByRole("button", { name: "Edit", exact: true }).click()
  const matrix = page.getByRole("grid", { name: "Competencies by layer, to edit" })
  await matrix.getByRole("button", { name: "C1 at M2: .30" }).click()
  await page.getByLabel("Weight").fill(".4")
  await look()
  await page.getByRole("button", { name: "Keep" }).click()
  await page.getByText(".10 too much").waitFor()
  await look()
  await page.getByRole("button", { name: "Discard" }).click()
  const dialog = page.getByRole("dialog", { name: "Discard the draft?" })
  await look()
  await dialog.getByRole("button", { name: "Discard the draft" }).click()
  await page.getByRole("button", { name: "Edit", exact: true }).waitFor()
  await page.getByText("version 2, published on").waitFor()
})

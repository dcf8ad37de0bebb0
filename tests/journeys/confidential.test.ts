import { expect, test } from "vitest"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const CYCLE = "Autumn with reports"
let jonas: Visitor

test("I ask direct reports about their managers", async () => {
  const { page, open } = await people.arrive()
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("link", { name: "Cycles" }).click()
  await page.getByRole("button", { name: "Prepare a cycle" }).first().click()
  await page.getByRole("checkbox", { name: "From direct reports" }).check()
  await page.getByLabel("Name").fill(CYCLE)
  await page.getByLabel("Last day for answers").fill("2030-01-31")
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByRole("heading", { level: 1, name: CYCLE }).waitFor()
  await page.getByRole("button", { name: /^Open/ }).first().click()
  const dialog = page.getByRole("dialog")
  if (await dialog.count()) await dialog.getByRole("button", { name: /^Open/ }).click()
  await page.getByText(/forms/).first().waitFor()
})

test("On my phone I am told who sees what before I answer", async () => {
  jonas = await people.arrive({ width: 360, height: 780 })
  const { page, open, look } = jonas
  await open("/")
  await page.getByRole("button", { name: "Jonas Lindqvist" }).click()
  await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  await open("/assess")
  await page
    .getByRole("link", { name: /Priya Raman/ })
    .first()
    .click()
  await page.getByRole("heading", { name: "Before you begin: who sees what" }).waitFor()
  expect(await page.getByRole("radio").count()).toBe(0)
  await look()
  await page.getByRole("button", { name: "I have read this. Begin" }).click()
})

test("I say how often I see it, write one comment, and look at it once more before it goes", async () => {
  const { page, look } = jonas
  await page.getByRole("radio").first().waitFor()
  await look()
  for (let item = 0; item < 7; item += 1) {
    const radios = page.getByRole("radio")
    if ((await radios.count()) === 0) break
    await radios.nth(item === 0 ? 5 : 3).check()
    if (item === 1) await page.getByRole("textbox").fill("She sat with us when the test rig failed.")
    await page.getByRole("button", { name: /^(Next, |Review and send)/ }).click()
  }
  await page.getByRole("heading", { name: "Everything is answered" }).waitFor()
  await page.getByRole("checkbox", { name: /test rig/ }).check()
  await look()
  await page.getByRole("button", { name: "Send my answers" }).click()
})

test("Once sent, nobody reads it, not even I", async () => {
  const { page, look } = jonas
  await page.getByText(/^Sent on/).waitFor()
  await page.getByText(/nobody can read them, you included/).waitFor()
  expect(await page.getByText("test rig").count()).toBe(0)
  await look()
})

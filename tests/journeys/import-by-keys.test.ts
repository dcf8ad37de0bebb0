import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { tabTo } from "./kit/form.ts"
import { createTenant } from "./kit/product.ts"
import { join } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const MAIL = "people@lowtide.test"
let hr: Visitor

/** Eight people under one head; 5 and 6 manage each other. */
const FILE = [
  "Employee ID,Full Name,Job Title,Manager ID",
  "1,Ines Falk,Head,",
  "2,Odd Berg,Lead,1",
  "3,Ana Lima,Clerk,2",
  "4,Bo Lund,Clerk,2",
  "5,Cy Marsh,Clerk,6",
  "6,Di Reyes,Clerk,5",
  "7,Ed Storm,Clerk,2",
  "8,Flo Vance,Clerk,2",
].join("\n")

const finding = (page: Page, words: string | RegExp) =>
  page.getByRole("heading", { level: 1, name: words }).waitFor()

/** Goes to what is so named by Tab alone, and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().waitFor()
  await tabTo(page, name)
  await page.keyboard.press("Enter")
}

test("I find the import by its name, without a mouse", async () => {
  await createTenant(inject("stage"), { name: "Low Tide", admin: MAIL })
  hr = await people.arrive()
  await join(hr, { email: MAIL, name: "Ines Falk" })
  const { page } = hr
  await page.keyboard.press("Control+k")
  await page.locator("dialog[open] input:focus").waitFor()
  await page.keyboard.type("import peo")
  await page.locator('[aria-selected="true"]', { hasText: "Import people" }).waitFor()
  await page.keyboard.press("Enter")
  await finding(page, "Choose the file that says who reports to whom")
})

test("I choose the file, see how it is read, and plan, without a mouse", async () => {
  const { page, look } = hr
  await tabTo(page, "Drop a CSV, TSV, XLSX or JSON Lines file here")
  const chooser = page.waitForEvent("filechooser")
  await page.keyboard.press("Space")
  await (await chooser).setFiles({ name: "lowtide.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) })
  await finding(page, "All four columns are read")
  await press(page, "Plan the import")
  await finding(page, /^Eight changes are ready/)
  await look()
})

test("I mend a loop of two who report to each other, without a mouse", async () => {
  const { page, look } = hr
  const loop = page.getByRole("row").filter({ hasText: "Reporting lines form a loop" })
  await press(page, "Reporting lines form a loop")
  await page.getByRole("img", { name: /report to each other in a loop/ }).waitFor()
  await look()
  const fix = loop.getByRole("button").last()
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press("Tab")
    if (await fix.evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press("Enter")
  await loop.waitFor({ state: "detached" })
})

test("I apply it and find everybody in the org, without a mouse", async () => {
  const { page, look, ask } = hr
  await press(page, "Apply eight changes")
  await finding(page, "Eight changes were applied")
  await look()
  await page.keyboard.press("Control+k")
  await page.locator("dialog[open] input:focus").waitFor()
  await page.keyboard.type("flo van")
  await page.locator('[aria-selected="true"]', { hasText: "Flo Vance" }).waitFor()
  await page.keyboard.press("Enter")
  await finding(page, "Flo Vance")
  const { people } = await ask<{ people: { totalCount: number } }>("{ people(first: 1) { totalCount } }")
  expect(people.totalCount).toBe(8)
})

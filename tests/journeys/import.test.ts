import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { createTenant } from "./kit/product.ts"
import { join, PASSWORD } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const MAIL = "people@harbour.test"
let hr: Visitor

const HEADERS = "Employee ID,Full Name,Email,Job Title,Manager ID,Start Date,Salary,Badge"

/** 26 people under one head: 5 and 6 manage each other, 7 reports to somebody unknown, 8 and 9 share an address. */
const FILE = [
  HEADERS,
  ...Array.from({ length: 26 }, (_, index) => {
    const id = index + 1
    const manager = new Map([
      [1, ""],
      [5, "6"],
      [6, "5"],
      [7, "99"],
    ]).get(id)
    const mail = `p${id === 9 ? 8 : id}@harbour.test`
    return `${id},Person ${id},${mail},Clerk,${manager ?? (id < 5 ? "1" : "2")},2020-03-17,50000,B${id}`
  }),
].join("\n")

/** Lets a file fall on the page, as somebody does who drags it there. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type: "text/csv" }))
      return transfer
    },
    [name, text] as const,
  )
  await page.locator("label:has(input[type=file])").dispatchEvent("drop", { dataTransfer: files })
}

const finding = (page: Page, words: string | RegExp) =>
  page.getByRole("heading", { level: 1, name: words }).waitFor()

test("I join my company’s new Rung", async () => {
  await createTenant(inject("stage"), { name: "Harbour Foods", admin: MAIL })
  hr = await people.arrive()
  await join(hr, { email: MAIL, name: "Inga Falk" })
})

test("I am told at once which files cannot be read", async () => {
  const { page, open, look } = hr
  await open("/imports/new")
  await drop(page, "people.pdf", "no table")
  await page.getByRole("alert").getByText("people.pdf is neither CSV, TSV, XLSX nor JSON Lines").waitFor()
  await look()
})

test("I drop the file from our HR system and see how each column is read", async () => {
  const { page, look } = hr
  await drop(page, "harbour.csv", FILE)
  await finding(page, "Six of eight columns are read")
  expect(await page.getByLabel("What column Manager ID holds").inputValue()).toBe("MANAGER_REF")
  const salary = page.getByRole("row").filter({ hasText: "Salary" })
  await salary.getByText("Personal data Rung does not need").waitFor()
  expect(await salary.getByText("50000").count()).toBe(0)
  await look()
  await page.getByRole("button", { name: "Plan the import" }).click()
  await finding(page, /^26 changes are ready\./)
  await page.getByText("26 people get their first layer").waitFor()
  await look()
})

test("One press mends a loop, and stays mended after a reload", async () => {
  const { page, look } = hr
  const loop = page.getByRole("row").filter({ hasText: "Reporting lines form a loop" })
  await loop.getByRole("button", { name: "Reporting lines form a loop" }).click()
  await page.getByRole("img", { name: /report to each other in a loop/ }).waitFor()
  await look()
  await loop.getByRole("button").last().click()
  await loop.waitFor({ state: "detached" })
  await page.reload()
  await page.getByRole("heading", { name: "Decided so far" }).waitFor()
  expect(await loop.count()).toBe(0)
  await look()
})

test("I correct a manager where it stands, without a mouse, and plan again", async () => {
  const { page, look } = hr
  await page.keyboard.press("2")
  await page.getByLabel("Find in the rows").fill("99")
  await page.getByRole("gridcell", { name: "99", exact: true }).waitFor()
  await page.getByRole("grid", { name: "Rows of the file" }).focus()
  await page.keyboard.press("Enter")
  await page.getByRole("textbox", { name: "Manager ID" }).fill("2")
  await page.keyboard.press("Enter")
  await look()
  await page.getByRole("button", { name: "Plan again with one change" }).click()
  await page.getByText("No row is like this.").waitFor()
  await page.getByLabel("Find in the rows").fill("Person 7")
  await page.getByRole("gridcell", { name: "2", exact: true }).waitFor()
  expect(await page.getByText("Manager is not known").count()).toBe(0)
  await look()
})

test("I leave a row out, see it gone from the changes, and take it back", async () => {
  const { page, look } = hr
  await page.getByLabel("Find in the rows").fill("Person 26")
  await page.getByRole("rowheader", { name: "27" }).waitFor()
  await page.getByRole("grid", { name: "Rows of the file" }).focus()
  await page.keyboard.press("x")
  await page.getByRole("button", { name: "Plan again with one change" }).click()
  await finding(page, /^25 changes are ready\./)
  await look()
  await page.getByRole("tab", { name: /^Issues/ }).click()
  const decision = page.getByRole("listitem").filter({ hasText: "Row 27 is left out" })
  await decision.getByRole("button", { name: "Undo" }).click()
  await finding(page, /^26 changes are ready\./)
})

test("My colleague finds the plan as I left it, in a browser of her own", async () => {
  const { page, open, look } = await people.arrive({ width: 360, height: 780, dark: true })
  await open("/sign-in")
  await page.getByLabel("Work e-mail").fill(MAIL)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  await open("/imports")
  await finding(page, "No plan has been applied yet. One plan can be applied.")
  await page.getByRole("link", { name: "harbour.csv" }).click()
  await page.getByRole("listitem").filter({ hasText: "Row 8: Manager is “2”" }).waitFor()
  await look()
})

test("I apply it, and the history says who did what", async () => {
  const { page, look } = hr
  await page.getByRole("button", { name: "Apply 26 changes" }).click()
  await finding(page, "26 changes were applied")
  await page.getByText("30 days left").waitFor()
  await look()
  await page.getByRole("link", { name: "Import", exact: true }).first().click()
  await finding(page, "The org was last changed by harbour.csv.")
  await page.getByText("Applied by Inga Falk").waitFor()
  await look()
})

test("I take it back, and nobody is left in the org", async () => {
  const { page, look, ask } = hr
  await page.getByRole("link", { name: "Revert harbour.csv" }).click()
  const dialog = page.getByRole("dialog", { name: "Revert harbour.csv?" })
  await dialog.getByText("26 new people are taken out.").waitFor()
  await look()
  await dialog.getByLabel("Type 26 to revert so many changes").fill("26")
  await dialog.getByRole("button", { name: "Revert this import" }).click()
  await finding(page, "26 changes were taken back")
  await look()
  const { people } = await ask<{ people: { totalCount: number } }>("{ people(first: 1) { totalCount } }")
  expect(people.totalCount).toBe(0)
})

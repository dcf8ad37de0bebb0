import { expect, inject, onTestFinished, test } from "vitest"
import { HR_SAMPLE } from "./kit/company.ts"
import { createTenant, startProduct } from "./kit/product.ts"
import { join } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()

test("I start Rung for the first time and it tells me how to make a company", async () => {
  const product = await startProduct({ demo: false })
  onTestFinished(() => product.stop())
  const { page, look, open } = await people.arrive({ origin: product.origin })
  await open("/")
  await page.getByRole("heading", { name: "No company lives here yet" }).waitFor()
  expect(await page.getByText("rung tenant create NAME --admin MAIL").count()).toBe(1)
  expect(await page.getByLabel("Password").count()).toBe(0)
  await look()
})

let admin: Visitor

test("I land on the first steps of my new company", async () => {
  await createTenant(inject("stage"), { name: "Orchard Tools", admin: "hr@orchard.test" })
  admin = await people.arrive()
  await join(admin, { email: "hr@orchard.test", name: "Olive Marsh" })
  const { page, look } = admin
  await page.getByRole("heading", { name: "Seven steps lead to your first results" }).waitFor()
  await page.getByText("Waits for: prepare a cycle.").waitFor()
  await look()
})

test("I set up my company from nothing, step by step", async () => {
  const { page, look } = admin
  await page.getByRole("button", { name: "Import people" }).click()
  await page.locator("input[type=file]").setInputFiles(HR_SAMPLE)
  await page.getByRole("button", { name: "Plan the import" }).click()
  await page.getByRole("button", { name: "Apply 107 changes" }).click()
  await page.getByRole("heading", { name: "107 changes were applied" }).waitFor()
  await page.getByRole("button", { name: "Go on with First steps" }).click()
  await page.getByRole("heading", { name: /^One of seven steps is done\. Next: say who heads/ }).waitFor()
  await page.getByText("In the org: 107 people.").waitFor()
  await page.getByText("Proposed: Steven King.").waitFor()
  await page.getByRole("button", { name: "Keep the proposal" }).click()
  await page.getByText("On top: Steven King.").waitFor()
  await page.getByRole("heading", { name: /^Two of seven steps are done\. Next: look at what/ }).waitFor()
  await look()
})

test("I take back what I settled, by the keyboard", async () => {
  const { page } = admin
  await page.getByText("Whoever has most people below heads the company.").waitFor()
  await page.keyboard.press("Control+z")
  await page.getByText("The step is open again.").waitFor()
  await page.getByRole("heading", { name: /^One of seven steps is done/ }).waitFor()
  await page.getByRole("button", { name: "Keep the proposal" }).click()
  await page.getByRole("button", { name: "Keep the default" }).click()
  await page.getByRole("heading", { name: /^Three of seven steps are done\. Next: invite/ }).waitFor()
})

test("I put the first steps aside, and find them again", async () => {
  const { page, look } = admin
  await page.getByRole("button", { name: "Put aside" }).click()
  await page.getByRole("heading", { name: "Nothing waits for you" }).waitFor()
  await look()
  await page.getByRole("link", { name: "First steps 4 waiting" }).click()
  await page.getByText("You no longer start here.").waitFor()
  await page.getByRole("button", { name: "Start here again" }).click()
  await page.getByText("You start here until the first results are released.").waitFor()
  await look()
})

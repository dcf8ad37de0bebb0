import { expect, test } from "vitest"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
let admin: Visitor

const head = () =>
  admin.page.getByRole("heading", { name: /^At k = 5, \d+% of \d+ people will see nothing$/ })
const share = async () => Number(/(\d+)%/.exec((await head().textContent()) ?? "")?.[1])

test("I am told before anybody is asked who will get silence", async () => {
  admin = await people.arrive()
  const { page, open, look } = admin
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("link", { name: "Cycles" }).click()
  await page.getByRole("button", { name: "Prepare a cycle" }).first().click()
  await page.getByRole("heading", { name: "Nothing confidential is asked" }).waitFor()
  await page.getByRole("checkbox", { name: "From direct reports" }).check()
  await head().waitFor()
  await page.getByRole("table", { name: "From direct reports, by how many are asked" }).waitFor()
  await page.getByRole("heading", { name: "Before you open" }).waitFor()
  await look()
})

test("A lower response means more silence, and I see what would help", async () => {
  const { page, look } = admin
  const usual = await share()
  await page.getByRole("slider").fill("50")
  await page.getByText("If 50% answer, at k = 5").first().waitFor()
  expect(await share()).toBeGreaterThan(usual)
  await page.getByRole("heading", { name: "What would help" }).waitFor()
  await page.getByText(/will more likely than not get no number/).click()
  await look()
})

test("I save the draft with its confidential view and find the plan on its page", async () => {
  const { page, look } = admin
  await page.getByLabel("Name").fill("Spring with reports")
  await page.getByLabel("Last day for answers").fill("2030-01-31")
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByRole("heading", { level: 1, name: "Spring with reports" }).waitFor()
  await head().waitFor()
  await look()
})

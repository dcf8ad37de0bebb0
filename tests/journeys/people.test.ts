import { expect, test } from "vitest"
import { invite } from "./kit/members.ts"
import { join } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
let admin: Visitor

test("I find a person by typing", async () => {
  admin = await people.arrive()
  const { page, open, look } = admin
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("region", { name: "The four layers" }).waitFor()
  await page.keyboard.press("/")
  await page.locator("input:focus").waitFor()
  await page.keyboard.type("Priya Ram")
  await page.getByRole("option", { name: "Priya Raman" }).waitFor()
  await look()
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "Priya Raman" }).waitFor()
})

test("I override a layer with a reason, and end it again", async () => {
  const { page, look } = admin
  await page.getByRole("heading", { name: "Why M1" }).waitFor()
  await page.getByRole("button", { name: "Override the layer" }).click()
  const dialog = page.getByRole("dialog", { name: "Override the layer of Priya Raman" })
  await dialog.getByLabel("Layer").selectOption("M2")
  await dialog.getByText("It waits for a reason of ten characters.").waitFor()
  await dialog.getByLabel("Why").fill("Leads the leads of two partner firms.")
  await look()
  await dialog.getByRole("button", { name: "Set the layer" }).click()
  await page.getByRole("heading", { name: "Why M2" }).waitFor()
  await page.getByText("Leads the leads of two partner firms.").first().waitFor()
  await look()
  await page.getByRole("button", { name: "End the override" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "End the override" }).click()
  await page.getByRole("heading", { name: "Why M1" }).waitFor()
})

test("I invite a colleague and make them administrator", async () => {
  const { page, look } = admin
  await page.getByRole("link", { name: "People and roles" }).click()
  await page.getByRole("button", { name: "Invite people" }).waitFor()
  await invite(page, { email: "colleague@northgate.test", roles: [] })
  await page.getByRole("table", { name: "Open invitations" }).getByText("colleague@northgate.test").waitFor()
  await look()
  const colleague = await people.arrive()
  await join(colleague, { email: "colleague@northgate.test", name: "Col League" })
  const settings = colleague.page.getByRole("link", { name: "People and roles" })
  expect(await settings.count()).toBe(0)
  await page.reload()
  await page.getByRole("button", { name: "Change Col League" }).click()
  await page.getByRole("dialog").getByRole("checkbox", { name: "Administrator" }).check()
  await look()
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
  await page.getByRole("row", { name: "Col League" }).getByText("Member, Administrator").waitFor()
  await colleague.page.reload()
  await settings.click()
  await colleague.page.getByRole("button", { name: "Invite people" }).waitFor()
  await colleague.look()
})

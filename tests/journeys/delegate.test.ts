import { expect, test } from "vitest"
import { written } from "./kit/form.ts"
import { invite } from "./kit/members.ts"
import { join } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const EXECUTIVE = "Ingrid Solheim"
const ASSISTANT = "Ivan Bakker"
const EMAIL = "ivan.bakker@northgate.test"
const NOTE = "Led the move to Oslo in March."
let executive: Visitor
let assistant: Visitor

/** Comes to the demo and becomes somebody with one click. */
async function arriveAs(name: string): Promise<Visitor> {
  const visitor = await people.arrive()
  await visitor.open("/")
  await visitor.page.getByRole("button", { name }).click()
  await visitor.page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  return visitor
}

test("My assistant joins by the link in their mail", async () => {
  const admin = await arriveAs("Sabine Keller")
  await admin.open("/members")
  await invite(admin.page, { email: EMAIL, person: ASSISTANT, roles: [] })
  assistant = await people.arrive({ width: 360, height: 740 })
  await join(assistant, { email: EMAIL, name: ASSISTANT })
})

test("I name my assistant as who prepares for me", async () => {
  executive = await arriveAs(EXECUTIVE)
  const { page, open, look } = executive
  await open("/who-prepares")
  await page.getByRole("heading", { level: 1, name: "Nobody prepares for you" }).waitFor()
  await look()
  await page.getByRole("combobox", { name: "Who" }).fill(ASSISTANT)
  await page.getByRole("option", { name: ASSISTANT }).click()
  await page.getByRole("button", { name: `Let ${ASSISTANT} prepare for me` }).click()
  await page.getByRole("heading", { level: 1, name: `${ASSISTANT} prepares for you` }).waitFor()
  await look()
})

/** The form the prepared note is for, whom it is about, and on which competency. */
let formId: string
let about: string
let code: string

interface Prepared {
  readonly preparing: { readonly forms: readonly { readonly assessmentId: string }[] }
}

test("My assistant prepares a note for me on a phone", async () => {
  const { page, open, look, ask } = assistant
  await open("/prepare")
  await page.getByRole("heading", { level: 1, name: /^You prepare .* of Ingrid Solheim$/ }).waitFor()
  const form = page.locator("details").first()
  formId =
    (await ask<Prepared>("{ preparing { forms { assessmentId } } }")).preparing.forms[0]?.assessmentId ?? ""
  about = (await form.locator("summary b").textContent()) ?? ""
  await form.locator("summary").click()
  const item = form.getByRole("listitem").first()
  code = ((await item.locator("label").textContent()) ?? "").split(" ")[0] ?? ""
  await item.getByRole("textbox").fill(NOTE)
  await item.getByRole("button", { name: /^Keep the note on / }).click()
  await item.getByText("Kept.", { exact: true }).waitFor()
  await look()
})

test("I read what was prepared beside its item and take it over", async () => {
  const { page, open, look } = executive
  await open("/assess")
  // Another journey may have opened a cycle that asks about the same people.
  await page
    .getByRole("table", { name: "My people" })
    .getByRole("link", { name: about, exact: true })
    .and(page.locator(`[href="/assess/${formId}"]`))
    .click()
  await page.getByRole("heading", { level: 1, name: about, exact: true }).waitFor()
  await open(`${new URL(page.url()).pathname}?item=${code}`)
  const notes = page.getByRole("list", { name: "Prepared notes" })
  await written(notes, NOTE).waitFor()
  await look()
  await notes.getByRole("button", { name: `Take over into my note on ${code}` }).click()
  await notes.getByText(`In your note on ${code}.`).waitFor()
  expect(await page.getByRole("textbox", { name: "What did you see?" }).inputValue()).toBe(NOTE)
  await page.getByText(/^Saved /).waitFor()
})

test("My assistant reads no form of mine, and rates nobody", async () => {
  const { page, open, look } = assistant
  await open(new URL(executive.page.url()).pathname)
  await page.getByText(/^This form could not be read/).waitFor()
  expect(await page.getByRole("radio").count()).toBe(0)
  await look()
})

test("My assistant sees my board as I see it", async () => {
  const { page, open, look } = assistant
  await open("/")
  await page.getByText(`You see what ${EXECUTIVE} sees.`).waitFor()
  await page.getByRole("region", { name: "The four layers" }).waitFor()
  await look()
})

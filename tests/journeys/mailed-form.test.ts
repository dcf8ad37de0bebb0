import { expect, test, vi } from "vitest"
import { mailedLink } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const CYCLE = "By mail"
const RATER = "ic@northgate.test"
let admin: Visitor
let rater: Visitor
let elsewhere: Visitor
let link: string
let newer: string

test("As administrator I mail a rater the link to one form", async () => {
  admin = await people.arrive()
  const { page, open } = admin
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("link", { name: "Cycles" }).click()
  await page.getByRole("button", { name: "Prepare a cycle" }).first().click()
  await page.getByLabel("Name", { exact: true }).fill(CYCLE)
  await page.getByLabel("Last day for answers").fill("2030-01-31")
  await page.getByLabel("Only one person and everybody below").fill("Priya Raman")
  await page.getByRole("button", { name: /^Priya Raman/ }).click()
  await page.getByRole("checkbox", { name: "From above" }).uncheck()
  await page.getByRole("checkbox", { name: "From direct reports" }).check()
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByRole("heading", { level: 1, name: CYCLE }).waitFor()
  await page.getByRole("button", { name: "Open the cycle" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Open the cycle" }).click()
  await page
    .getByRole("button", { name: "Mail a link to Jonas Lindqvist for the form about Priya Raman" })
    .click()
  await page.getByText("Link mailed").waitFor()
})

test("On a small phone I open it from the mail, without signing in, and its code is gone from the address", async () => {
  rater = await people.arrive({ width: 360, height: 740 })
  const { page, open, look } = rater
  link = await mailedLink(rater, { to: RATER, path: "/form" })
  await open(link)
  await page.getByRole("heading", { name: "A form is waiting for you" }).waitFor()
  expect(new URL(page.url()).hash).toBe("")
  await look()
  await page.getByRole("button", { name: "Open the form" }).click()
  await page.getByRole("heading", { name: "Before you begin: who sees what" }).waitFor()
  expect(await page.getByRole("navigation").count()).toBe(0)
  expect(await page.getByRole("radio").count()).toBe(0)
  await look()
})

test("I answer one question a screen; what I have answered survives loading the page anew", async () => {
  const { page, look } = rater
  await page.getByRole("button", { name: "I have read this. Begin" }).click()
  const asked = await page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button") })
    .count()
  await page.getByRole("radio").nth(3).check()
  await page.getByText(/^Saved/).waitFor()
  expect(await page.getByRole("radio").count()).toBe(6)
  await look()
  await page.reload()
  await page.getByText(/^1 rated/).waitFor()
  expect(asked).toBeGreaterThan(3)
  for (let item = 1; item < asked; item += 1) {
    await page
      .getByRole("radio")
      .nth(item === 1 ? 5 : 2)
      .check()
    if (item === 2) await page.getByRole("textbox").fill("Showed me the test rig, and came back to look.")
    await page.getByRole("button", { name: /^(Next, |Review and send)/ }).click()
  }
  await page.getByRole("heading", { name: "Everything is answered" }).waitFor()
  await page.getByRole("checkbox", { name: /test rig/ }).check()
  await look()
})

test("Elsewhere the used link says what to do and mails a new one, which opens what I have answered", async () => {
  elsewhere = await people.arrive({ width: 360, height: 740, dark: true })
  const { page, open, look } = elsewhere
  await open(link)
  await page.getByRole("button", { name: "Open the form" }).click()
  await page.getByRole("heading", { name: "This link opens nothing any more" }).waitFor()
  await look()
  await page.getByRole("button", { name: "Mail me a new link" }).click()
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor()
  await look()
  newer = await newerLink()
  await open(newer)
  await page.getByRole("button", { name: "Open the form" }).click()
  await page.getByText("all answered").waitFor()
  await look()
})

test("I send it, am thanked, and nothing of it stays in this browser", async () => {
  const { page, look } = rater
  await page.getByRole("button", { name: "Send my answers" }).click()
  await page.getByRole("heading", { name: "Your answers are sent. Thank you" }).waitFor()
  expect(await page.getByText("test rig").count()).toBe(0)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  await look()
})

test("After that the newest link says that nothing is left to do", async () => {
  const { page, open, look } = elsewhere
  await open("/form")
  await page.getByRole("heading", { name: "This form is not open here" }).waitFor()
  await open(newer)
  await page.getByRole("button", { name: "Open the form" }).click()
  await page.getByRole("heading", { name: "This form takes no answers now" }).waitFor()
  await look()
})

test("Another rater hands the form back by its link, for a kind of reason", async () => {
  const { page } = admin
  await page
    .getByRole("button", { name: "Mail a link to Lars Krüger for the form about Priya Raman" })
    .click()
  await page.getByText("Link mailed").nth(1).waitFor()
  const lars = await people.arrive({ width: 360, height: 740 })
  await lars.open(await mailedLink(lars, { to: "lars.kruger@northgate.test", path: "/form" }))
  await lars.page.getByRole("button", { name: "Open the form" }).click()
  await lars.page.getByRole("button", { name: "I have read this. Begin" }).click()
  await lars.page.getByRole("button", { name: "I cannot assess Priya Raman" }).click()
  const dialog = lars.page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Hand it back" }).click()
  await dialog.getByText("Choose what keeps you from answering.").waitFor()
  await dialog.getByRole("radio", { name: "Too little contact to say" }).check()
  await lars.look()
  await dialog.getByRole("button", { name: "Hand it back" }).click()
  await lars.page.getByRole("heading", { name: "You handed the form back" }).waitFor()
  await lars.look()
  await page.getByRole("tab", { name: "Declined" }).click()
  await page.getByText("Declined: too little contact to say").waitFor()
})

/** The mail with the new link may take a moment. */
function newerLink(): Promise<string> {
  return vi.waitFor(
    async () => {
      const latest = await mailedLink(elsewhere, { to: RATER, path: "/form" })
      expect(latest).not.toBe(link)
      return latest
    },
    { timeout: 20_000, interval: 250 },
  )
}

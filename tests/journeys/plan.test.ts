import { expect, test } from "vitest"
import { written } from "./kit/form.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const ACTION = "Sit in on a talk of one of my engineers with somebody they coach"
const CHECK_IN = "Did it with Lars. He asked three questions before saying anything."
let priya: Visitor
let ruth: Visitor

/** Comes to the demo and becomes somebody with one click. */
async function arriveAs(name: string, options = {}): Promise<Visitor> {
  const visitor = await people.arrive(options)
  await visitor.open("/")
  await visitor.page.getByRole("button", { name }).click()
  await visitor.page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  return visitor
}

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

test("I begin a plan with what I want to practise", async () => {
  priya = await arriveAs("Priya Raman")
  const { page, open, look } = priya
  await open("/plan")
  await page.getByRole("heading", { level: 1, name: "You have no development plan yet" }).waitFor()
  await page.getByLabel("A skill to work on").selectOption({ label: "C1 Coaching managers" })
  await page.getByRole("textbox", { name: "Why" }).fill("Two of my engineers lead others now.")
  await page.getByRole("button", { name: "Work on this" }).click()
  await page.getByRole("heading", { level: 1, name: "Your plan has no actions yet" }).waitFor()
  await page.getByText(/^To reach 4: /).waitFor()
  await look()
})

test("I say what I will do, and by when", async () => {
  const { page, look } = priya
  await page.getByLabel("An action").fill(ACTION)
  await page.getByLabel("By").fill(inAMonth())
  await page.getByRole("button", { name: "Add the action" }).click()
  await page.getByRole("heading", { level: 1, name: "One action is planned" }).waitFor()
  await look()
})

test("I start with what is due", async () => {
  const { page, look } = priya
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Home" }).click()
  const plan = page.getByRole("region", { name: "My plan" })
  await written(plan, ACTION).waitFor()
  await look()
  await plan.getByRole("link", { name: "Development plan" }).click()
  await page.getByRole("heading", { level: 1, name: "One action is planned" }).waitFor()
})

test("I take it out by mistake, and have it back", async () => {
  const { page } = priya
  await page.getByRole("button", { name: `Take it out: ${ACTION}` }).click()
  await page.getByRole("heading", { level: 1, name: "Your plan has no actions yet" }).waitFor()
  await page.getByRole("button", { name: "Undo" }).click()
  await page.getByText("Your plan is as it was.").waitFor()
  await page.getByRole("heading", { level: 1, name: "One action is planned" }).waitFor()
})

test("I write it anew in other words", async () => {
  const { page } = priya
  await page.getByRole("button", { name: `Write anew: What I will do: ${ACTION}` }).click()
  await page.getByRole("textbox", { name: `What I will do: ${ACTION}` }).fill(`${ACTION}, once a month`)
  await page.getByRole("button", { name: "Keep it" }).click()
  await written(page, `${ACTION}, once a month`).waitFor()
})

test("I share it with one person, and am asked once more before", async () => {
  const { page, look } = priya
  await page.getByRole("combobox", { name: "Share it with" }).fill("Ruth Ok")
  await page.getByRole("option", { name: /Ruth Okafor/ }).click()
  const asked = page.getByRole("region", { name: "Share with Ruth Okafor?" })
  await asked.getByText(/would be told, and read 1 skill and 1 action, until you stop it/).waitFor()
  await look()
  await asked.getByRole("button", { name: "Share it with Ruth Okafor" }).click()
  await page
    .getByText(/^You and Ruth Okafor read this, since /)
    .first()
    .waitFor()
})

test("She is told, reads it on my page, and checks in, and can change nothing else", async () => {
  ruth = await arriveAs("Ruth Okafor")
  const { page, open, look } = ruth
  await open("/news")
  const told = page
    .getByRole("listitem")
    .filter({ hasText: "Priya Raman shares a development plan with you." })
  await told.getByRole("link", { name: "Read it" }).click()
  await page.getByRole("heading", { level: 1, name: "Priya Raman" }).waitFor()
  const plan = page.getByRole("region", { name: "The plan Priya Raman shares with you" })
  await plan.getByText(`${ACTION}, once a month`).waitFor()
  expect(await plan.getByRole("button").allTextContents()).toEqual(["Note it"])
  await plan.getByLabel("A check-in").fill(CHECK_IN)
  await plan.getByRole("button", { name: "Note it" }).click()
  await written(plan, CHECK_IN).waitFor()
  await look()
})

test("I read her check-in on my phone, settle the action, and stop sharing", async () => {
  const phone = await arriveAs("Priya Raman", { width: 360, height: 740, dark: true })
  const { page, open, look } = phone
  await open("/plan")
  await written(page, CHECK_IN).waitFor()
  await page.getByRole("button", { name: `Done: ${ACTION}, once a month` }).click()
  await page.getByRole("heading", { level: 1, name: "Everything in your plan is settled" }).waitFor()
  await look()
  await page.getByRole("button", { name: "Stop sharing" }).click()
  await page.getByText("Only you read this.").first().waitFor()
})

test("After that it is gone for her, and she is told of it no longer", async () => {
  const { page } = ruth
  await page.reload()
  await page.getByRole("heading", { level: 1, name: "Priya Raman" }).waitFor()
  await page.getByRole("heading", { name: "The next rung is another job" }).waitFor()
  expect(await page.getByText(ACTION).count()).toBe(0)
  await ruth.open("/news")
  await page.getByRole("heading", { level: 1 }).waitFor()
  expect(await page.getByText("shares a development plan").count()).toBe(0)
})

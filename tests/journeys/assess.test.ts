import { expect, inject, test } from "vitest"
import { tabTo, written } from "./kit/form.ts"
import { invite } from "./kit/members.ts"
import { createTenant } from "./kit/product.ts"
import { join } from "./kit/sign-in.ts"
import { unsentIn } from "./kit/unsent.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
/** Machines that run tests are busy. */
const SOON = { timeout: 15_000 }
let admin: Visitor
let head: Visitor
let tab: Visitor

const CYCLE = "H2"
const HEAD = "Dana Ferry"
const MANAGERS = ["Ada Bright", "Ben Cole", "Cas Dorn", "Eva Frost", "Gil Hart", "Ida Jansen"] as const
const SEEN = "Let Nora run the review and asked two questions."
const TYPED = "Between two stations: three people grew under them this year."

interface Made {
  readonly person: { readonly id: string }
}

const ADD = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } problems { message } } }`
const CREATE = `mutation ($input: CreateCycleInput!) { createCycle(input: $input) { cycle { id version } problems { message } } }`
const OPEN = `mutation ($input: CycleStepInput!) { openCycle(input: $input) { cycle { id } problems { message } } }`
const NOTES = `query ($id: ID!) { observations(personId: $id) { observations { text } } }`
const FORM = `query ($id: ID!) { assessment(id: $id) { items { competency { code } answer { note } } } }`

async function add(name: string, managerId: string | null): Promise<string> {
  const input = { name, managerId, effectiveOn: "2024-01-01", confirmHeadChange: true }
  const { addPerson } = await admin.ask<{ addPerson: Made }>(ADD, { input })
  return addPerson.person.id
}

const ids = new Map<string, string>()

/** The form in the address of a page. */
const formIn = (page: Visitor["page"]) => new URL(page.url()).pathname.split("/").at(-1) ?? ""

async function itemsOf(visitor: Visitor) {
  const { assessment } = await visitor.ask<{
    assessment: { items: { competency: { code: string }; answer: { note: string | null } | null }[] }
  }>(FORM, { id: formIn(visitor.page) })
  return assessment.items
}

test("My administrator opens a cycle for my six managers", async () => {
  await createTenant(inject("stage"), { name: "Ferry Works", admin: "hr@ferry.test" })
  admin = await people.arrive()
  await join(admin, { email: "hr@ferry.test", name: "Hanna Ruiz" })
  ids.set(HEAD, await add(HEAD, null))
  for (const name of MANAGERS) {
    ids.set(name, await add(name, ids.get(HEAD) ?? null))
    await add(`${name} Junior`, ids.get(name) ?? null)
  }
  const input = {
    name: CYCLE,
    opensOn: "2026-01-01",
    closesOn: "2031-01-01",
    perspectives: ["SELF", "MANAGER"],
  }
  const opensOn = new Date().toISOString().slice(0, 10)
  const { createCycle } = await admin.ask<{ createCycle: { cycle: { id: string; version: number } } }>(
    CREATE,
    {
      input: { ...input, opensOn },
    },
  )
  const { id: cycleId, version } = createCycle.cycle
  await admin.ask(OPEN, { input: { cycleId, version } })
  await admin.open("/members")
  await invite(admin.page, { email: "dana@ferry.test", person: HEAD, roles: ["Executive"] })
  head = await people.arrive()
  await join(head, { email: "dana@ferry.test", name: HEAD })
})

test("I keep a note of what I saw, and nobody but me reads it", async () => {
  const { page, open, look } = head
  await open(`/people/${ids.get("Ada Bright")}`)
  await page.getByRole("button", { name: "Keep a note" }).click()
  const dialog = page.getByRole("dialog", { name: "Keep a note about Ada Bright" })
  await dialog.getByRole("button", { name: "Keep it" }).click()
  await dialog.getByText("Write what you saw in 1 to 2,000 characters.").waitFor()
  await dialog.getByLabel("What did you see?").fill(SEEN)
  await look()
  await dialog.getByRole("button", { name: "Keep it" }).click()
  await dialog.waitFor({ state: "hidden" })
  await written(page, SEEN).waitFor()
  await look()
  const theirs = await admin.ask<{ observations: { observations: unknown[] } }>(NOTES, {
    id: ids.get("Ada Bright"),
  })
  expect(theirs.observations.observations).toEqual([])
})

test("I change a note, drop it, and take the dropping back", async () => {
  const { page, look } = head
  await page.getByRole("link", { name: "My notes" }).click()
  await page.getByRole("heading", { name: "You keep one note about Ada Bright" }).waitFor()
  await look()
  await page.getByRole("button", { name: /^Change the note/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("What did you see?").fill(`${SEEN} Twice.`)
  await dialog.getByRole("button", { name: "Keep it" }).click()
  await dialog.waitFor({ state: "hidden" })
  await page.getByText(`${SEEN} Twice.`).waitFor()
  await page.getByRole("button", { name: /^Drop the note/ }).click()
  await page.getByRole("heading", { name: "You keep no notes yet" }).waitFor()
  await look()
  await page.keyboard.press("Control+z")
  await page.getByRole("heading", { name: "You keep one note about Ada Bright" }).waitFor()
})

test("I assess on the train: the connection is lost, I close the tab, and nothing is lost", async () => {
  const { page, look } = head
  await page.getByRole("link", { name: "Assess 6 waiting" }).click()
  await page.getByRole("heading", { name: "All 6 people wait for your view" }).waitFor()
  await page.getByText("6 to begin.").waitFor()
  await look()
  await page.getByRole("button", { name: "Begin with Ada Bright" }).click()
  await page.getByRole("heading", { level: 1, name: "Ada Bright" }).waitFor()
  await page.keyboard.press("3")
  await page.getByText(/^Saved \d/).waitFor()
  await page.context().setOffline(true)
  await page.keyboard.press("j")
  await page.keyboard.press("4")
  await page.keyboard.press("e")
  await page.locator("textarea:focus").waitFor()
  await page.keyboard.type(TYPED)
  await page.getByText("Offline: kept here").waitFor()
  await look()
  await expect.poll(async () => (await unsentIn(page)).length, SOON).toBe(1)
  const kept = (await unsentIn(page)).join()
  expect(kept).not.toMatch(/stations|note|rating/)
  expect(kept).not.toContain(formIn(page))
  // A page that could lose something would ask before it closes, and stay.
  const address = page.url()
  const closed = page.waitForEvent("close")
  await page.close({ runBeforeUnload: true })
  await closed
  head.faults.splice(0)
  tab = await head.newTab()
  await tab.page.context().setOffline(false)
  await tab.open(address)
  const note = tab.page.getByRole("textbox", { name: "What did you see?" })
  await expect.poll(() => note.inputValue(), SOON).toBe(TYPED)
  await tab.page.getByText(/^Saved \d/).waitFor()
  await expect.poll(async () => (await itemsOf(tab)).map(({ answer }) => answer?.note), SOON).toContain(TYPED)
  await expect.poll(() => unsentIn(tab.page), SOON).toEqual([])
  await tab.look()
})

test("I put my note into the rating, and it goes out with it", async () => {
  const { page, look } = tab
  await page.getByRole("button", { name: /^Use in my note on / }).click()
  await page.getByText(/^In your note on /).waitFor()
  const note = page.getByRole("textbox", { name: "What did you see?" })
  await expect.poll(() => note.inputValue(), SOON).toBe(`${TYPED}\n\n${SEEN} Twice.`)
  await look()
})

test("I do all of it without a mouse: six managers, one after the other", async () => {
  const { page, look } = tab
  for (const [at, name] of MANAGERS.entries()) {
    await page.getByRole("heading", { level: 1, name }).waitFor()
    const items = await itemsOf(tab)
    const begun = at === 0 ? 2 : 0
    if (begun > 0) await page.keyboard.press("j")
    for (let rated = begun + 1; rated <= items.length; rated += 1) {
      await page.keyboard.press("3")
      await page.getByText(new RegExp(`^${rated} rated`)).waitFor()
      await page.keyboard.press("j")
    }
    await finish(page)
    if (at === 0) await page.getByText(`${SEEN} Twice.`).first().waitFor()
    if (at === 0) await look()
    const next = MANAGERS[at + 1]
    await tabTo(page, next ? `Next, ${next}` : "Back to my people")
    await page.keyboard.press("Enter")
  }
  await page.getByRole("heading", { name: "All 6 views are sent" }).waitFor()
  await expect.poll(() => page.getByRole("link", { name: /^Assess \d/ }).count(), SOON).toBe(0)
  await look()
})

/** Past what may be left out to the review, and sends. */
async function finish(page: Visitor["page"]): Promise<void> {
  const review = page.getByRole("heading", { name: "Everything is answered" })
  const skip = page.getByRole("button", { name: "Skip to review" })
  await review.or(skip).first().waitFor()
  if ((await skip.count()) > 0) {
    await tabTo(page, "Skip to review")
    await page.keyboard.press("Enter")
  }
  await review.waitFor()
  await tabTo(page, "Send my view")
  await page.keyboard.press("Enter")
  await page.getByText(/^Sent on/).waitFor()
}

test("I sign out with something unsent, and nothing of it stays in the browser", async () => {
  const { page } = tab
  await page.getByRole("link", { name: /^Self-assessment/ }).click()
  await page.getByRole("heading", { level: 1, name: "How I see my own work at this layer" }).waitFor()
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes(TYPED) ? route.abort() : route.continue(),
  )
  await page.getByRole("textbox").fill(TYPED)
  await page.getByText("Offline: kept here").waitFor()
  await expect.poll(async () => (await unsentIn(page)).length, SOON).toBe(1)
  await page.getByRole("button", { name: new RegExp(HEAD) }).click()
  await page.getByRole("menuitem", { name: "Sign out" }).click()
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.waitForURL(/sign-in/)
  await expect.poll(() => unsentIn(page), SOON).toEqual([])
  tab.faults.splice(0)
})

test("My administrator calls the cycle off, is told what is destroyed, and nothing is asked of me any more", async () => {
  const { page, open, look } = admin
  await open("/cycles")
  await page.getByRole("table").getByRole("link", { name: CYCLE }).click()
  await page.getByRole("button", { name: "Call the cycle off" }).click()
  const dialog = page.getByRole("dialog", { name: `Call ${CYCLE} off?` })
  await dialog.getByText("6 forms are sent.").waitFor()
  await dialog.getByText("Type 6 first.").waitFor()
  await look()
  await dialog.getByLabel("Type 6 to destroy so many forms that are sent").fill("6")
  await dialog.getByRole("button", { name: "Call it off" }).click()
  await page.waitForURL(/\/cycles$/)
  await page.getByRole("button", { name: "Prepare a cycle" }).first().waitFor()
  await expect.poll(() => page.getByRole("link", { name: CYCLE }).count(), SOON).toBe(0)
  const { myForms } = await admin.ask<{ myForms: unknown[] }>("{ myForms { id } }")
  expect(myForms).toEqual([])
})

import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { personId } from "./kit/company.ts"
import { answerTo, lookEverywhere } from "./kit/everywhere.ts"
import { tabTo } from "./kit/form.ts"
import { invite } from "./kit/members.ts"
import { join } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const MANAGER = "Priya Raman"
const MARKER = "heron-at-dusk-4407"
/** Three visitors go through every page they have. */
const LONG = { timeout: 240_000 }
const QUESTION = "Which hours last month did you lose track of time in?"
let manager: Visitor
let id: string

/** Comes to the demo and becomes somebody with one click. */
async function arriveAs(name: string, options = {}): Promise<Visitor> {
  const visitor = await people.arrive(options)
  await visitor.open("/")
  await visitor.page.getByRole("button", { name }).click()
  await visitor.page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  return visitor
}

/** The first thing that decides on this rung: how much it is loved, or how good one is at it. */
function scale(page: Page, what: "Love it" | "Excel at it") {
  return page
    .getByRole("region", { name: /^This rung/ })
    .getByRole("group", { name: new RegExp(`^${what}: `) })
    .first()
}

/** Presses Tab until the scale has the focus, then a number. */
async function mark(page: Page, what: "Love it" | "Excel at it", value: number): Promise<void> {
  const there = scale(page, what).locator(":focus")
  for (let pressed = 0; pressed < 80 && (await there.count()) === 0; pressed += 1)
    await page.keyboard.press("Tab")
  expect(await there.count()).toBe(1)
  await page.keyboard.press(String(value))
}

/** What the page shows of what was written. */
async function findWritten({ page }: Visitor): Promise<void> {
  await page.getByLabel(QUESTION).waitFor()
  expect(await page.getByLabel(QUESTION).inputValue()).toContain(MARKER)
  expect(await scale(page, "Love it").getByRole("radio", { name: "5 of 5" }).isChecked()).toBe(true)
  expect(await scale(page, "Excel at it").getByRole("radio", { name: "4 of 5" }).isChecked()).toBe(true)
}

const ASKED: Readonly<Record<string, string>> = {
  myMirror: `{ myMirror { mirror { version lostTrack thanked withoutTitle marks { competency love excel } } problems { message } } }`,
  person: "query ($id: ID!) { person(id: $id) { id name title unit location } }",
  personResult: `query ($id: ID!) { personResult(personId: $id) { words response { reply { text } }
    fromAbove { note } development { comments { texts } } } }`,
  node: "query ($id: ID!) { node(id: $id) { __typename id ... on Person { name title } } }",
  search:
    "query ($words: String!) { people(search: $words, first: 10) { totalCount edges { node { name } } } }",
  audit: `{ auditLog(first: 500) { edges { node { action actor subject details { name value } } } } }`,
  export: `{ people(first: 500) { edges { node { id name title unit location layer
    details { employeeId email workerType startDate } } } } }`,
  notes: "query ($id: ID!) { observations(personId: $id) { __typename } }",
  plans: "{ sharedPlans { personName skills { competency why } checkIns { text } } }",
}

describe("I write what I love and nobody reads it", () => {
  test("I mark it by keyboard alone, write a sentence, and see that it is saved", async () => {
    manager = await arriveAs(MANAGER)
    const { page, open, look } = manager
    id = await personId(manager, MANAGER)
    await open("/mirror")
    await page.getByLabel(QUESTION).waitFor()
    await page.getByText(/^Only you read this\./).waitFor()
    await mark(page, "Love it", 5)
    await mark(page, "Excel at it", 4)
    await tabTo(page, QUESTION)
    const kept = page.waitForResponse((answer) => answer.request().postData()?.includes(MARKER) ?? false)
    await page.keyboard.type(`The evening with the test rig: ${MARKER}`)
    await kept
    await page
      .getByText(/^Saved \d\d:\d\d$/)
      .first()
      .waitFor()
    await look()
  })

  test("I fill in the rest from my own results, if I choose", async () => {
    const { page, look } = manager
    const kept = page.waitForResponse(
      (answer) => answer.request().postData()?.includes("saveMirror") ?? false,
    )
    await page.getByRole("button", { name: "Fill in from my results" }).click()
    await page.getByText(/filled in from your results of/).waitFor()
    await kept
    await page
      .getByText(/^Saved \d\d:\d\d$/)
      .first()
      .waitFor()
    await look()
  })

  test("I find it again after a reload, and on my phone in the dark", async () => {
    await manager.page.reload()
    await findWritten(manager)
    const phone = await arriveAs(MANAGER, { width: 360, height: 740, dark: true })
    await phone.open("/mirror")
    await findWritten(phone)
    await phone.look()
    // What the others are searched for can be found at all.
    const { across } = await lookEverywhere(manager, MARKER, [])
    expect(new Set(across)).toEqual(new Set(["page /mirror", "answer at /mirror"]))
  })

  test(
    "Neither the executive above me nor an administrator or an auditor finds it anywhere",
    LONG,
    async () => {
      const executive = await arriveAs("Ruth Okafor")
      const admin = await arriveAs("Sabine Keller")
      await admin.open("/members")
      const email = "mirror.auditor@northgate.test"
      await invite(admin.page, { email, roles: ["Auditor"] })
      const auditor = await people.arrive()
      await join(auditor, { email, name: "Otto Check" })
      let saved = 0
      for (const other of [executive, admin, auditor]) {
        const { across, pages, files } = await lookEverywhere(other, MARKER, [
          "/mirror",
          "/plan",
          `/people/${id}`,
        ])
        expect(across).toEqual([])
        saved += files
        expect(pages).toBeGreaterThan(8)
        for (const question of Object.values(ASKED))
          expect(await answerTo(other, question, { id, words: MARKER })).not.toContain(MARKER)
      }
      expect(saved).toBeGreaterThan(0)
      // Results are not for an auditor, and the page says so.
      auditor.faults.splice(0)
    },
  )

  test("I am told when clearing is refused, and what I wrote stays", async () => {
    const { page, look } = manager
    const said = "The mirror is busy: try again in a moment."
    const refused = { mirror: null, problems: [{ code: "BUSY", message: said }] }
    await manager.open("/mirror")
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("deleteMirror")
        ? route.fulfill({ json: { data: { deleteMirror: refused } } })
        : route.continue(),
    )
    await page.getByRole("button", { name: "Clear everything" }).click()
    const dialog = page.getByRole("dialog", { name: "Clear your mirror?" })
    await dialog.getByRole("button", { name: "Clear everything" }).click()
    await dialog.getByText(said).waitFor()
    await look()
    await page.unroute("**/graphql")
    await dialog.getByRole("button", { name: "Cancel" }).click()
    await findWritten(manager)
  })

  test("I clear everything and it is gone", async () => {
    const { page, ask } = manager
    await page.getByRole("button", { name: "Clear everything" }).click()
    const dialog = page.getByRole("dialog", { name: "Clear your mirror?" })
    await dialog.getByRole("button", { name: "Clear everything" }).click()
    await dialog.waitFor({ state: "hidden" })
    await expect.poll(() => page.getByLabel(QUESTION).inputValue()).toBe("")
    await page.reload()
    await page.getByLabel(QUESTION).waitFor()
    expect(await page.getByLabel(QUESTION).inputValue()).toBe("")
    expect(await scale(page, "Love it").getByRole("radio", { checked: true }).count()).toBe(0)
    const { myMirror } = await ask<{ myMirror: { mirror: { version: number } } }>(
      "{ myMirror { mirror { version } } }",
    )
    expect(myMirror.mirror.version).toBe(0)
  })
})

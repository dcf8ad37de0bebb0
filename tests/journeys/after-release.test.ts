import { expect, inject, test } from "vitest"
import type { Json } from "../kit/caller.ts"
import { answerByMail, type Said } from "./kit/answer-by-mail.ts"
import { HR_SAMPLE, personId } from "./kit/company.ts"
import { written } from "./kit/form.ts"
import { invite } from "./kit/members.ts"
import { createTenant } from "./kit/product.ts"
import { join, mailedLink } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const CYCLE = "Spring round"
const REPLY = "I heard it: I will hand the rotas over by June."
let admin: Visitor
let matthew: Visitor
let steven: Visitor
let cycleId: string

/** Eight reports: all say B1 to B3, four have seen B4, three B5. */
const SAID: readonly Said[] = [4, 3, 4, 3, 4, 4, 3, 4].map((value, index) => ({
  B1: value,
  B2: 3,
  B3: index === 0 ? 4 : 3,
  B4: index < 4 ? value : null,
  B5: index < 3 ? value : null,
}))

test("I set up a company, its people and who may sign in", async () => {
  await createTenant(inject("stage"), { name: "Stone Quay", admin: "hr@stonequay.test" })
  admin = await people.arrive()
  await join(admin, { email: "hr@stonequay.test", name: "Ada Ranger" })
  const { page } = admin
  await page.getByRole("link", { name: "Import" }).click()
  await page.getByRole("button", { name: "Import a file" }).click()
  await page.locator("input[type=file]").setInputFiles(HR_SAMPLE)
  await page.getByRole("button", { name: "Plan the import" }).click()
  await page.getByRole("button", { name: "Apply 107 changes" }).click()
  await page.getByRole("heading", { name: "107 changes were applied" }).waitFor()
  await page.getByRole("link", { name: "People and roles" }).click()
  await page.getByRole("heading", { name: "One person may sign in" }).waitFor()
  await invite(page, { email: "mweiss@stonequay.test", person: "Matthew Weiss", roles: [] })
  await invite(page, { email: "sking@stonequay.test", person: "Steven King", roles: [] })
  await invite(page, { email: "jnayer@stonequay.test", person: "Julia Nayer", roles: [] })
  await invite(page, { email: "audit@stonequay.test", roles: ["Auditor"] })
  matthew = await people.arrive({ width: 360, height: 780 })
  await join(matthew, { email: "mweiss@stonequay.test", name: "Matthew Weiss" })
})

test("I ask eight direct reports about their manager, and release what they said", async () => {
  const { ask, page } = admin
  const subject = await personId(admin, "Matthew Weiss")
  const step = async (mutation: string, input: Json): Promise<Json> => {
    const done = await ask<Json>(
      `mutation ($input: ${mutation === "createCycle" ? "CreateCycleInput" : "CycleStepInput"}!) {
        ${mutation}(input: $input) { cycle { id version } problems { code message path } } }`,
      { input },
    )
    expect(done[mutation].problems).toEqual([])
    return done[mutation].cycle
  }
  const drafted = await step("createCycle", {
    name: CYCLE,
    opensOn: new Date().toISOString().slice(0, 10),
    closesOn: "2030-01-31",
    perspectives: ["MANAGER", "SELF", "UPWARD"],
    population: { subtreeOf: subject, layers: ["M1"] },
  })
  const opened = await step("openCycle", { cycleId: drafted.id, version: drafted.version })
  cycleId = opened.id
  const { origin } = inject("stage")
  await answerByMail({ origin, ask, cycleId, subject: "Matthew Weiss", said: SAID })
  const { cycle } = await ask<Json>("query ($id: ID!) { cycle(id: $id) { version } }", { id: cycleId })
  const closed = await step("closeCycle", { cycleId, version: cycle.version })
  await step("releaseCycle", { cycleId, version: closed.version })
  await page.reload()
})

test("I am told by mail that my results are there, and read them on my phone", async () => {
  const { page, open, look } = matthew
  const link = await mailedLink(matthew, { to: "mweiss@stonequay.test", path: "/me?cycle=" })
  expect(link).toContain(`/me?cycle=${cycleId}`)
  const mail = page.locator("article").filter({ hasText: `Your results of ${CYCLE} are there` })
  expect(await mail.count()).toBe(1)
  expect(await mail.textContent()).not.toMatch(/solid|building|gap|strong/i)
  await open("/assess")
  await page.getByText(`Your results of ${CYCLE} are there.`).waitFor()
  await look()
  await page.getByRole("link", { name: "Read them" }).click()
  await page.getByRole("heading", { name: "Results on what this layer needs" }).waitFor()
  await page.getByRole("heading", { name: "What each side sees" }).waitFor()
  await look()
})

test("What is hidden says so and by which rule, and what only I may see is marked", async () => {
  const { page, look } = matthew
  await page.getByText("Supporting and carried, in no score: B5").click()
  await page.getByRole("button", { name: "Hidden, direct reports on B5" }).first().click()
  const why = page.getByRole("region", { name: "Why, direct reports on B5" })
  await why.getByText("Shown only in groups of five or more").waitFor()
  await why.getByText("neither what was answered nor whether anybody answered").waitFor()
  const own = page.getByRole("region", { name: "For your development, only you see this" })
  await own.getByText("Results through others").waitFor()
  expect(await own.getByRole("button", { name: /direct reports on B5/ }).count()).toBe(0)
  await own.locator("blockquote").nth(7).waitFor()
  expect(await own.locator("blockquote").count()).toBe(8)
  await look()
})

test("I say that I have read them, prepare, and reply", async () => {
  const { page, look } = matthew
  await page.getByRole("button", { name: "I have read my results" }).click()
  await page.getByText(/You acknowledged having read this on/).waitFor()
  await page.getByRole("link", { name: "Prepare my conversation" }).click()
  await page.getByRole("heading", { name: "Prepare the talk about your results" }).waitFor()
  await page.getByRole("heading", { name: "What is hidden" }).waitFor()
  expect(await page.getByRole("list").last().getByRole("listitem").count()).toBeGreaterThan(0)
  await look()
  await page.goBack()
  await page.getByRole("button", { name: "Write a reply" }).click()
  await page.getByLabel("Reply to those above you").fill(REPLY)
  await look()
  await page.getByRole("button", { name: "Send the reply" }).click()
  await written(page, REPLY).waitFor()
  await page.getByRole("button", { name: "Something is factually wrong" }).click()
  await page.getByLabel("What is wrong as a matter of fact").fill("I have nine reports since May.")
  await page.getByRole("button", { name: "File the correction" }).click()
  await written(page, "I have nine reports since May.").waitFor()
  await look()
  await page.emulateMedia({ colorScheme: "dark" })
  await look()
  await page.emulateMedia({ colorScheme: "light" })
})

test("As their manager I am led to a guide, and read the reply, not the correction, in the dark", async () => {
  steven = await people.arrive({ dark: true })
  await join(steven, { email: "sking@stonequay.test", name: "Steven King" })
  const { page, open, look } = steven
  await open("/assess")
  await page.getByRole("link", { name: "Prepare the conversations" }).click()
  await page.getByRole("heading", { name: `1 of 1 person has acknowledged ${CYCLE}` }).waitFor()
  await look()
  await page.getByRole("link", { name: "Guide for Matthew Weiss" }).click()
  await page.getByRole("heading", { name: "Prepare the talk with Matthew Weiss" }).waitFor()
  await written(page, REPLY).waitFor()
  await look()
  await page.getByRole("link", { name: "Matthew Weiss" }).click()
  await written(page, REPLY).waitFor()
  expect(await page.getByText("nine reports since May").count()).toBe(0)
  expect(await page.getByText("only you see this").count()).toBe(0)
  await look()
})

test("As an administrator I answer the correction with a note, which its writer reads", async () => {
  const { page, open, look } = admin
  await open("/conversations")
  await page.getByRole("heading", { name: "One correction waits for an answer" }).waitFor()
  await look()
  await page.getByRole("link", { name: "Matthew Weiss" }).click()
  await page.getByText("nine reports since May").waitFor()
  await page.getByRole("button", { name: "Answer the correction" }).click()
  await page.getByLabel("Note on the correction").fill("Eight counted on the day; the ninth came later.")
  await page.getByRole("button", { name: "Send the note" }).click()
  await written(page, "Eight counted on the day").waitFor()
  await matthew.page.reload()
  await matthew.page.getByText("Eight counted on the day").waitFor()
})

test("As an administrator I see what is said in confidence of a whole line", async () => {
  const { page, open, look } = admin
  await open("/")
  await page.getByRole("link", { name: "What is said in confidence about this line" }).click()
  await page.getByRole("heading", { name: /views are shown, the rest protects those who answered/ }).waitFor()
  await page
    .getByRole("button", { name: /direct reports on B1/ })
    .first()
    .click()
  await page.getByRole("region", { name: "Why, direct reports on B1" }).waitFor()
  await look()
})

test("As a report or an auditor I read neither results nor replies", async () => {
  for (const [email, name] of [
    ["jnayer@stonequay.test", "Julia Nayer"],
    ["audit@stonequay.test", "Otto Check"],
  ] as const) {
    const other = await people.arrive()
    await join(other, { email, name })
    await other.open(`/people/${await personId(admin, "Matthew Weiss")}`)
    await other.page.getByText("Results of Matthew Weiss are for Matthew Weiss").waitFor()
    expect(await other.page.getByText(REPLY).count()).toBe(0)
    other.faults.length = 0
  }
})

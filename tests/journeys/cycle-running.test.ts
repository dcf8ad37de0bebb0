import { expect, test } from "vitest"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const CYCLE = "Winter round"
let admin: Visitor

const step = (name: string) =>
  admin.page.getByRole("button", { name: new RegExp(`^${name}`), expanded: false })
const panel = (name: string) =>
  admin.page
    .getByRole("listitem")
    .filter({ has: admin.page.getByRole("button", { name: new RegExp(`^${name}`) }) })

/** Looks at the page in both themes, on a phone and on a wide screen. */
async function lookAtAll() {
  const { page, look } = admin
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
      await look()
    }
  }
}

test("A draft opens as a checklist that says what is done and what needs me", async () => {
  admin = await people.arrive()
  const { page, open, look } = admin
  await open("/")
  await page.getByRole("button", { name: "Sabine Keller" }).click()
  await page.getByRole("link", { name: "Cycles" }).click()
  await page.getByRole("button", { name: "Prepare a cycle" }).first().click()
  await page.getByLabel("Name", { exact: true }).fill(CYCLE)
  await page.getByLabel("Last day for answers").fill("2030-01-31")
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByRole("heading", { name: /^Ready to open/ }).waitFor()
  await step("Name and days").getByText("days in").waitFor()
  await look()
})

test("I change its people and views step by step, by keyboard, and each step stands in the address", async () => {
  const { page, look } = admin
  await step("Who is assessed").focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/step=people/)
  const who = panel("Who is assessed")
  await who.getByLabel("(IC)").uncheck()
  await who.getByText(/^If opened today, 69 people would be assessed: EXEC 6, M2 14, M1 49/).waitFor()
  await look()
  await who.getByRole("button", { name: "Save this step" }).click()
  await who.getByText("Saved").waitFor()
  await step("From which views").click()
  const views = panel("From which views")
  await views.getByRole("checkbox", { name: "From direct reports" }).check()
  await views.getByRole("button", { name: "Save this step" }).click()
  await views.getByText("Saved").waitFor()
  await look()
  await page.reload()
  await views.getByRole("checkbox", { name: "From direct reports" }).waitFor()
  expect(await views.getByRole("checkbox", { name: "From direct reports" }).isChecked()).toBe(true)
})

test("I narrow it to units by name, counted while I choose, and the page says which", async () => {
  const { page, ask } = admin
  const { units } = await ask<{ units: { name: string }[] }>("{ units { name } }")
  const [first = "", second = ""] = units.map(({ name }) => name)
  await step("Who is assessed").click()
  const who = panel("Who is assessed")
  await who.getByText(/^If opened today, 69 people/).waitFor()
  const field = who.getByLabel("Only some units")
  await field.fill(first.slice(0, 4))
  await who.getByRole("button", { name: new RegExp(`^${first} \\d`) }).click()
  await field.fill(second)
  await who.getByRole("button", { name: new RegExp(`^${second} \\d`) }).click()
  await who.getByText(/^If opened today, (?!69)\d+ people/).waitFor()
  await field.fill("no such")
  await who.getByText("No other unit is called that.").waitFor()
  await lookAtAll()
  await field.fill("")
  await who.getByRole("button", { name: "Save this step" }).click()
  await who.getByText("Saved").waitFor()
  await page.getByText(`Assessed: everybody in ${first}, ${second}, at`).waitFor()
  await who.getByRole("button", { name: `Leave out ${first}` }).click()
  await who.getByRole("button", { name: `Leave out ${second}` }).click()
  await who.getByText(/^If opened today, 69 people/).waitFor()
  await who.getByRole("button", { name: "Save this step" }).click()
  await page.getByText("Assessed: everybody, at").waitFor()
})

test("I name somebody of the org for whom nobody stands above, and instead a chair beside it", async () => {
  const { page } = admin
  await step("Nobody above").click()
  const heads = panel("Nobody above")
  await heads.getByText("Assessed by nobody from above").first().waitFor()
  const subject = await heads.getByRole("listitem").first().locator("b").first().textContent()
  const dialog = page.getByRole("dialog")
  await heads.getByRole("button", { name: `Name somebody to assess ${subject}` }).click()
  await dialog.getByRole("button", { name: "Name them" }).click()
  await dialog.getByText(`Choose who assesses ${subject}.`).waitFor()
  await dialog.getByRole("combobox").fill(subject ?? "")
  await dialog.getByRole("option").first().click()
  await dialog.getByRole("button", { name: "Name them" }).click()
  await dialog.getByText("Nobody rates themselves here: name somebody else.").waitFor()
  await lookAtAll()
  await dialog.getByRole("button", { name: "Choose another" }).click()
  await dialog.getByRole("combobox").fill("Aidan Burke")
  await dialog.getByRole("option").first().click()
  await dialog.getByRole("button", { name: "Name them" }).click()
  await heads.getByText("Assessed by Aidan Burke").waitFor()
  await heads.getByRole("button", { name: `Name another to assess ${subject}` }).click()
  await dialog.getByRole("tab", { name: "Somebody outside it" }).click()
  await dialog.getByLabel("Name", { exact: true }).fill("Chris Chair")
  await dialog.getByLabel("E-mail address").fill("nowhere")
  await dialog.getByRole("button", { name: "Name them" }).click()
  await dialog.getByRole("alert").first().waitFor()
  await lookAtAll()
  await dialog.getByLabel("E-mail address").fill("chair@board.example")
  await dialog.getByRole("button", { name: "Name them" }).click()
  await heads.getByText("Assessed by Chris Chair, beside the org, chair@board.example").waitFor()
  await lookAtAll()
})

test("Reminders say which day is the last", async () => {
  await step("Reminders").getByText("then on the last day for answers").waitFor()
  await step("Reminders").click()
  await panel("Reminders").getByText("1 is the last day for answers").waitFor()
  await lookAtAll()
})

test("I use the draft again under another name; what stands against it is said at its field", async () => {
  const { page } = admin
  await page.getByRole("button", { name: `Use again: ${CYCLE}` }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Prepare the draft" }).click()
  await dialog.getByText("Name the cycle in 2 to 80 characters.").waitFor()
  await dialog.getByLabel("Name", { exact: true }).fill(CYCLE)
  await dialog.getByRole("button", { name: "Prepare the draft" }).click()
  await dialog.getByText("Name the cycle in 2 to 80 characters.").waitFor({ state: "detached" })
  await dialog.getByRole("alert").waitFor()
  await lookAtAll()
  await dialog.getByLabel("Name", { exact: true }).fill("Spring round")
  await dialog.getByRole("button", { name: "Prepare the draft" }).click()
  await page.getByRole("heading", { name: "Spring round is a draft", exact: false }).waitFor()
  await step("Nobody above").getByText("Named for 1 person").waitFor()
  await page.getByRole("link", { name: "Cycles" }).first().click()
  await page.getByRole("button", { name: `Use again: ${CYCLE}` }).waitFor()
  await lookAtAll()
  await page.getByRole("link", { name: CYCLE }).click()
  await step("Nobody above").click()
})

test("On a phone in the dark I see who will get silence", async () => {
  const { page, look } = admin
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
  await page.setViewportSize({ width: 360, height: 740 })
  await step("Who will get silence").click()
  await page.getByRole("heading", { name: /^At k = 5, \d+% of \d+ people will see nothing$/ }).waitFor()
  await look()
})

test("While it runs I remind everybody once a day, and am told who was mailed", async () => {
  const { page, look } = admin
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole("button", { name: "Open the cycle" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Open the cycle" }).click()
  await page.getByRole("heading", { name: /^Winter round is open/ }).waitFor()
  const dialog = page.getByRole("dialog")
  for (const answer of [/being mailed what waits/, "Nobody is mailed now."]) {
    await page.getByRole("button", { name: "Remind now" }).click()
    await dialog.getByRole("button", { name: "Send the reminders" }).click()
    await dialog.getByText(answer).waitFor()
    await look()
    await dialog.getByRole("button", { name: "Close" }).click()
  }
})

test("While it runs I take the chair back and name somebody again", async () => {
  const { page } = admin
  const heads = page.getByRole("complementary").filter({ hasText: "Nobody above" })
  await heads.getByText("Assessed by Chris Chair").scrollIntoViewIfNeeded()
  await lookAtAll()
  await heads.getByRole("button", { name: /^Take back that Chris Chair assesses/ }).click()
  await heads.getByText("Assessed by nobody from above").waitFor()
  await heads.getByRole("button", { name: /^Name somebody to assess/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByText("They are asked at once.").waitFor()
  await dialog.getByRole("tab", { name: "Somebody outside it" }).click()
  await dialog.getByLabel("Name", { exact: true }).fill("Chris Chair")
  await dialog.getByLabel("E-mail address").fill("chair@board.example")
  await dialog.getByRole("button", { name: "Name them" }).click()
  await heads.getByText("Assessed by Chris Chair").waitFor()
})

test("I order units by what is left open and see the forms of one view alone", async () => {
  const { page, look } = admin
  await page.getByRole("tab", { name: "Most left open first" }).click()
  await page.waitForURL(/units=open/)
  await page.getByRole("button", { name: /^View/ }).click()
  await page.getByRole("menuitem", { name: "From direct reports" }).click()
  await page.waitForURL(/view=UPWARD/)
  const forms = page.getByRole("table", { name: "Forms", exact: true })
  await forms.getByText("From direct reports").first().waitFor()
  expect(await forms.getByText("From above").count()).toBe(0)
  await page.getByRole("searchbox", { name: "Find a person in the forms" }).fill("Aidan Burke")
  await page.waitForURL(/find=Aidan/)
  await forms.getByRole("row").filter({ hasNotText: "Aidan Burke" }).nth(1).waitFor({ state: "detached" })
  // At the foot of the page nothing lies under the bar.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await look()
})

test("I give a form to somebody else; what stands against it is said at its field", async () => {
  const { page, look } = admin
  const forms = page.getByRole("table", { name: "Forms", exact: true })
  const row = forms.getByRole("row").nth(1)
  const subject = await row.getByRole("cell").first().textContent()
  await row.getByRole("button", { name: /^Reassign the form/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Give it on" }).click()
  await dialog.getByText("Choose who is to answer instead.").waitFor()
  await dialog.getByRole("combobox").fill(subject ?? "")
  await dialog.getByRole("option").first().click()
  await dialog.getByRole("button", { name: "Give it on" }).click()
  await dialog.getByText("Nobody rates themselves here: choose another rater.").waitFor()
  await dialog.getByText("Say why, in a few words.").waitFor()
  await look()
  await dialog.getByRole("button", { name: "Cancel" }).click()
  await dialog.waitFor({ state: "hidden" })
})

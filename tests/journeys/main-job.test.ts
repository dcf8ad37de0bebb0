import { expect, inject, test } from "vitest"
import { HR_SAMPLE, personId } from "./kit/company.ts"
import { type Answered, answer, tabTo } from "./kit/form.ts"
import { invite } from "./kit/members.ts"
import { createTenant } from "./kit/product.ts"
import { join, PASSWORD } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
let admin: Visitor
let president: Visitor
let vice: Visitor

const FROM_ABOVE: Readonly<Record<string, Answered>> = {
  D1: { rating: 4, note: "Three of four leads she chose run calm teams." },
  D2: { rating: 3 },
  D3: { rating: 3 },
  D4: { rating: "NOT_SEEN" },
  D5: { rating: 2, note: "Nobody stands ready for the accounting seat." },
  C1: { rating: 5, note: "Nancy runs her one-to-ones differently since spring." },
}

const BY_HERSELF: Readonly<Record<string, Answered>> = {
  D1: { rating: 5 },
  D2: { rating: 4 },
  D3: { rating: 4 },
  D4: { rating: 3 },
  D5: { rating: 3 },
  C1: { rating: 4, note: "I sit in on Nancy’s reviews." },
}

test("I join as the first administrator by the link in my mail", async () => {
  await createTenant(inject("stage"), { name: "Vineyard Supplies", admin: "hr@vineyard.test" })
  admin = await people.arrive()
  await join(admin, { email: "hr@vineyard.test", name: "Ada Ranger" })
  await admin.page.getByRole("heading", { level: 1 }).waitFor()
  await admin.look()
})

test("I import my company from a CSV", async () => {
  const { page, look } = admin
  await page.getByRole("link", { name: "Import" }).click()
  await page.getByRole("heading", { name: "Nothing has been imported yet" }).waitFor()
  await look()
  await page.getByRole("button", { name: "Import a file" }).click()
  await page.getByRole("heading", { name: "Choose the file that says who reports to whom" }).waitFor()
  await look()
  await page.locator("input[type=file]").setInputFiles(HR_SAMPLE)
  await page.getByRole("button", { name: "Plan the import" }).waitFor()
  expect(await page.getByLabel("What column hire_date holds").inputValue()).toBe("START_DATE")
  expect(await page.getByLabel("What column manager_id holds").inputValue()).toBe("MANAGER_REF")
  await look()
  await page.getByRole("button", { name: "Plan the import" }).click()
  await page.getByRole("button", { name: "Apply 107 changes" }).waitFor()
  await look()
  await page.getByRole("tab", { name: "Changes 107" }).click()
  await page.getByLabel("Find in the changes").fill("Steven King")
  const change = page.getByRole("table", { name: "Changes" }).getByRole("row")
  // The file says 17-06-2013.
  await change.filter({ hasText: "Steven King" }).filter({ hasText: "2013-06-17" }).waitFor()
  await page.getByRole("button", { name: "Apply 107 changes" }).click()
  await page.getByRole("heading", { name: "107 changes were applied" }).waitFor()
  await look()
  await page.getByRole("link", { name: "See the org" }).click()
  await page.getByRole("heading", { level: 1 }).waitFor()
  await page.getByText("Steven King").first().waitFor()
  await look()
})

test("I invite my president and my vice president to sign in", async () => {
  const { page, look } = admin
  await page.getByRole("link", { name: "People and roles" }).click()
  await page.getByRole("heading", { name: "One person may sign in" }).waitFor()
  await invite(page, { email: "sking@example.test", person: "Steven King", roles: ["Executive"] })
  await page.getByRole("heading", { name: "One person may sign in, one invitation is open" }).waitFor()
  await invite(page, { email: "nyang@example.test", person: "Neena Yang", roles: [] })
  await page.getByRole("heading", { name: "One person may sign in, two invitations are open" }).waitFor()
  await look()
})

test("I prepare a cycle for the managers and open it", async () => {
  const { page, open, look } = admin
  await open("/cycles/new")
  await page.getByLabel("Name").fill("H2 round")
  await page.getByLabel("Last day for answers").fill("2030-12-31")
  await page.getByLabel("(IC)").uncheck()
  await page.getByRole("heading", { name: "If opened today: 18 people would be assessed" }).waitFor()
  await look()
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByRole("heading", { name: "H2 round is a draft" }).waitFor()
  await page.getByRole("button", { name: "Open the cycle" }).click()
  await look()
  await page.getByRole("dialog").getByRole("button", { name: "Open the cycle" }).click()
  // 18 managers assess themselves, and 17 of them have somebody above.
  await page
    .getByRole("heading", { name: "H2 round is open until 31 December 2030: 0 of 35 forms" })
    .waitFor()
  await look()
})

test("I assess my vice president’s coaching and hiring", async () => {
  president = await people.arrive()
  const { page, look } = president
  await join(president, { email: "sking@example.test", name: "Steven King" })
  await page.getByRole("link", { name: "Assess" }).first().click()
  await page.getByRole("heading", { name: "All 14 people wait for your view" }).waitFor()
  await look()
  await page.getByRole("link", { name: "Neena Yang" }).click()
  await page.getByRole("heading", { level: 1, name: "Neena Yang" }).waitFor()
  await look()
  await answer(page, FROM_ABOVE)
  await look()
  await page.getByRole("button", { name: "Send my view" }).click()
  await page.getByText("Sent on").waitFor()
  await page.getByText("None is sent yet that you may read.").waitFor()
  await look()
})

test("I assess one of my people by keyboard alone, from the sign-in on", async () => {
  const { page, open, look } = await people.arrive()
  await open("/sign-in")
  await tabTo(page, "Work e-mail")
  await page.keyboard.type("sking@example.test")
  await tabTo(page, "Password")
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press("Enter")
  await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  await tabTo(page, "Assess")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "13 of 14 people wait for your view" }).waitFor()
  await tabTo(page, "Lex Garcia")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "Lex Garcia" }).waitFor()
  for (const code of ["D1", "D2", "D3", "D4", "D5", "C1"]) {
    await page.getByRole("group", { name: code }).waitFor()
    await page.keyboard.press("3")
    await page.keyboard.press("j")
  }
  // What could be left out: all in all, and what decided one layer below.
  await page.getByRole("group", { name: "All in all, how good is Lex Garcia in this job?" }).waitFor()
  await page.keyboard.press("4")
  await page.getByRole("button", { name: "Leave it out" }).waitFor()
  await look()
  await page.keyboard.press("j")
  await page.getByRole("group", { name: "C4" }).waitFor()
  await page.keyboard.press("1")
  await page.keyboard.press("j")
  await page.getByRole("heading", { name: "Everything is answered" }).waitFor()
  // Back to the last item and forward again; a note by E, left by Escape.
  await page.keyboard.press("k")
  await page.getByRole("group", { name: "C4" }).waitFor()
  await page.keyboard.press("e")
  await page.locator("textarea:focus").waitFor()
  await page.keyboard.type("Alexander asks better questions now.")
  await page.keyboard.press("Escape")
  await page.keyboard.press("j")
  await tabTo(page, "Send my view")
  await page.keyboard.press("Enter")
  await page.getByText("Sent on").waitFor()
  await page.getByText("Alexander asks better questions now.").waitFor()
  await page.getByText("4, very good. Nobody but you sees this.").waitFor()
  await look()
  // From one person to the next and back, by N and P.
  await page.keyboard.press("n")
  await page.getByRole("heading", { level: 1, name: "Lex Garcia" }).waitFor({ state: "detached" })
  await page.keyboard.press("p")
  await page.getByRole("heading", { level: 1, name: "Lex Garcia" }).waitFor()
})

test("I assess myself as vice president, and see no rating from above before the release", async () => {
  vice = await people.arrive()
  const { page, look } = vice
  await join(vice, { email: "nyang@example.test", name: "Neena Yang" })
  await page.getByRole("link", { name: /^Self-assessment/ }).click()
  await page.getByRole("heading", { level: 1, name: "How I see my own work at this layer" }).waitFor()
  await look()
  await answer(page, BY_HERSELF)
  await page.getByRole("button", { name: "Send my self-assessment" }).click()
  await page.getByText("Sent on").waitFor()
  await page.getByText("Stands here after the release.").waitFor()
  expect(await page.getByText("From above", { exact: true }).count()).toBe(0)
  expect(await page.getByText("Nobody stands ready for the accounting seat.").count()).toBe(0)
  await look()
})

test("I read my vice president’s own view once both are sent", async () => {
  const { page, look } = president
  await page.reload()
  await page.getByText("Stands beside each rating.").waitFor()
  expect(await page.getByText("I sit in on Nancy’s reviews.").count()).toBe(1)
  await page.getByText(/^Your view and Neena Yang’s are the same on none of 5\. One step apart on /).waitFor()
  await page.getByText("one step apart, Neena Yang lower").waitFor()
  await look()
})

test("I close and release the cycle", async () => {
  const { page, look } = admin
  await page.reload()
  await page.getByRole("heading", { name: "3 of 35 forms are sent" }).waitFor()
  await page.getByRole("button", { name: "Close the cycle" }).click()
  await page.getByRole("dialog").getByText("32 forms are not sent.").waitFor()
  await page.getByRole("dialog").getByRole("button", { name: "Close the cycle" }).click()
  await page.getByRole("heading", { name: "H2 round is closed and not released" }).waitFor()
  await page.getByRole("button", { name: "Release the results" }).click()
  await look()
  await page.getByRole("dialog").getByRole("button", { name: "Release the results" }).click()
  await page.getByRole("heading", { name: "H2 round was released" }).waitFor()
  await look()
})

test("I read my vice president’s page, and why adds up to the score", async () => {
  const { page, open, look } = president
  await open(`/people/${await personId(president, "Neena Yang")}`)
  await page.getByRole("button", { name: "Solid, as the band. Why?" }).waitFor()
  await look()
  for (const [code, { rating }] of Object.entries(FROM_ABOVE)) {
    if (code === "C1" || rating === "NOT_SEEN") continue
    await page.getByRole("button", { name: `${rating}.0, on ${code}` }).waitFor()
  }
  await page.getByText("Nobody has rated it").waitFor()
  // .40·4 + .15·3 + .20·3 + .15·2 = 2.95 over .90, as D4 was not seen: 3.28.
  await page.getByRole("button", { name: "3.3, as the layer score. Why?" }).click()
  const why = page.getByRole("region", { name: "Why, as the layer score" })
  const lines = why.getByRole("row")
  await lines.filter({ hasText: "Sum 3.28, shown as" }).getByText("3.3", { exact: true }).waitFor()
  const shown = await lines.filter({ hasText: "Steven King" }).locator("td:last-child").allTextContents()
  expect(shown).toEqual(["1.78", ".50", ".67", ".33"])
  const sum = shown.reduce((total, each) => total + Number(each), 0)
  expect(sum).toBeCloseTo(2.95 / 0.9, 2)
  await lines.filter({ hasText: "D4" }).getByText("not rated: left out").waitFor()
  await look()
})

test("I read the layer board, the heat map and the map of coaching and hiring", async () => {
  const { page, look } = president
  await page.getByRole("link", { name: "Layer board" }).click()
  await page
    .getByRole("heading", { name: "Two results rest on one view. They cannot be compared yet." })
    .waitFor()
  // Lex Garcia has 3 on everything, Neena Yang 3.28.
  for (const name of ["1 building. Who?", "1 solid. Who?", "15 not enough. Who?"]) {
    await page.getByRole("button", { name }).waitFor()
  }
  await look()
  const map = page.getByRole("img", { name: "Neena Yang: coaching 5.0" })
  expect(await map.getAttribute("aria-label")).toMatch(/Lex Garcia: coaching 3\.0 .*, hiring 3\.0 /)
  expect(await map.getAttribute("aria-label")).toMatch(/Neena Yang: coaching 5\.0 .*, hiring 3\.3 /)
  await page.getByRole("tab", { name: "By competency" }).click()
  const executives = page
    .getByRole("region", { name: "Layer and competency" })
    .getByRole("row")
    .filter({ hasText: "EXEC" })
  // Of 3 and 4, 3 and 3, 3 and 3, 3 alone, 3 and 2; coaching, 3 and 5, and C4, 1 alone, are carried.
  expect(await executives.getByRole("button").allTextContents()).toEqual([
    expect.stringMatching(/^4\.0.*carried/),
    expect.stringMatching(/^1\.0.*carried/),
    expect.stringMatching(/^3\.5.*solid/),
    expect.stringMatching(/^3\.0.*building/),
    expect.stringMatching(/^3\.0.*building/),
    expect.stringMatching(/^3\.0.*building/),
    expect.stringMatching(/^2\.5.*building/),
  ])
  await executives.getByRole("button", { name: /^3\.5/ }).click()
  const why = page.getByRole("region", { name: "Why, on D1, the C-level" })
  await why.getByText("3.5 is the mean over 2 people").waitFor()
  expect(await why.locator("tbody td:last-child").allTextContents()).toEqual(["1.50", "2.00"])
  await look()
  await page.keyboard.press("Escape")
  await why.waitFor({ state: "detached" })
})

test("I read my own results after the release, beside how I see myself", async () => {
  const { page, look } = vice
  await page.getByRole("link", { name: "My page" }).click()
  await page.getByRole("button", { name: "3.3, as the layer score. Why?" }).waitFor()
  await page.getByText("Nobody stands ready for the accounting seat.").waitFor()
  await page.getByRole("img", { name: "D1: self 5, others 4.0" }).waitFor()
  await look()
  // The others’ results are not hers to read.
  expect(await page.getByRole("link", { name: "Layer board" }).count()).toBe(0)
})

import { expect, inject, test } from "vitest"
import { HR_SAMPLE } from "./kit/company.ts"
import { type Answered, answer } from "./kit/form.ts"
import { invite } from "./kit/members.ts"
import { createTenant } from "./kit/product.ts"
import { join } from "./kit/sign-in.ts"
import { type Visitor, visitors } from "./kit/visitor.ts"

const people = visitors()
const REASON = "Two of her people close the books alone since spring, which one form does not show."
let admin: Visitor
let vice: Visitor

const ABOUT_NANCY: Readonly<Record<string, Answered>> = {
  B1: { rating: 3 },
  B2: { rating: 3 },
  B5: { rating: 3 },
  B3: { rating: 3 },
  B4: { rating: 2 },
  B6: { rating: 3 },
}

interface Stepped {
  readonly cycle: { readonly id: string; readonly version: number }
}

/** A cycle that asks those above about every manager. */
async function openedCycle({ ask }: Visitor): Promise<string> {
  const input = {
    name: "Year end",
    opensOn: new Date().toISOString().slice(0, 10),
    closesOn: "2030-12-31",
    perspectives: ["MANAGER"],
    population: { layers: ["M1", "M2", "EXEC"] },
  }
  const { createCycle } = await ask<{ createCycle: Stepped }>(
    "mutation ($input: CreateCycleInput!) { createCycle(input: $input) { cycle { id version } } }",
    { input },
  )
  const { openCycle } = await ask<{ openCycle: Stepped }>(
    "mutation ($input: CycleStepInput!) { openCycle(input: $input) { cycle { id version } } }",
    { input: { cycleId: createCycle.cycle.id, version: createCycle.cycle.version } },
  )
  return openCycle.cycle.id
}

const panel = () => admin.page.getByRole("region", { name: "Nancy Gruenberg" })

test("I ask the managers of my company to be assessed from above", async () => {
  await createTenant(inject("stage"), { name: "Harbour Supplies", admin: "hr@harbour.test" })
  admin = await people.arrive()
  await join(admin, { email: "hr@harbour.test", name: "Ada Ranger" })
  const { page, open } = admin
  await open("/imports/new")
  await page.locator("input[type=file]").setInputFiles(HR_SAMPLE)
  await page.getByRole("button", { name: "Plan the import" }).click()
  await page.getByRole("button", { name: "Apply 107 changes" }).click()
  await page.getByRole("heading", { name: "107 changes were applied" }).waitFor()
  await open("/members")
  await invite(page, { email: "nyang@harbour.test", person: "Neena Yang", roles: ["Executive"] })
  await invite(page, { email: "ngruenberg@harbour.test", person: "Nancy Gruenberg", roles: [] })
  await open(`/cycles/${await openedCycle(admin)}`)
  await page.getByRole("heading", { name: /^Year end is open/ }).waitFor()
})

test("I assess a manager of ICs as vice president", async () => {
  vice = await people.arrive({ width: 360, height: 780, dark: true })
  const { page, open } = vice
  await join(vice, { email: "nyang@harbour.test", name: "Neena Yang" })
  await open("/assess")
  await page.getByRole("link", { name: "Nancy Gruenberg" }).click()
  await answer(page, ABOUT_NANCY)
  await page.getByRole("button", { name: "Send my view" }).click()
  await page.getByText("Sent on").waitFor()
})

test("I close the cycle and open a session over one layer", async () => {
  const { page, look } = admin
  await page.reload()
  await page.getByRole("button", { name: "Close the cycle" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Close the cycle" }).click()
  await page.getByRole("link", { name: "Calibrate by layer" }).click()
  await page.getByRole("heading", { level: 1, name: "No layer of Year end is being calibrated" }).waitFor()
  await look()
  const row = page.getByRole("row").filter({ hasText: "Managers of ICs" })
  await row.getByRole("button", { name: "Open a session" }).click()
  const dialog = page.getByRole("dialog", { name: "Calibrate Managers of ICs" })
  await dialog.getByText("It waits for who takes part.").waitFor()
  await dialog.getByRole("checkbox", { name: "Ada Ranger" }).check()
  await dialog.getByRole("checkbox", { name: "Neena Yang" }).check()
  await look()
  await dialog.getByRole("button", { name: "Open the session" }).click()
  await page
    .getByRole("heading", { level: 1, name: /^Managers of ICs: none of \d+ in gap, nobody moved yet$/ })
    .waitFor()
  await look()
})

test("I am refused a move without reason and evidence, each at its field", async () => {
  const { page, look } = admin
  await page.getByRole("button", { name: "Nancy Gruenberg" }).click()
  await panel().getByText("Neena Yang").first().waitFor()
  await look()
  await panel().getByRole("radio", { name: "Solid" }).check()
  await panel().getByRole("button", { name: "Move to Solid" }).click()
  await panel().getByText("Say why, for those who will read it.").waitFor()
  expect(await panel().getByLabel("Reason").getAttribute("aria-invalid")).toBe("true")
  await panel().getByRole("alert").filter({ hasText: "Name at least one view" }).waitFor()
  await look()
})

test("I move her with a reason and evidence, and see both bands", async () => {
  const { page, look } = admin
  await panel().getByText("will read both bands and this reason, not who moved it").waitFor()
  await panel().getByRole("checkbox", { name: "From above" }).nth(1).check()
  await panel().getByLabel("Reason").fill(REASON)
  await panel().getByRole("button", { name: "Move to Solid" }).click()
  await panel().getByRole("heading", { name: "Moved in this session" }).waitFor()
  await page.getByRole("heading", { level: 1, name: /one person moved$/ }).waitFor()
  const row = page.getByRole("row").filter({ hasText: "Nancy Gruenberg" })
  expect(await row.getByText(/^(Building|Solid)$/).allTextContents()).toEqual(["Building", "Solid"])
  await look()
})

test("I take it back with a reason, and move her again", async () => {
  const { page, look } = admin
  await panel().getByRole("button", { name: "Take the move back" }).click()
  await panel().getByLabel("Why it is taken back").fill("Read the form once more first.")
  await look()
  await panel().getByRole("button", { name: "Take it back" }).click()
  await page.getByRole("heading", { level: 1, name: /nobody moved yet$/ }).waitFor()
  await panel().getByRole("radio", { name: "Solid" }).check()
  await panel().getByRole("checkbox", { name: "From above" }).nth(1).check()
  await panel().getByLabel("Reason").fill(REASON)
  await panel().getByRole("button", { name: "Move to Solid" }).click()
  await page.getByRole("heading", { level: 1, name: /one person moved$/ }).waitFor()
})

test("I am led to the session from my home, and read it on my phone in the dark", async () => {
  const { page, open, look } = vice
  await open("/")
  const link = page.getByRole("link", { name: "Go to the session" })
  await link.waitFor()
  await look()
  await link.click()
  await page.getByRole("heading", { level: 1, name: /one person moved$/ }).waitFor()
  await look()
  await page.getByRole("button", { name: "Nancy Gruenberg" }).click()
  await page.getByRole("blockquote").getByText(REASON).waitFor()
  await look()
  await page.keyboard.press("Escape")
  await page.locator("button:focus", { hasText: "Nancy Gruenberg" }).waitFor()
  await page.getByRole("tab", { name: /^Raters/ }).click()
  await page.getByRole("table", { name: "Raters from above" }).getByText("Neena Yang").waitFor()
  await look()
  expect(await page.getByRole("button", { name: "Close the session" }).count()).toBe(0)
})

test("The release waits until I have closed the session", async () => {
  const { page, look } = admin
  const session = page.url()
  await page.getByRole("link", { name: "Year end" }).click()
  await page.getByRole("button", { name: "Release the results" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Release the results" }).click()
  await page
    .getByRole("dialog")
    .getByText(/calibration session is open/)
    .waitFor()
  await page.goto(session)
  await page.getByRole("button", { name: "Close the session" }).click()
  await look()
  await page.getByRole("dialog").getByRole("button", { name: "Close the session" }).click()
  await page.getByRole("tab", { name: "Drift" }).waitFor()
})

test("I read the drift and the minutes", async () => {
  const { page, look } = admin
  await page.getByRole("tab", { name: "Drift" }).click()
  await page.getByText(/1 of \d+ were moved, 1 up and 0 down/).waitFor()
  await page.getByRole("table", { name: "Moves by unit" }).waitFor()
  await look()
  await page.getByRole("tab", { name: /^Minutes/ }).click()
  await page.getByText("took back the move of Nancy Gruenberg: Building again").waitFor()
  expect(await page.getByRole("listitem").filter({ hasText: "Ada Ranger" }).count()).toBe(5)
  await look()
  await page.emulateMedia({ media: "print" })
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0)
  expect(await page.getByRole("tablist").filter({ visible: true }).count()).toBe(0)
  await page.emulateMedia({ media: "screen" })
})

test("After the release I read both bands of mine and the reason, not who moved me", async () => {
  const { page } = admin
  await page.getByRole("link", { name: "Year end" }).click()
  await page.getByRole("button", { name: "Release the results" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Release the results" }).click()
  await page.getByRole("heading", { name: "Year end was released" }).waitFor()
  const nancy = await people.arrive()
  await join(nancy, { email: "ngruenberg@harbour.test", name: "Nancy Gruenberg" })
  await nancy.open("/me")
  await nancy.page.getByText(REASON).first().waitFor()
  await nancy.page
    .getByText(/Computed building/i)
    .first()
    .waitFor()
  await nancy.page.getByRole("button", { name: "Solid, as the band. Why?" }).waitFor()
  expect(await nancy.page.getByText("Ada Ranger").count()).toBe(0)
  await nancy.look()
  await vice.open("/")
  await vice.page.getByText("Calibrated in Year end:").waitFor()
  await vice.page.getByRole("link", { name: "managers of ICs" }).click()
  await vice.page.getByRole("tab", { name: "Drift" }).waitFor()
})

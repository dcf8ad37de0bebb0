import { chromium, type Page } from "playwright-core"
import { startBrowser } from "../journeys/kit/chromium.ts"
import { floorWeight } from "./floor.ts"
import { planImport } from "./import-run.ts"
import { changedCsv } from "./org-csv.ts"
import { ORG_VISIT } from "./org-visit.ts"
import { type Pace, paceOf, signedIn, type Visit } from "./page-pace.ts"
import { type Figure, figure, median } from "./report.ts"
import type { Stage } from "./stage.ts"
import { ADMIN_PASSWORD, createCycle, runCycle, say, type Tenant, takeStep, type World } from "./world.ts"

const ROUNDS = 3
const KB = 1_024

/** S12: what pages weigh and how fast they answer, with the large tenant behind them and a processor at a quarter. */
export async function benchConsole(
  stage: Stage,
  { changing }: Pick<World, "changing">,
): Promise<readonly Figure[]> {
  const { tenant, people } = changing
  say("S12: the console; a released cycle, forms to write and a plan to look at")
  if (!(await hasRelease(tenant))) await runCycle(stage, tenant)
  const forms = await formsToWrite(tenant)
  const { planned } = await planImport(tenant.api, { csv: changedCsv(people), mode: "FULL" })
  const visits = { ...pages(forms), [`plan of ${people} rows`]: planPage(planned.id) }
  return measured(stage, tenant, visits)
}

/** S12 of the org alone: it needs neither forms nor a release. */
export function benchOrg(stage: Stage, { changing }: Pick<World, "changing">): Promise<readonly Figure[]> {
  return measured(stage, changing.tenant, { org: ORG_VISIT })
}

async function measured(
  stage: Stage,
  tenant: Tenant,
  visits: Readonly<Record<string, Visit>>,
): Promise<readonly Figure[]> {
  say("the console's floor")
  const floor = await floorWeight()
  const running = await startBrowser()
  const browser = await chromium.connect(running.endpoint)
  try {
    const context = await signedIn(browser, {
      origin: stage.ours.origin,
      email: tenant.adminEmail,
      password: ADMIN_PASSWORD,
    })
    const found: Figure[] = []
    for (const [name, visit] of Object.entries(visits)) {
      say(`S12: ${name}`)
      const paces: Pace[] = []
      for (let round = 0; round < ROUNDS; round += 1) paces.push(await paceOf(context, visit))
      found.push(...figuresOf(name, paces, floor))
    }
    return found
  } finally {
    await browser.close()
    await running.stop()
  }
}

function figuresOf(name: string, paces: readonly Pace[], floor: number): readonly Figure[] {
  const of = (which: keyof Pace) => median(paces.map((pace) => pace[which]))
  return [
    figure(
      {
        area: "S12",
        name: `${name}: scripts and styles of the first view, KB gzip; limit React, router, client`,
        ours: of("weight") / KB,
        limit: floor / KB,
        goal: "≤ 1.35× the limit",
      },
      ({ toLimit }) => toLimit <= 1.35,
    ),
    figure(
      {
        area: "S12",
        name: `${name}: largest part stands, ms, CPU ÷4`,
        ours: of("largest"),
        goal: "≤ 1,500 ms",
      },
      () => of("largest") <= 1_500,
    ),
    figure(
      { area: "S12", name: `${name}: slowest press, ms, CPU ÷4`, ours: of("interaction"), goal: "≤ 100 ms" },
      () => of("interaction") <= 100,
    ),
    figure(
      {
        area: "S12",
        name: `${name}: longest task in use, ms, CPU ÷4`,
        ours: of("longestTask"),
        goal: "≤ 50 ms",
      },
      () => of("longestTask") <= 50,
    ),
    figure(
      { area: "S12", name: `${name}: elements in the page`, ours: of("nodes"), goal: "≤ 500 (org)" },
      () => of("nodes") <= 500 || !name.startsWith("org"),
    ),
  ]
}

const main = (page: Page) => page.getByRole("main")

function pages(formId: string): Readonly<Record<string, Visit>> {
  return {
    "layer board": {
      path: "/",
      stands: (page) => main(page).getByRole("table").first().waitFor(),
      use: async (page) => {
        const opens = main(page).getByRole("table").first().getByRole("button")
        await opens.nth(0).click()
        await page.keyboard.press("Escape")
        await opens.nth(2).click()
        await page.keyboard.press("Escape")
        await page.mouse.wheel(0, 800)
      },
    },
    org: ORG_VISIT,
    assess: {
      path: `/assess/${formId}`,
      stands: (page) => main(page).getByRole("radio").first().waitFor(),
      use: async (page) => {
        for (const key of ["4", "n", "3", "n", "2", "p"]) {
          await page.keyboard.press(key)
          await page.waitForTimeout(150)
        }
      },
    },
  }
}

function planPage(id: string): Visit {
  return {
    path: `/imports/${id}`,
    stands: (page) => main(page).getByRole("tab").first().waitFor(),
    use: async (page) => {
      for (const tab of await main(page).getByRole("tab").all()) {
        await tab.click()
        await page.waitForTimeout(300)
      }
      for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 600)
    },
  }
}

async function hasRelease({ api }: Tenant): Promise<boolean> {
  const { cycles } = await api.run("{ cycles { edges { node { state } } } }")
  return cycles.edges.some(({ node }: { node: { state: string } }) => node.state === "RELEASED")
}

/** An open cycle of the executives, in which the administrator, as head of the company, has forms to write. */
async function formsToWrite({ api, admin }: Tenant): Promise<string> {
  const { org } = await api.run("{ org { heads { id } } }")
  const { members } = await admin.run("{ members { edges { node { id version } } } }")
  const [{ node: member }] = members.edges
  await admin.run(
    "mutation ($input: LinkMemberToPersonInput!) { linkMemberToPerson(input: $input) { problems { message } } }",
    { input: { membershipId: member.id, version: member.version, personId: org.heads[0].id } },
  )
  const draft = await createCycle(api, {
    name: "To write",
    perspectives: ["MANAGER", "SELF"],
    population: { layers: ["EXEC"] },
  })
  await takeStep(api, "openCycle", draft)
  const { myForms } = await admin.run("{ myForms { id perspective } }")
  return myForms.find(({ perspective }: { perspective: string }) => perspective === "MANAGER").id
}

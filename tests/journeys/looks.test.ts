import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { type RunningBrowser, startPinnedBrowser } from "./kit/chromium.ts"
import { pixelsApart } from "./kit/look-alike.ts"
import { type Recorded, readRecorded, record, replay, writeRecorded } from "./kit/recorded.ts"

// The ten main screens look as they looked when somebody last looked at them: same answers, same day, one browser.
// After a change that is meant, `npm run looks` takes the pictures anew; look at them before you commit them.

const TAKES_ANEW = process.env.RUNG_LOOKS === "anew"
const PICTURES = join(import.meta.dirname, "looks")
const ARTIFACTS = join(import.meta.dirname, "../artifacts")
/** A share of the picture that may differ: edges of letters, which another processor rounds otherwise. */
const UNSEEN = 0.002

interface Screen {
  readonly persona: string
  readonly path: string
}

const SCREENS: Readonly<Record<string, Screen>> = {
  board: { persona: "Ruth Okafor", path: "/" },
  person: { persona: "Priya Raman", path: "/me" },
  home: { persona: "Priya Raman", path: "/" },
  assess: { persona: "Ruth Okafor", path: "/assess/$form" },
  mirror: { persona: "Priya Raman", path: "/mirror" },
  plan: { persona: "Priya Raman", path: "/plan" },
  org: { persona: "Ruth Okafor", path: "/org" },
  contract: { persona: "Sabine Keller", path: "/contract" },
  cycle: { persona: "Sabine Keller", path: "/cycles/$cycle" },
  imported: { persona: "Sabine Keller", path: "/imports/$import" },
}

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  "wide-light": { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  "phone-dark": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
}

let pinned: RunningBrowser
let browser: Browser
let recorded: Recorded

beforeAll(async () => {
  pinned = await startPinnedBrowser()
  browser = await chromium.connect(pinned.endpoint)
  recorded = TAKES_ANEW ? { now: Date.now(), screens: {} } : await readRecorded()
  if (TAKES_ANEW) await mkdir(PICTURES, { recursive: true })
}, 120_000)

afterAll(async () => {
  if (TAKES_ANEW) await writeRecorded(recorded)
  await browser?.close()
  await pinned?.stop()
})

describe.each(Object.entries(SCREENS))("%s", (name, screen) => {
  test.each(Object.entries(WAYS))("%s", async (way, options) => {
    const file = join(PICTURES, `${name}-${way}.png`)
    const { picture, page } = await pictureOf(name, screen, options)
    if (TAKES_ANEW) await writeFile(file, picture)
    const apart = await pixelsApart(page, picture, await readFile(file))
    const { width, height } = options.viewport ?? { width: 1, height: 1 }
    const isAlike = apart <= UNSEEN * width * height
    if (!isAlike) {
      await mkdir(ARTIFACTS, { recursive: true })
      await writeFile(join(ARTIFACTS, `${name}-${way}.png`), picture)
    }
    await page.context().close()
    expect(isAlike, `${apart} pixels differ; is it meant? npm run looks`).toBe(true)
  })
})

/** A picture of the screen, and a blank page of the same browser. */
async function pictureOf(name: string, screen: Screen, options: BrowserContextOptions) {
  const context = await browser.newContext({
    ...options,
    baseURL: inject("stage").origin,
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(recorded.now)
  const unknown = await opened(page, name, screen)
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  await page.waitForLoadState("networkidle")
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" })
  expect(unknown, "asked and never recorded: npm run looks").toEqual([])
  await page.goto("about:blank")
  return { picture, page }
}

/** Opens the screen: the first time as its persona at the product, which is recorded, then from the record. */
async function opened(page: Page, name: string, { persona, path }: Screen): Promise<readonly string[]> {
  const known = recorded.screens[name]
  if (known && !TAKES_ANEW) {
    const unknown = await replay(page, known)
    await page.goto(known.path)
    return unknown
  }
  await page.goto("/")
  await page.getByRole("button", { name: persona }).click()
  await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  const address = await addressOf(page, path)
  const answers = await record(page)
  recorded.screens[name] = { path: address, answers: { ...known?.answers, ...answers } }
  await page.goto(address)
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  await page.waitForLoadState("networkidle")
  recorded.screens[name] = { path: address, answers: { ...known?.answers, ...answers } }
  return []
}

interface Known {
  readonly cycles?: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
  readonly orgImports?: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
  readonly myForms?: readonly { readonly id: string; readonly perspective: string }[]
}

async function addressOf(page: Page, path: string): Promise<string> {
  const ask = async (query: string) => {
    const answer = await page.request.post("/graphql", { data: { query } })
    const { data }: { data: Known } = await answer.json()
    return data
  }
  if (path.endsWith("$form")) {
    const { myForms = [] } = await ask("{ myForms { id perspective } }")
    return path.replace("$form", myForms.find(({ perspective }) => perspective === "MANAGER")?.id ?? "")
  }
  if (path.endsWith("$cycle")) {
    const { cycles } = await ask("{ cycles(first: 1) { edges { node { id } } } }")
    return path.replace("$cycle", cycles?.edges[0]?.node.id ?? "")
  }
  if (path.endsWith("$import")) {
    const { orgImports } = await ask("{ orgImports(first: 1) { edges { node { id } } } }")
    return path.replace("$import", orgImports?.edges[0]?.node.id ?? "")
  }
  return path
}

import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { type Visitor, type VisitorOptions, type Visitors, visitors } from "./kit/visitor.ts"

// Every page of the console, as whoever it is for, in both themes, wide and on a phone: no rule of accessibility is
// broken, nothing scrolls sideways, nothing fails. A page that nobody looks at fails too.

const PERSONAS = ["executive", "manager", "administrator"] as const
type Persona = (typeof PERSONAS)[number]
const NAMES: Readonly<Record<Persona, string>> = {
  executive: "Ruth Okafor",
  manager: "Priya Raman",
  administrator: "Sabine Keller",
}

/** Who looks at each page; entry pages are looked at before anybody is signed in. */
const PAGES: Readonly<Record<string, readonly Persona[]>> = {
  "/": ["executive", "manager", "administrator"],
  "/people/$id": ["executive"],
  "/people/$id/conversation": ["executive"],
  "/conversations": ["executive"],
  "/line-views": ["executive"],
  "/how-we-judge": ["executive"],
  "/me": ["manager"],
  "/contract": ["administrator"],
  "/contract/draft": ["administrator"],
  "/contract/translations": ["administrator"],
  "/cycles": ["administrator"],
  "/cycles/new": ["administrator"],
  "/cycles/$cycleId": ["administrator"],
  "/cycles/$cycleId/calibration": ["administrator"],
  "/assess": ["executive", "manager"],
  "/assess/$assessmentId": ["executive"],
  "/self-assessment": ["manager"],
  "/notes": ["executive"],
  "/mirror": ["executive", "manager"],
  "/plan": ["manager"],
  "/who-prepares": ["executive"],
  "/release-check": ["administrator"],
  "/org": ["executive", "administrator"],
  "/imports": ["administrator"],
  "/imports/new": ["administrator"],
  "/imports/$importId": ["administrator"],
  "/settings": ["administrator"],
  "/members": ["administrator"],
  "/tokens": ["administrator"],
  "/audit": ["administrator"],
  "/sessions": ["manager"],
  "/news": ["manager", "administrator"],
  "/views": ["executive"],
  "/set-up": ["administrator"],
}

/** Pages of journeys of their own, which look at them. */
const ELSEWHERE = new Set([
  "/join",
  "/reset-password",
  "/form",
  "/sign-in",
  "/gallery/$",
  "/cycles/$cycleId/calibration/$sessionId",
  "/prepare",
])

test("somebody looks at every page there is", () => {
  const router = readFileSync(join(import.meta.dirname, "../../packages/console/src/app/router.tsx"), "utf8")
  const paths = [...router.matchAll(/path: "(\/[^"]*)"/g)].flatMap(([, path]) => path ?? [])
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !(path in PAGES) && !ELSEWHERE.has(path))).toEqual([])
})

const WAYS: Readonly<Record<string, VisitorOptions>> = {
  "in the light": {},
  "on a phone in the dark": { width: 360, height: 740, dark: true },
  "on a phone from right to left": { width: 360, height: 740, fromTheRight: true },
}

/** Languages other than English: no word is too long for a phone. */
const LANGUAGES: Readonly<Record<string, VisitorOptions>> = {
  "on a phone in German": { width: 360, height: 740, language: "de" },
  "on a phone in a language a third longer": { width: 360, height: 740, language: "pseudo" },
}

describe.each(Object.entries(WAYS))("%s", (_way, options) => {
  const people = visitors()

  test("contrast is higher where it is asked for", async () => {
    const visitor = await people.arrive(options)
    const { page, open, look } = visitor
    const inkOf = () => page.evaluate(() => getComputedStyle(document.body).color)
    await open("/")
    const usual = await inkOf()
    await page.emulateMedia({ contrast: "more" })
    await expect.poll(inkOf).not.toBe(usual)
    await look()
    await page.emulateMedia({ contrast: "no-preference" })
    await signIn(visitor, "executive")
    await page.keyboard.press("Control+k")
    await page.locator("dialog[open] input:focus").waitFor()
    await page.keyboard.type("higher")
    await page.locator('[aria-selected="true"]', { hasText: "Use higher contrast" }).waitFor()
    await page.keyboard.press("Enter")
    await expect.poll(inkOf).not.toBe(usual)
    await look()
    await page.reload()
    await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
    expect(await inkOf()).not.toBe(usual)
  })

  test("every page holds up", { timeout: 400_000 }, () => walk(people, options))
})

describe.each(Object.entries(LANGUAGES))("%s", (_language, options) => {
  const people = visitors()

  test("every page holds up", { timeout: 400_000 }, () => walk(people, options))
})

async function walk(people: Visitors, options: VisitorOptions): Promise<void> {
  const faults: string[] = []
  for (const persona of PERSONAS) {
    const visitor = await people.arrive(options)
    await signIn(visitor, persona)
    for (const [path, whose] of Object.entries(PAGES)) {
      if (!whose.includes(persona)) continue
      const fault = await faultAt(visitor, await addressOf(visitor, path))
      if (fault !== undefined) faults.push(`${path}: ${fault}`)
    }
  }
  expect(faults).toEqual([])
}

async function signIn({ page, open }: Visitor, persona: Persona): Promise<void> {
  await open("/")
  await page.getByRole("button", { name: NAMES[persona] }).click()
  await page.getByRole("navigation").first().waitFor()
}

async function faultAt({ page, open, look }: Visitor, address: string): Promise<string | undefined> {
  try {
    await open(address)
    await page.getByRole("heading", { level: 1 }).first().waitFor()
    await page.locator('[role="status"][aria-busy="true"]').first().waitFor({ state: "detached" })
    await look()
    return (page.viewportSize()?.width ?? 0) > 1000 ? await trapIn(page) : undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Goes around the page by Tab; whatever keeps the focus is a trap. */
async function trapIn(page: Page): Promise<string | undefined> {
  const stops = await page.evaluate(() => {
    document.documentElement.dataset.held = ""
    document.addEventListener("keydown", () => {
      const here = document.activeElement
      setTimeout(() => {
        // A field for a day has stops within itself.
        const isDay = here instanceof HTMLInputElement && here.type === "date"
        if (here === document.activeElement && here !== document.body && !isDay)
          document.documentElement.dataset.held += `${here?.getAttribute("aria-label") ?? here?.textContent}; `
      })
    })
    return document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]").length
  })
  for (let pressed = 0; pressed <= Math.min(stops, 80); pressed += 1) await page.keyboard.press("Tab")
  const held = await page.evaluate(() => document.documentElement.dataset.held)
  return held ? `Tab does not leave ${held.slice(0, 200)}` : undefined
}

interface Ided {
  readonly edges: readonly { readonly node: { readonly id: string } }[]
}

interface Known {
  readonly cycles: Ided
  readonly orgImports: Ided
  readonly myForms: readonly {
    readonly id: string
    readonly perspective: string
    readonly subject: { readonly personId: string }
  }[]
}

/** A path with something that there is in the demo. */
async function addressOf({ ask }: Visitor, path: string): Promise<string> {
  if (!path.includes("$")) return path
  const { cycles, orgImports, myForms } = await ask<Partial<Known>>(questionOf(path))
  const form = myForms?.find(({ perspective }) => perspective === "MANAGER")
  const id = path.includes("$assessmentId") ? form?.id : form?.subject.personId
  return path.replace(/\$\w+/, (cycles ?? orgImports)?.edges[0]?.node.id ?? id ?? "nobody")
}

function questionOf(path: string): string {
  if (path.includes("$importId")) return "{ orgImports { edges { node { id } } } }"
  if (path.includes("$cycleId")) return "{ cycles { edges { node { id } } } }"
  return "{ myForms { id perspective subject { personId } } }"
}

import { gzipSync } from "node:zlib"
import type { Browser, BrowserContext, Page, Response } from "playwright-core"

/** What a page cost whoever opened and used it, on a processor slowed to a quarter. */
export interface Pace {
  /** Bytes of scripts and styles of the first view, each compressed. */
  readonly weight: number
  /** Milliseconds until the largest part of the first view stood. */
  readonly largest: number
  /** Milliseconds from the slowest press to the next picture. */
  readonly interaction: number
  /** Milliseconds of the longest task while it was used, after the first view. */
  readonly longestTask: number
  /** Most elements in the page. */
  readonly nodes: number
}

const SLOWER = 4
const VIEWPORT = { width: 1440, height: 900 }

interface Marks {
  largest: number
  interaction: number
  longestTask: number
}

declare global {
  interface Window {
    rungMarks: Marks
  }
}

/** What is watched from the first byte on. */
function watch(): void {
  const marks = { largest: 0, interaction: 0, longestTask: 0 }
  window.rungMarks = marks
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) marks.largest = Math.max(marks.largest, startTime)
  }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId } = entry as PerformanceEventTiming & { readonly interactionId?: number }
      if (interactionId) marks.interaction = Math.max(marks.interaction, entry.duration)
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longestTask = Math.max(marks.longestTask, duration)
  }).observe({ type: "longtask", buffered: true })
}

export interface Visit {
  readonly path: string
  /** Resolves when the page has what was asked of it. */
  stands(page: Page): Promise<unknown>
  /** What somebody does there. */
  use(page: Page): Promise<unknown>
}

/** Signs in once; every visit then comes with that session and an empty cache. */
export async function signedIn(
  browser: Browser,
  { origin, email, password }: { readonly origin: string; readonly email: string; readonly password: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, viewport: VIEWPORT, locale: "en-GB" })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto("/sign-in")
  await page.getByLabel("Work e-mail").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
  await page.close()
  return context
}

/** One visit in a tab of its own, nothing cached. */
export async function paceOf(context: BrowserContext, { path, stands, use }: Visit): Promise<Pace> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true })
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER })
  const loaded: Response[] = []
  page.on("response", (response) => loaded.push(response))
  await page.addInitScript(watch)
  try {
    await page.goto(path)
    await stands(page)
    await page.waitForLoadState("networkidle")
    const weight = await weightOf(loaded)
    await page.evaluate(() => {
      window.rungMarks.longestTask = 0
      window.rungMarks.interaction = 0
    })
    await use(page)
    // Entries reach their observers a moment after the fact.
    await page.waitForTimeout(500)
    const marks = await page.evaluate(() => window.rungMarks)
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length)
    return { ...marks, weight, nodes }
  } finally {
    await page.close()
  }
}

async function weightOf(responses: readonly Response[]): Promise<number> {
  const kinds = new Set(["script", "stylesheet"])
  const bodies = await Promise.all(
    responses.filter((one) => kinds.has(one.request().resourceType())).map((one) => one.body()),
  )
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

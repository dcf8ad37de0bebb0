import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import axe from "axe-core"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest"

const ARTIFACTS = join(import.meta.dirname, "../../artifacts")
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
/** For an element to appear or a page to arrive; machines that run tests are busy. */
const PATIENCE = 15_000

export interface VisitorOptions {
  /** Of the product; the shared one unless given. */
  readonly origin?: string
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
  /** Lays the page out from the right, as for scripts that are written so. */
  readonly fromTheRight?: boolean
  /** What the console speaks; English unless given. "pseudo" brackets whatever goes through the language. */
  readonly language?: "de" | "pseudo"
}

/** A person at a browser of their own, watched: whatever their page complains about fails the test. */
export interface Visitor {
  readonly page: Page
  /** What the page complained about so far: errors, broken rules of the security policy, failed requests. */
  readonly faults: string[]
  open(path: string): Promise<void>
  /** Looks at the page as it is: throws on violations of WCAG 2.2 A and AA and on sideways scrolling. */
  look(): Promise<void>
  /** Asks the API as the person who is signed in here. */
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>
  /** Another tab of the same browser, as watched as the first. */
  newTab(): Promise<Visitor>
}

export interface Visitors {
  arrive(options?: VisitorOptions): Promise<Visitor>
}

interface Arrived {
  readonly context: BrowserContext
  readonly visitor: Visitor
}

/**
 * Lets visitors arrive, for the tests of one file, which go on where the one before them ended. What a failed test
 * saw is kept in `tests/artifacts`.
 */
export function visitors(): Visitors {
  const here: Arrived[] = []
  let browser: Browser
  let failed: string | undefined
  beforeAll(async () => {
    browser = await chromium.connect(inject("stage").browser)
  })
  beforeEach(() => {
    if (failed) throw new Error(`A step before this one failed: ${failed}`)
  })
  afterEach(async ({ task }) => {
    const faults = here.flatMap(({ visitor }) => visitor.faults.splice(0))
    if (faults.length === 0 && task.result?.state !== "fail") return
    if (!failed) await keep(here, task.name)
    failed ??= task.name
    if (faults.length > 0) throw new Error(`The page complained:\n${faults.join("\n")}`)
  })
  afterAll(async () => {
    for (const { context } of here) await context.close()
    await browser.close()
  })
  return {
    arrive: async (options = {}) => {
      const arrived = await arrival(browser, options)
      here.push(arrived)
      return arrived.visitor
    },
  }
}

async function arrival(browser: Browser, options: VisitorOptions): Promise<Arrived> {
  const {
    origin = inject("stage").origin,
    dark = false,
    width = 1440,
    height = 900,
    fromTheRight = false,
    language,
  } = options
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    viewport: { width, height },
    locale: language === "de" ? "de-DE" : "en-GB",
  })
  context.setDefaultTimeout(PATIENCE)
  if (fromTheRight) await context.addInitScript(turnAround)
  if (language === "pseudo")
    await context.addInitScript(() => localStorage.setItem("rung-language", "pseudo"))
  await context.tracing.start({ snapshots: true })
  return { context, visitor: await tabOf(context, []) }
}

/** Before anything is drawn; until the document has its root the listener waits for it. */
function turnAround(): void {
  const turn = () => document.documentElement?.setAttribute("dir", "rtl")
  turn()
  document.addEventListener("DOMContentLoaded", turn)
}

async function tabOf(context: BrowserContext, faults: string[]): Promise<Visitor> {
  const page = await context.newPage()
  watch(page, faults)
  return { page, faults, ...actions(page), newTab: () => tabOf(context, faults) }
}

function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`Error on the page: ${error.message}`))
  page.on("console", (message) => {
    const kind = message.type()
    if (kind === "error" || kind === "warning")
      faults.push(`Console: ${message.text()} ${where(message.location())}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`)
  })
}

function where({ url }: { readonly url: string }): string {
  return url ? `(${url})` : ""
}

function actions(page: Page): Omit<Visitor, "page" | "faults" | "newTab"> {
  return {
    open: async (path) => {
      await page.goto(path)
    },
    look: async () => {
      const violations = await axeViolations(page)
      if (violations.length > 0) throw new Error(`Not accessible at ${page.url()}:\n${violations.join("\n")}`)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 0) throw new Error(`The page at ${page.url()} scrolls sideways by ${wide} pixels.`)
    },
    ask: async <T>(query: string, variables = {}) => {
      const answer = await page.request.post("/graphql", { data: { query, variables } })
      const { data, errors }: { data: T; errors?: unknown } = await answer.json()
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
  }
}

async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ""}`),
    )
  }, WCAG)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

async function keep(here: readonly Arrived[], test: string): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true })
  const name = test
    .replace(/[^a-z0-9]+/gi, "-")
    .toLowerCase()
    .slice(0, 60)
  for (const [index, { context, visitor }] of here.entries()) {
    const file = join(ARTIFACTS, `${name}-${index + 1}`)
    await visitor.page.screenshot({ path: `${file}.png` }).catch(() => undefined)
    await context.tracing.stop({ path: `${file}.zip` }).catch(() => undefined)
    await context.tracing.start({ snapshots: true }).catch(() => undefined)
  }
}

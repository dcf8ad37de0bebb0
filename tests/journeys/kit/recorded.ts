import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page, Route } from "playwright-core"

// Answers of the API, kept, so that a page shows the same on any day: what is compared is how it looks.

const FILE = join(import.meta.dirname, "../looks/answers.json")

export interface Recorded {
  /** When the answers were given; a page that replays them believes it is then. */
  readonly now: number
  readonly screens: Record<string, RecordedScreen>
}

export interface RecordedScreen {
  readonly path: string
  /** By what was asked. */
  readonly answers: Record<string, unknown>
}

export async function readRecorded(): Promise<Recorded> {
  const recorded: Recorded = JSON.parse(await readFile(FILE, "utf8"))
  return recorded
}

export async function writeRecorded(recorded: Recorded): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(recorded)}\n`)
}

interface Asked {
  readonly operationName?: string
  readonly variables?: unknown
}

function keyOf(route: Route): string {
  const { operationName = "", variables = {} }: Asked = route.request().postDataJSON() ?? {}
  return `${operationName} ${JSON.stringify(variables)}`
}

/** Lets the page ask the product, and keeps what it is answered. */
export async function record(page: Page): Promise<RecordedScreen["answers"]> {
  const answers: Record<string, unknown> = {}
  await page.route("**/graphql", async (route) => {
    if (isLive(route)) return route.abort()
    const response = await route.fetch()
    answers[keyOf(route)] = JSON.parse((await response.text()).replace(SESSION_KEY, `"draftKey":"${NO_KEY}"`))
    return route.fulfill({ response })
  })
  return answers
}

/** Answers the page from what was kept; what was never asked before is told. */
export async function replay(page: Page, { answers }: RecordedScreen): Promise<readonly string[]> {
  const unknown: string[] = []
  await page.route("**/graphql", async (route) => {
    if (isLive(route)) return route.abort()
    const key = keyOf(route)
    if (!(key in answers)) unknown.push(key)
    return route.fulfill({ json: answers[key] ?? { errors: [{ message: `Nobody asked ${key} before.` }] } })
  })
  return unknown
}

/** What seals drafts in the browser belongs to a session; the record has one that opens nothing. */
const SESSION_KEY = /"draftKey":"[^"]*"/
const NO_KEY = "A".repeat(43)

function isLive(route: Route): boolean {
  return (route.request().headers().accept ?? "").includes("text/event-stream")
}

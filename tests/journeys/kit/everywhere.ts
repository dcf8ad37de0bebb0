import { text } from "node:stream/consumers"
import type { Page, Response } from "playwright-core"
import type { Json } from "../../kit/caller.ts"
import type { Visitor } from "./visitor.ts"

/** Where somebody came across words: pages, what those were answered with, and files saved from them. */
export interface Come {
  readonly across: readonly string[]
  readonly pages: number
  readonly files: number
}

/** Goes through every page of a visitor's navigation and the given ones, and saves every table there is. */
export async function lookEverywhere(
  { page, open }: Visitor,
  words: string,
  further: readonly string[],
): Promise<Come> {
  const across = new Set<string>()
  const heard: Promise<void>[] = []
  let files = 0
  const hear = (response: Response) => {
    if (!response.url().endsWith("/graphql")) return
    const at = new URL(page.url()).pathname
    const body = response.text().catch(() => "")
    heard.push(body.then((said) => void (said.includes(words) && across.add(`answer at ${at}`))))
  }
  await open("/sessions")
  const links = page.getByRole("navigation", { name: "Pages" }).first().getByRole("link")
  await links.first().waitFor()
  const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "/"))
  const paths = [...new Set([...shown, ...further])]
  page.on("response", hear)
  for (const path of paths) {
    await open(path)
    await page.locator("main").first().waitFor()
    await page
      .getByText(/^Loading /)
      .first()
      .waitFor({ state: "detached" })
    await Promise.all(heard)
    if ((await everythingOn(page)).includes(words)) across.add(`page ${path}`)
    for (const saving of await page.getByRole("button", { name: "CSV", exact: true }).all()) {
      const [file] = await Promise.all([page.waitForEvent("download"), saving.click()])
      if ((await text(await file.createReadStream())).includes(words)) across.add(`file of ${path}`)
      files += 1
    }
  }
  page.off("response", hear)
  return { across: [...across], pages: paths.length, files }
}

/** What a page says and holds, what is typed into its fields included. */
function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")
    return [document.documentElement.outerHTML, ...[...fields].map(({ value }) => value)].join("\n")
  })
}

/** What the API answers a visitor, refusal or not; only a question that the schema does not know is an error. */
export async function answerTo(
  { page }: Visitor,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const answer = await page.request.post("/graphql", { data: { query, variables } })
  const { errors = [] }: { errors?: readonly Json[] } = await answer.json()
  const unasked = errors.filter(({ extensions }) => extensions?.code !== "FORBIDDEN")
  if (unasked.length > 0) throw new Error(`${query} … answered ${JSON.stringify(unasked)}`)
  return answer.text()
}

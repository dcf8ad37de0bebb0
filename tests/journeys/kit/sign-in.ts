import { vi } from "vitest"
import type { Visitor } from "./visitor.ts"

export const PASSWORD = "a sentence that nobody guesses"

interface Joining {
  readonly email: string
  readonly name: string
}

/** Follows the invitation mailed to an address, as the outbox of this machine shows it, and joins. */
export async function join(visitor: Visitor, { email, name }: Joining): Promise<void> {
  const { page, open, look } = visitor
  await open(await mailedLink(visitor, { to: email, path: "/join" }))
  await page.getByLabel("Your name").fill(name)
  await page.getByLabel("Password").fill(PASSWORD)
  await look()
  await page.getByRole("button", { name: "Join" }).click()
  await page.getByRole("navigation", { name: "Pages" }).first().waitFor()
}

interface Mailed {
  readonly to: string
  /** What the link leads to. */
  readonly path: string
}

/** The link in the newest mail to an address; mails are sent by a job and may take a moment. */
export async function mailedLink({ page, open }: Visitor, { to, path }: Mailed): Promise<string> {
  return vi.waitFor(
    async () => {
      await open("/outbox")
      const mail = page.locator("article").filter({ hasText: `To: ${to}` })
      const link = mail.first().locator(`a[href*="${path}"]`)
      if ((await link.count()) === 0) throw new Error(`No mail to ${to} with a link to ${path} yet.`)
      return (await link.first().getAttribute("href")) ?? ""
    },
    { timeout: 20_000, interval: 250 },
  )
}

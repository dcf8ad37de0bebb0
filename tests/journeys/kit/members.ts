import type { Page } from "playwright-core"

interface Invited {
  readonly email: string
  /** Whom they stand for in the org. */
  readonly person?: string
  /** Beside Member. */
  readonly roles: readonly string[]
}

/** Invites one person on the page "People and roles". */
export async function invite(page: Page, { email, person, roles }: Invited): Promise<void> {
  await page.getByRole("button", { name: "Invite people" }).click()
  const dialog = page.getByRole("dialog", { name: "Invite people" })
  await dialog.getByLabel("E-mail addresses").fill(email)
  for (const role of ["Member", "Executive", "Administrator", "Auditor"]) {
    await dialog.getByRole("checkbox", { name: role }).setChecked(role === "Member" || roles.includes(role))
  }
  if (person) {
    await dialog.getByRole("combobox").fill(person)
    await dialog.getByRole("option", { name: person }).click()
    await dialog.getByText(`Stands in the org for ${person}`).waitFor()
  }
  await dialog.getByRole("button", { name: "Invite", exact: true }).click()
  await dialog.waitFor({ state: "hidden" })
}

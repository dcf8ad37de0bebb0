import type { Page } from "playwright-core"

/** A rating by item code: 1 to 5, or not seen. */
export type Ratings = Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | "NOT_SEEN">>

/** The form's item codes, in its order. */
export async function itemCodes(page: Page): Promise<readonly string[]> {
  return page
    .locator("main ol > li h3[id^=item-], main ol > li button[aria-expanded]")
    .evaluateAll((rows) =>
      rows.map((row) => /[A-D][1-7]/.exec(row.parentElement?.textContent ?? "")?.[0] ?? ""),
    )
}

/** Rates the item that is open with the mouse: on its anchor, or on "not seen". */
export async function rateOpenItem(page: Page, rating: Ratings[string]): Promise<void> {
  const anchors = page.getByRole("group").getByRole("radio")
  await anchors.nth(rating === "NOT_SEEN" ? 5 : rating - 1).check()
}

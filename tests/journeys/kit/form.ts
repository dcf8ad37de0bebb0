import type { Locator, Page } from "playwright-core"

/** 1 to 5, or not seen. */
export type Rating = 1 | 2 | 3 | 4 | 5 | "NOT_SEEN"

export interface Answered {
  readonly rating: Rating
  /** What was seen; a 1 or a 5 from above needs it. */
  readonly note?: string
}

/** Answers every item of the open form with the mouse, in its order, up to the review. */
export async function answer(page: Page, answers: Readonly<Record<string, Answered>>): Promise<void> {
  for (const [code, { rating, note }] of Object.entries(answers)) {
    const item = page.getByRole("group", { name: code })
    await item
      .getByRole("radio")
      .nth(rating === "NOT_SEEN" ? 5 : rating - 1)
      .check()
    if (note) await page.getByRole("textbox").fill(note)
    await page.getByRole("button", { name: /^(Next, |Review and send)/ }).click()
  }
  await skipTheEnd(page)
}

/** Leaves out what a form from above asks at its end, where it does. */
export async function skipTheEnd(page: Page): Promise<void> {
  const review = page.getByRole("heading", { name: "Everything is answered" })
  const end = page.getByRole("button", { name: /^(Skip to review|Review and send)$/ })
  await review.or(end).first().waitFor()
  if (await end.isVisible()) await end.click()
  await review.waitFor()
}

/** Presses Tab until the element of this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press("Tab")
    if (
      await page
        .locator(":focus")
        .and(page.getByLabel(name).or(namedLike(page, name)))
        .count()
    )
      return
  }
  throw new Error(`Tab does not reach ${name} at ${page.url()}.`)
}

function namedLike(page: Page, name: string) {
  return page.getByRole("link", { name }).or(page.getByRole("button", { name }))
}

/** The text where it stands to be read: a field that still shows it, about to close, is not it. */
export function written(page: Page | Locator, text: string): Locator {
  return page.getByText(text).and(page.locator(":not(textarea)"))
}

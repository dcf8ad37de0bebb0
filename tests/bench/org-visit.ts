import type { Page } from "playwright-core"
import type { Visit } from "./page-pace.ts"

const main = (page: Page) => page.getByRole("main")

async function press(page: Page, keys: readonly string[], pause: number): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pause)
  }
}

/** Through outline and chart with the arrows: down the line, along it, and back up. */
export const ORG_VISIT: Visit = {
  path: "/org",
  stands: async (page) => {
    await main(page).getByRole("treeitem").first().waitFor()
    await main(page).getByRole("application").waitFor()
  },
  use: async (page) => {
    await main(page).getByRole("treeitem").first().click()
    await press(page, ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight"], 300)
    await press(page, Array<string>(40).fill("ArrowDown"), 0)
    await main(page).getByRole("tree").hover()
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 400)
    await main(page).getByRole("application").focus()
    await press(page, ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"], 300)
    await press(page, Array<string>(20).fill("ArrowRight"), 0)
  },
}

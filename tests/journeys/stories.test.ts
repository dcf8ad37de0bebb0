import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createServer, type ViteDevServer } from "vite"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Visitor, visitors } from "./kit/visitor.ts"

const CONSOLE = join(import.meta.dirname, "../../packages/console")
/** How many stories the files of each folder tell. */
function told(): readonly (readonly [folder: string, told: number])[] {
  return ["ui", "parts"].map((folder) => {
    const files = readdirSync(join(CONSOLE, "src", folder)).filter((name) => name.endsWith(".stories.tsx"))
    const stories = files.flatMap((name) => [
      ...readFileSync(join(CONSOLE, "src", folder, name), "utf8").matchAll(
        /^export const [A-Z]\w*: Story</gm,
      ),
    ])
    return [folder, stories.length]
  })
}

const people = visitors()
let server: ViteDevServer
let visitor: Visitor

beforeAll(async () => {
  server = await createServer({
    root: CONSOLE,
    configFile: join(CONSOLE, "vite.config.ts"),
    logLevel: "error",
    optimizeDeps: { entries: ["index.html", "src/gallery/gallery.tsx", "src/**/*.stories.tsx"] },
    server: { host: "127.0.0.1", port: 0, strictPort: false, hmr: false, watch: null, proxy: {} },
  })
  await server.listen()
  visitor = await people.arrive({
    origin: server.resolvedUrls?.local[0] ?? "nowhere",
    width: 360,
    height: 800,
  })
})

afterAll(async () => {
  await server?.close()
})

describe("the stories", () => {
  for (const [folder, count] of told()) {
    test(`of ${folder} can be used in light and dark, and on a phone`, async () => {
      const { page } = visitor
      await visitor.open(`/gallery/${folder}?alone&look=light`)
      await page.locator("[data-story]").first().waitFor()
      expect(count).toBeGreaterThan(45)
      await page
        .locator("[data-story]")
        .nth(count - 1)
        .waitFor({ state: "attached" })
      expect(await page.locator("[data-story]").count()).toBe(count)
      await visitor.look()
      await page.evaluate((to) => history.pushState({}, "", to), `/gallery/${folder}?alone&look=dark`)
      await page.locator("html[data-theme=dark]").waitFor()
      await visitor.look()
    })
  }

  test("have an address each, in the list of all", async () => {
    await visitor.open("/gallery/parts/whisker/one-view?look=dark&width=360")
    const shown = visitor.page.frameLocator('iframe[title="parts/whisker/one-view"]')
    await shown.locator('[data-story="parts/whisker/one-view"]').waitFor()
    expect(await shown.locator("[data-story]").count()).toBe(1)
    expect(await visitor.page.getByRole("link", { name: "one view" }).count()).toBeGreaterThan(1)
  })

  test("are no part of what is built", () => {
    const assets = join(CONSOLE, "dist/assets")
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
    expect(scripts.length).toBeGreaterThan(5)
    const telling = scripts.filter((name) =>
      /\/gallery\/|data-story/.test(readFileSync(join(assets, name), "utf8")),
    )
    expect(telling).toEqual([])
  })
})

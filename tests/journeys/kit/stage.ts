import type { TestProject } from "vitest/node"
import { startBrowser } from "./chromium.ts"
import { startProduct } from "./product.ts"

export interface Stage {
  /** Of the product, in demo mode. */
  readonly origin: string
  readonly operatorToken: string
  readonly browser: string
}

declare module "vitest" {
  export interface ProvidedContext {
    stage: Stage
  }
}

/** One product and one browser for every journey. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [product, browser] = await Promise.all([startProduct({ demo: true }), startBrowser()])
  const { origin, operatorToken } = product
  project.provide("stage", { origin, operatorToken, browser: browser.endpoint })
  return async () => {
    await browser.stop()
    await product.stop()
  }
}

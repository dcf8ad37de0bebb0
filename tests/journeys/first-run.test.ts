import { expect, onTestFinished, test } from "vitest"
import { startProduct } from "./kit/product.ts"
import { visitors } from "./kit/visitor.ts"

const people = visitors()

test("I start Rung for the first time and it tells me how to make a company", async () => {
  const product = await startProduct({ demo: false })
  onTestFinished(() => product.stop())
  const { page, look, open } = await people.arrive({ origin: product.origin })
  await open("/")
  await page.getByRole("heading", { name: "No company lives here yet" }).waitFor()
  expect(await page.getByText("rung tenant create NAME --admin MAIL").count()).toBe(1)
  expect(await page.getByLabel("Password").count()).toBe(0)
  await look()
})

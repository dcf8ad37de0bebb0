import { readFile } from "node:fs/promises"
import { expect, it } from "vitest"
import { INKS } from "./inks.ts"

it("prints in the light side of the tokens", async () => {
  const tokens = await readFile(new URL("../../styles/tokens.css", import.meta.url), "utf8")
  for (const [name, colour] of Object.entries(INKS)) {
    expect(new RegExp(`--${name}: +light-dark\\((#\\w+)`).exec(tokens)?.[1]).toBe(colour)
  }
})

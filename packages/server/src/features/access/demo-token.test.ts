import { TOKEN_SCOPES } from "@rung/domain/access/roles"
import { parseDay } from "@rung/domain/kit/day"
import { expect, test } from "vitest"
import { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"
import { ensureDemoToken } from "./ensure-demo-token.ts"

const server = await testServer()
const TOKEN = "the-demo-token-of-the-operator"

test("the demo token has every scope, is made once, and is renewed by a later start", async () => {
  const tenant = await server.newTenant()
  const start = (day: string) => {
    const today = parseDay(day)
    if (today === undefined) throw new Error("A day was expected.")
    return ensureDemoToken({ db: tenant.db, now: new Date(`${day}T09:00:00Z`), today }, TOKEN)
  }
  await start("2026-01-01")
  await start("2026-11-22")
  const script = new Browser(server.app.http, { bearer: TOKEN })
  expect((await script.run("{ viewer { name tenant { name } } }")).viewer).toEqual({
    name: "Demo token",
    tenant: { name: "Northgate" },
  })
  const tokens = await tenant.as({ roles: ["ADMIN"] }).run("{ apiTokens { scopes expiresAt } }")
  expect(tokens.apiTokens).toEqual([{ scopes: [...TOKEN_SCOPES], expiresAt: "2027-11-22T00:00:00.000Z" }])
})

import { Client } from "pg"
import { ensureDemoToken } from "../features/access/ensure-demo-token.ts"
import type { Parts } from "../parts.ts"
import { dayIn } from "../platform/clock.ts"
import { verifiedTenant } from "../platform/db/verified-tenant.ts"
import { demoTenantId } from "./demo.store.ts"
import { pastContext } from "./demo-stage.ts"
import { DEMO_SLUG, demoState, seedDemo } from "./seed-demo.ts"

export interface DemoOptions {
  /** The owner may remove a company whose making was interrupted; the application may not. */
  readonly ownerUrl: string
  /** A direct connection of the worker's role: what the company imports is done at once. */
  readonly workerUrl: string
  /** Becomes a token of the demo company when given. */
  readonly token: string | undefined
  readonly say: (line: string) => void
}

/** Sees to it that the demo company is there, whole, and that its token works. */
export async function prepareDemo(
  parts: Parts,
  { ownerUrl, workerUrl, token, say }: DemoOptions,
): Promise<void> {
  const state = await demoState(parts)
  if (state === "UNFINISHED") await removeDemoTenant(ownerUrl)
  if (state !== "THERE") {
    const started = performance.now()
    say("Making the demo company Northgate.")
    await seedDemo(parts, workerUrl)
    say(`Northgate is made, in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  }
  if (token !== undefined) await keepToken(parts, token)
}

async function keepToken(parts: Parts, token: string): Promise<void> {
  const id = await demoTenantId(parts.database, DEMO_SLUG)
  if (id === undefined) return
  const tenant = { id: verifiedTenant(id), timeZone: "UTC" }
  const today = dayIn("UTC", parts.clock())
  await ensureDemoToken(pastContext(parts, today, { principal: { kind: "OPERATOR" }, tenant }), token)
}

async function removeDemoTenant(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("DELETE FROM entry.tenant WHERE slug = $1", [DEMO_SLUG])
  } finally {
    await client.end()
  }
}

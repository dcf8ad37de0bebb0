import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Terminal } from "./terminal.ts"

const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"]

/** The token that a Rung started on this machine keeps beside its database; it is shown to no other machine. */
export function keptOperatorToken(env: Terminal["env"], url: string): string | undefined {
  if (!URL.canParse(url) || !LOOPBACK.includes(new URL(url).hostname)) return undefined
  const folder = env.RUNG_DATA || join(import.meta.dirname, "../../../.rung")
  try {
    return readFileSync(join(folder, "operator-token"), "utf8").trim()
  } catch {
    return undefined
  }
}

import { setTimeout as pause } from "node:timers/promises"
import { type Client, escapeIdentifier } from "pg"
import { codeOf, NOT_ALLOWED } from "./connect.ts"

const PATIENCE_MILLISECONDS = 15_000
const IN_USE = "55006"

/**
 * Drops a database although connections to it may be open. A user that is no superuser may not end those of
 * other roles; they are then waited for, since whoever had them is closing them.
 */
export async function dropDatabase(admin: Client, name: string): Promise<void> {
  for (const begun = Date.now(); ; await pause(100)) {
    try {
      await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
      return
    } catch (error) {
      const mayPass = [NOT_ALLOWED, IN_USE].includes(codeOf(error) ?? "")
      if (!mayPass || Date.now() - begun > PATIENCE_MILLISECONDS) throw error
    }
  }
}

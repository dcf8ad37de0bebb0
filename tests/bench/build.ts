import { spawnSync } from "node:child_process"
import { dirname, resolve } from "node:path"

export const ROOT = resolve(dirname(import.meta.filename), "../..")

/** Builds the server and what it serves; answers at once when nothing has changed. */
export function build(): void {
  const args = [
    "run",
    "build",
    "--filter=@rung/server",
    "--filter=@rung/console",
    "--output-logs=errors-only",
    "--log-prefix=none",
  ]
  const built = spawnSync("turbo", args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] })
  if (built.status !== 0) throw new Error("The build failed.")
}

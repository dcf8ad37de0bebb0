import { Client } from "./client.ts"
import { EXIT, type ExitCode, UsageError } from "./exit.ts"
import type { Terminal } from "./terminal.ts"

const IMPORTS = `query { orgImports(first: 50) { edges { node {
  id state mode effectiveOn sourceName plannedAt appliedAt revertibleUntil counts { rows }
} } } }`

interface Listed {
  readonly id: string
  readonly state: string
  readonly mode: string
  readonly effectiveOn: string
  readonly sourceName: string
  readonly plannedAt: string
  readonly appliedAt: string | null
  readonly revertibleUntil: string | null
  readonly counts: { readonly rows: number } | null
}

interface Answer {
  readonly orgImports: { readonly edges: readonly { readonly node: Listed }[] }
}

/** `rung imports`: the history, newest first. */
export async function listImports(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const isJson = args.includes("--json")
  if (args.some((arg) => arg !== "--json")) throw new UsageError("rung imports takes nothing but --json.")
  const { orgImports } = await new Client(terminal).run<Answer>(IMPORTS)
  const imports = orgImports.edges.map(({ node }) => node)
  if (isJson) terminal.say(JSON.stringify(imports, null, 2))
  else if (imports.length === 0) terminal.say("Nothing has been imported yet.")
  else for (const each of imports) terminal.say(importLine(each))
  return EXIT.DONE
}

function importLine(each: Listed): string {
  const { id, state, mode, sourceName, plannedAt, appliedAt, counts, revertibleUntil } = each
  const when = (appliedAt ?? plannedAt).slice(0, 16).replace("T", " ")
  const rows = counts ? `, ${counts.rows} rows` : ""
  const until = revertibleUntil === null ? "" : `, can be reverted until ${revertibleUntil.slice(0, 10)}`
  return `${id}  ${when}  ${state.padEnd(9)}  ${sourceName} (${mode.toLowerCase()}${rows}${until})`
}

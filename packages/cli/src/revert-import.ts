import { parseArgs } from "node:util"
import { Client, type Problem } from "./client.ts"
import { EXIT, type ExitCode, UsageError } from "./exit.ts"
import { followImport, STARTED, type Started } from "./follow-import.ts"
import type { Terminal } from "./terminal.ts"
import { parsedOr } from "./usage-error.ts"

const REVERT = `mutation Revert($importId: ID!) { revertOrgImport(importId: $importId, waitSeconds: 0) { ${STARTED} } }`
const CONFLICTS = `query Conflicts($id: ID!) {
  orgImportPlan(id: $id) { revertConflicts(first: 100) { totalCount edges { node { name why } } } }
}`

interface Conflicts {
  readonly orgImportPlan: {
    readonly revertConflicts: {
      readonly totalCount: number
      readonly edges: readonly { readonly node: { readonly name: string; readonly why: string } }[]
    }
  }
}

/** `rung revert ID`: takes an applied import back, or says what stands against it. */
export async function revertImport(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const { positionals, values } = parsedOr(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: "boolean" } } }),
  )
  const [importId, ...rest] = positionals
  if (importId === undefined || rest.length > 0) throw new UsageError("Give one import: rung revert ID.")
  const client = new Client(terminal)
  const { revertOrgImport } = await client.run<{ revertOrgImport: Started }>(REVERT, { importId })
  if (!revertOrgImport.orgImport) return refusedToRevert(terminal, client, importId, revertOrgImport.problems)
  const { orgImport, problems } = await followImport(terminal, client, revertOrgImport)
  if (orgImport.state !== "REVERTED") return refusedToRevert(terminal, client, importId, problems)
  terminal.say(values.json ? JSON.stringify(orgImport, null, 2) : `Reverted: ${orgImport.sourceName}.`)
  return EXIT.DONE
}

async function refusedToRevert(
  terminal: Terminal,
  client: Client,
  id: string,
  problems: readonly Problem[],
): Promise<ExitCode> {
  for (const { message } of problems) terminal.complain(message)
  if (!problems.some(({ code }) => code === "REVERT_CONFLICTS")) return EXIT.FAILED
  const { orgImportPlan } = await client.run<Conflicts>(CONFLICTS, { id })
  const { edges, totalCount } = orgImportPlan.revertConflicts
  for (const { node } of edges) terminal.complain(`  ${node.name}: ${node.why}`)
  if (totalCount > edges.length) terminal.complain(`  … and ${totalCount - edges.length} more`)
  return EXIT.NEEDS_ATTENTION
}

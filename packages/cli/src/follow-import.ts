import type { Client, Problem } from "./client.ts"
import { CommandFailed } from "./exit.ts"
import { ORG_IMPORT, type OrgImport } from "./org-import.ts"
import { PROGRESS, type Progress, progressLine } from "./progress-line.ts"
import type { Terminal } from "./terminal.ts"

const AT_WORK = ["PLANNING", "APPLYING", "REVERTING"]
const EVERY = 300

/** What a mutation answers when a job begins. */
export interface Started {
  readonly orgImport: { readonly id: string; readonly state: string } | null
  readonly problems: readonly Problem[]
}

/** What is asked of a job that has begun. */
export const STARTED = "orgImport { id state } problems { code message }"

const STATE = `query State($id: ID!) { orgImportPlan(id: $id) { state problems { code message } ${PROGRESS} } }`
const WHOLE = `query Whole($id: ID!) { orgImportPlan(id: $id) { ${ORG_IMPORT} } }`

interface State {
  readonly orgImportPlan: {
    readonly state: string
    readonly problems: readonly Problem[]
    readonly progress: Progress | null
  }
}

/** An import at rest, with why its last job was not done; no problems when it was. */
export interface Rested {
  readonly orgImport: OrgImport
  readonly problems: readonly Problem[]
}

/** Waits for the job of an import, showing how far it is; ends the command when nothing was begun. */
export async function followImport(terminal: Terminal, client: Client, started: Started): Promise<Rested> {
  if (!started.orgImport) throw new CommandFailed(started.problems.map(({ message }) => message))
  const { id } = started.orgImport
  let now = await stateOf(client, id)
  while (AT_WORK.includes(now.state)) {
    if (now.progress) terminal.progress?.(progressLine(now.progress))
    await new Promise((resolve) => setTimeout(resolve, EVERY))
    now = await stateOf(client, id)
  }
  terminal.progress?.("")
  if (now.state === "FAILED") throw new CommandFailed(now.problems.map(({ message }) => message))
  if (now.state === "CANCELLED") throw new CommandFailed(["The import was cancelled: nothing was written."])
  const { orgImportPlan } = await client.run<{ orgImportPlan: OrgImport }>(WHOLE, { id })
  return { orgImport: orgImportPlan, problems: now.problems }
}

async function stateOf(client: Client, id: string): Promise<State["orgImportPlan"]> {
  return (await client.run<State>(STATE, { id })).orgImportPlan
}

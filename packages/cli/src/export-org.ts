import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { Client } from "./client.ts"
import { csvLine } from "./csv-line.ts"
import { EXIT, type ExitCode, UsageError } from "./exit.ts"
import type { Terminal } from "./terminal.ts"
import { parsedOr } from "./usage-error.ts"

const PEOPLE = `query Export($after: String) {
  people(first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { name title unit location layer details { employeeId email workerType startDate }
      manager { name details { employeeId email } } }
  }
}`

interface Details {
  readonly employeeId: string | null
  readonly email: string | null
}

interface PersonRow {
  readonly name: string
  readonly title: string | null
  readonly unit: string | null
  readonly location: string | null
  readonly layer: string | null
  readonly details: (Details & { readonly workerType: string; readonly startDate: string | null }) | null
  readonly manager: { readonly name: string; readonly details: Details | null } | null
}

interface Page {
  readonly people: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: readonly PersonRow[]
  }
}

const HEADERS = [
  "Employee ID",
  "Name",
  "Email",
  "Job Title",
  "Department",
  "Location",
  "Worker Type",
  "Start Date",
  "Manager ID",
  "Layer",
]

/** `rung export`: today's people as a file that `rung import` understands. */
export async function exportOrg(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parsedOr(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: { output: { type: "string" } } }),
  )
  if (positionals.length > 0) throw new UsageError("rung export takes no file but --output FILE.")
  const client = new Client(terminal)
  const lines = [csvLine(HEADERS)]
  let after: string | null = null
  do {
    const { people }: Page = await client.run<Page>(PEOPLE, { after })
    lines.push(...people.nodes.map(lineOf))
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null
  } while (after !== null)
  if (values.output === undefined) for (const line of lines) terminal.say(line)
  else await writeFile(values.output, lines.map((line) => `${line}\r\n`).join(""))
  return EXIT.DONE
}

function lineOf({ name, title, unit, location, layer, details, manager }: PersonRow): string {
  const managerKey = manager?.details?.employeeId ?? manager?.details?.email ?? manager?.name
  return csvLine([
    details?.employeeId,
    name,
    details?.email,
    title,
    unit,
    location,
    details?.workerType,
    details?.startDate,
    managerKey,
    layer,
  ])
}

import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { Client } from "./client.ts"
import { csvLine } from "./csv-line.ts"
import { EXIT, type ExitCode, UsageError } from "./exit.ts"
import { seatReferences } from "./seat-references.ts"
import type { Terminal } from "./terminal.ts"
import { parsedOr } from "./usage-error.ts"
import { type SeatsOfOrg, vacantSeats } from "./vacant-seats.ts"

const PEOPLE = `query Export($after: String) {
  people(first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id name title unit location layer details { employeeId email workerType startDate }
      manager { name details { employeeId email } } }
  }
}`

interface Details {
  readonly employeeId: string | null
  readonly email: string | null
}

interface PersonRow {
  readonly id: string
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
  "Position ID",
  "Vacant",
]

/** `rung export`: today's people and vacant seats as a file that `rung import` understands. */
export async function exportOrg(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parsedOr(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: { output: { type: "string" } } }),
  )
  if (positionals.length > 0) throw new UsageError("rung export takes no file but --output FILE.")
  const client = new Client(terminal)
  const people = await allPeople(client)
  const lines = [csvLine(HEADERS), ...linesOf(people, await vacantSeats(client))]
  if (values.output === undefined) for (const line of lines) terminal.say(line)
  else await writeFile(values.output, lines.map((line) => `${line}\r\n`).join(""))
  return EXIT.DONE
}

async function allPeople(client: Client): Promise<readonly PersonRow[]> {
  const all: PersonRow[] = []
  let after: string | null = null
  do {
    const { people }: Page = await client.run<Page>(PEOPLE, { after })
    all.push(...people.nodes)
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null
  } while (after !== null)
  return all
}

/** People by name, then seats by their reference. Whoever is under a seat names it as the manager. */
function linesOf(people: readonly PersonRow[], { seats, seatAbove }: SeatsOfOrg): readonly string[] {
  const keys = new Map(people.map((person) => [person.id, keyOf(person)]))
  const references = seatReferences(seats, new Set(keys.values()))
  const keyAt = (id: string | null | undefined) => (id ? (references.get(id) ?? keys.get(id)) : undefined)
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]))
  return [
    ...people.map((person) => {
      const { manager } = person
      return lineOf(person, manager ? keyOf(manager) : keyAt(seatAbove.get(person.id)))
    }),
    ...[...references].map(([id, reference]) => {
      const seat = seatOf.get(id)
      return csvLine([
        ...["", "", "", seat?.title, seat?.unit, "", "", ""],
        keyAt(seat?.aboveId),
        seat?.layer,
        reference,
        "yes",
      ])
    }),
  ]
}

function keyOf({ name, details }: Pick<PersonRow, "name"> & { readonly details: Details | null }): string {
  return details?.employeeId ?? details?.email ?? name
}

function lineOf(
  { name, title, unit, location, layer, details }: PersonRow,
  managerKey: string | undefined,
): string {
  const { employeeId, email, workerType, startDate } = details ?? {}
  const cells = [employeeId, name, email, title, unit, location, workerType, startDate, managerKey, layer]
  return csvLine([...cells, "", ""])
}

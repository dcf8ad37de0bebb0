import { FAMILY_NAMES, GIVEN_NAMES } from "./northgate-names.ts"
import { pick, randomFrom } from "./random.ts"

/** One line of Northgate's org file. `vacant` lines are open seats. */
export interface DemoRow {
  readonly employeeId: string
  readonly name: string
  readonly email: string | undefined
  readonly title: string
  readonly unit: string
  readonly managerId: string | undefined
  readonly workerType: "EMPLOYEE" | "CONTRACTOR" | "ASSISTANT"
  readonly vacant: boolean
}

/** A named place in the upper part of the company, with what hangs below it. */
interface Seat {
  readonly name: string
  readonly title: string
  readonly email?: string
  readonly unit?: string
  readonly vacant?: true
  readonly workerType?: "ASSISTANT"
  readonly reports?: readonly Seat[]
  /** Teams below: how many people each first-line manager has. The managers are invented. */
  readonly teams?: readonly number[]
  /** People directly below, without a team. */
  readonly people?: number
  readonly craft?: string
}

const PEOPLE_TEAM: Seat = {
  name: "Sabine Keller",
  title: "Head of people",
  email: "admin@northgate.test",
  unit: "People",
  craft: "People partner",
  people: 5,
}

const OPERATIONS: Seat = {
  name: "Ingrid Solheim",
  title: "Operating officer",
  email: "exec@northgate.test",
  unit: "Operations",
  reports: [
    {
      name: "Tomasz Wieczorek",
      title: "Head of fulfilment",
      unit: "Fulfilment",
      craft: "Picker",
      teams: [9, 10, 8, 5, 9],
    },
    {
      name: "Dana Ferreira",
      title: "Head of field service",
      unit: "Field service",
      craft: "Service engineer",
      teams: [4, 10, 5, 4, 8, 7],
    },
    {
      name: "Ola Grant",
      title: "Head of plants",
      unit: "Plants",
      craft: "Process operator",
      teams: [5, 9, 9, 7],
    },
    {
      name: "Samir Haddad",
      title: "Head of quality",
      unit: "Quality",
      craft: "Quality inspector",
      teams: [8, 8, 9],
    },
    {
      name: "Aidan Burke",
      title: "Support manager",
      unit: "Support",
      craft: "Support agent",
      teams: [4, 5, 8, 8],
      people: 5,
    },
  ],
}

const TECHNOLOGY: Seat = {
  name: "Marcus Hale",
  title: "Technology officer",
  unit: "Technology",
  reports: [
    {
      name: "Leila Aziz",
      title: "Head of devices",
      unit: "Devices",
      craft: "Firmware engineer",
      reports: [
        {
          name: "Priya Raman",
          title: "Firmware team lead",
          email: "manager@northgate.test",
          craft: "Firmware engineer",
          people: 6,
          reports: [{ name: "Jonas Lindqvist", title: "Firmware engineer", email: "ic@northgate.test" }],
        },
      ],
      teams: [3, 8, 6],
    },
    {
      name: "Open",
      title: "Platform director",
      unit: "Platform",
      vacant: true,
      craft: "Platform engineer",
      teams: [9, 3, 7],
    },
    { name: "Nora Quist", title: "Head of data", unit: "Data", craft: "Data engineer", teams: [10, 8] },
  ],
}

const COMMERCIAL: Seat = {
  name: "Callum Reid",
  title: "Commercial officer",
  unit: "Commercial",
  reports: [
    {
      name: "Thandi Mbeki",
      title: "Head of key accounts",
      unit: "Key accounts",
      craft: "Account manager",
      teams: [6, 9, 10],
    },
    {
      name: "Luc Fontaine",
      title: "Head of partners",
      unit: "Partners",
      craft: "Partner adviser",
      teams: [10, 5],
    },
    { name: "Greta Stern", title: "Head of marketing", unit: "Marketing", craft: "Marketer", teams: [5, 7] },
    { name: "Jan Lindt", title: "Head of sales north", unit: "Sales north", craft: "Seller", teams: [6, 5] },
  ],
}

const COMPANY: Seat = {
  name: "Ruth Okafor",
  title: "Chief executive",
  email: "ceo@northgate.test",
  unit: "Executive office",
  reports: [
    OPERATIONS,
    TECHNOLOGY,
    COMMERCIAL,
    {
      name: "Yuki Tanabe",
      title: "Product officer",
      unit: "Product",
      reports: [
        {
          name: "Mei Zhang",
          title: "Head of product design",
          unit: "Design",
          craft: "Designer",
          teams: [6, 7, 6],
        },
        {
          name: "Irina Petrova",
          title: "Head of product management",
          unit: "Product management",
          craft: "Product manager",
          teams: [11, 8],
        },
      ],
    },
    {
      name: "Beatriz Nunes",
      title: "Finance officer",
      unit: "Finance",
      reports: [
        {
          name: "Felix Amsel",
          title: "Head of accounting",
          craft: "Accountant",
          teams: [9, 6],
          reports: [PEOPLE_TEAM],
        },
      ],
    },
    { name: "Imogen Clarke", title: "General counsel", unit: "Legal", craft: "Counsel", people: 3 },
    { name: "Adaeze Obi", title: "Executive assistant", unit: "Executive office", workerType: "ASSISTANT" },
  ],
}

/** The whole company, top first: a parent always stands before its reports. */
export function northgateOrg(): readonly DemoRow[] {
  const random = randomFrom(2026)
  const used = new Set<string>()
  const rows: DemoRow[] = []

  const add = (seat: Seat, managerId: string | undefined, unit: string): void => {
    const own = rowOf(seat, { employeeId: `N${1001 + rows.length}`, managerId, unit: seat.unit ?? unit })
    rows.push(own)
    used.add(seat.name)
    for (const report of seat.reports ?? []) add(report, own.employeeId, own.unit)
    for (const size of seat.teams ?? []) {
      add(
        { ...invented(`${seat.craft ?? "Team"} team lead`), people: size, craft: seat.craft ?? "Specialist" },
        own.employeeId,
        own.unit,
      )
    }
    for (let count = 0; count < (seat.people ?? 0); count += 1)
      add(invented(seat.craft ?? "Specialist"), own.employeeId, own.unit)
  }
  const invented = (title: string): Seat => ({ name: freeName(random, used), title })

  add(COMPANY, undefined, "Northgate")
  return rows
}

function rowOf(
  seat: Seat,
  place: { employeeId: string; managerId: string | undefined; unit: string },
): DemoRow {
  const vacant = seat.vacant ?? false
  return {
    ...place,
    name: seat.name,
    email: vacant ? undefined : (seat.email ?? emailOf(seat.name)),
    title: seat.title,
    workerType: seat.workerType ?? "EMPLOYEE",
    vacant,
  }
}

function freeName(random: () => number, used: Set<string>): string {
  for (;;) {
    const name = `${pick(random, GIVEN_NAMES)} ${pick(random, FAMILY_NAMES)}`
    if (used.has(name)) continue
    used.add(name)
    return name
  }
}

function emailOf(name: string): string {
  const ascii = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return `${ascii.replace(/[^a-z]+/g, ".")}@northgate.test`
}

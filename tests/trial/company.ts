import { Caller, type Json } from "../kit/caller.ts"
import { harbourRows } from "./harbours.ts"

export interface Company {
  readonly origin: string
  /** Northgate's head of people, signed in. */
  readonly admin: Caller
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { problems { code message } } }`

/** Somebody of the demo company. */
export function signedIn(origin: string, email: string): Promise<Caller> {
  return new Caller({ origin }).signingIn(SIGN_IN, { input: { email, password: "rung-demo" } })
}

const PLAN = `mutation ($input: PlanOrgImportInput!) { planOrgImport(input: $input, waitSeconds: 25) {
  orgImport { id state planHash stops { code number } counts { create update move end blocked } }
  problems { code message } } }`
const APPLY = `mutation ($id: ID!, $hash: String!, $stops: [ImportConfirmationInput!]) {
  applyOrgImport(planId: $id, planHash: $hash, confirmations: $stops, waitSeconds: 25) {
    orgImport { state } problems { code message } } }`

/** Imports a company that Northgate bought, below its operating officer, once; answers how many people came. */
export async function importHarbours({ admin }: Company, boughtOn: string): Promise<number> {
  const { people }: Json = await admin.run(
    "query ($filter: PersonFilter!) { people(filter: $filter, first: 1) { totalCount } }",
    { filter: { unit: "Baltic harbours" } },
  )
  if (people.totalCount > 0) return 0
  const rows = harbourRows(boughtOn, "N1002")
  const input = { rows, mode: "PARTIAL", sourceName: "baltic-harbours.csv" }
  const { orgImport: plan }: Json = (await admin.run(PLAN, { input })).planOrgImport
  if (plan.state !== "PLANNED" || plan.counts.create !== rows.length)
    throw new Error(`The import would not bring everybody: ${JSON.stringify(plan)}.`)
  const { orgImport }: Json = (
    await admin.run(APPLY, { id: plan.id, hash: plan.planHash, stops: plan.stops })
  ).applyOrgImport
  if (orgImport.state !== "APPLIED") throw new Error(`The import stopped at ${JSON.stringify(orgImport)}.`)
  return plan.counts.create
}

export interface Reorg {
  readonly moved: readonly string[]
  readonly left: string
  readonly joined: string
}

/** A team lead goes to another harbour with the team, one member of a team leaves, and one joins. */
export async function reorganise({ admin }: Company): Promise<Reorg> {
  const tallinn = await leadsAt(admin, "Tallinn harbour")
  const riga = await leadsAt(admin, "Riga harbour")
  const [lead, other] = tallinn.leads
  const [leaver] = other?.reports.nodes ?? []
  if (!lead || !other || !leaver) throw new Error("The harbours are not as they were imported.")
  await admin.run(MOVE, { input: { id: lead.id, managerId: riga.master } })
  await admin.run(END, { input: { id: leaver.id } })
  const joined = "Nele Osis"
  await admin.run(ADD, {
    input: { name: joined, managerId: other.id, unit: "Tallinn harbour", title: "Stevedore" },
  })
  return {
    moved: [lead.name, ...lead.reports.nodes.map(({ name }: Json) => name)],
    left: leaver.name,
    joined,
  }
}

const MOVE = "mutation ($input: MoveReportInput!) { moveReport(input: $input) { problems { code message } } }"
const END = "mutation ($input: EndPlaceInput!) { endPerson(input: $input) { problems { code message } } }"
const ADD = "mutation ($input: AddPersonInput!) { addPerson(input: $input) { problems { code message } } }"

async function leadsAt(by: Caller, unit: string): Promise<{ master: string; leads: readonly Json[] }> {
  const { people }: Json = await by.run(
    `query ($filter: PersonFilter!) { people(filter: $filter, first: 100) {
       nodes { id name title reports(first: 50) { nodes { id name } } } } }`,
    { filter: { unit } },
  )
  const titled = (title: string) => people.nodes.filter((person: Json) => person.title === title)
  return { master: titled("Harbour master")[0]?.id, leads: titled("Quay team lead") }
}

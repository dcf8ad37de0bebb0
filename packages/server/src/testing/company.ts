import type { Actor } from "./actor.ts"
import type { TestTenant } from "./test-server.ts"

/** Somebody to add: name, name of the manager (none: a root), title. Managers come before their reports. */
export type Hire = readonly [name: string, manager?: string | undefined, title?: string]

export interface Company {
  readonly admin: Actor
  /** Global id of a person by name. */
  id(name: string): string
  /** Row id of a person by name: what a session stands for. */
  rowId(name: string): string
}

const ADD = `mutation ($input: AddPersonInput!) {
  addPerson(input: $input) { person { id } problems { code message path } } }`

/** Adds people through the API as an administrator, all since the same day. */
export async function company(
  tenant: TestTenant,
  hires: readonly Hire[],
  since = "2024-01-01",
): Promise<Company> {
  const admin = tenant.as({ roles: ["ADMIN"] })
  const ids = new Map<string, string>()
  for (const [name, manager, title] of hires) {
    const managerId = manager === undefined ? undefined : ids.get(manager)
    const input = { name, managerId, title, effectiveOn: since, confirmHeadChange: true }
    const { addPerson } = await admin.run(ADD, { input })
    if (addPerson.problems.length > 0) throw new Error(JSON.stringify(addPerson.problems))
    ids.set(name, addPerson.person.id)
  }
  const id = (name: string) => {
    const known = ids.get(name)
    if (known === undefined) throw new Error(`${name} was not hired.`)
    return known
  }
  return { admin, id, rowId: (name) => rowIdOf(id(name)) }
}

/** The row id within a global id. */
export function rowIdOf(globalId: string): string {
  return Buffer.from(globalId, "base64url").toString().split(":")[1] ?? ""
}

/** Four layers in eleven people: Ruth and Ingrid EXEC, Tomasz M2, three M1, the others IC. */
export const NORTHGATE: readonly Hire[] = [
  ["Ruth Okafor", undefined, "Chief executive"],
  ["Ingrid Solheim", "Ruth Okafor", "Operating officer"],
  ["Tomasz Wieczorek", "Ingrid Solheim", "Head of fulfilment"],
  ["Marcus Hale", "Ruth Okafor", "Director of finance"],
  ["Sofie Claes", "Tomasz Wieczorek", "Day shift lead"],
  ["Bilal Rahman", "Tomasz Wieczorek", "Night shift lead"],
  ["Ana Pires", "Sofie Claes", "Picker"],
  ["Ben Ode", "Bilal Rahman", "Picker"],
  ["Cy Young", "Bilal Rahman", "Packer"],
  ["Dee Marsh", "Marcus Hale", "Accountant"],
  ["Eli Noor", "Marcus Hale", "Manager of accounts"],
]

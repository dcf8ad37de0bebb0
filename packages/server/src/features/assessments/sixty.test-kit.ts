import { type Company, company, type Hire } from "../../testing/company.ts"
import type { TestServer, TestTenant } from "../../testing/test-server.ts"

const TEAMS = [3, 5, 6, 8] as const

/** 61 people: a head, two executives with a manager of managers each, four M1 under either, 3 to 8 ICs under those. */
export function sixtyPeople(): readonly Hire[] {
  const hires: Hire[] = [["Head", undefined, "Chief executive"]]
  for (const side of ["North", "South"]) {
    hires.push([`${side} Exec`, "Head", "Officer"], [`${side} Two`, `${side} Exec`, "Director"])
    for (const [lead, size] of TEAMS.entries()) {
      hires.push([`${side} Lead ${lead}`, `${side} Two`, "Lead"])
      for (let at = 0; at < size; at++) {
        hires.push([`${side} ${lead}-${at}`, `${side} Lead ${lead}`, "Worker"])
      }
    }
  }
  return hires
}

export interface SixtyWorld extends Company {
  readonly tenant: TestTenant
}

export async function sixtyWorld(server: TestServer): Promise<SixtyWorld> {
  const tenant = await server.newTenant()
  return { tenant, ...(await company(tenant, sixtyPeople())) }
}

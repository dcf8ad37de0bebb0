import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Visitor } from "./visitor.ts"

/** 107 people, one root, depth 4; dates as DD-MM-YYYY. */
export const HR_SAMPLE = join(import.meta.dirname, "../../fixtures/org/hr-sample.csv")

interface Issues {
  readonly problems: readonly { readonly message: string }[]
}

interface Planned extends Issues {
  readonly orgImport: { readonly id: string; readonly planHash: string } | null
}

/** Imports hr-sample.csv as a script would, for journeys that begin with an org. */
export async function importHrSample({ page, ask }: Visitor): Promise<void> {
  const name = "hr-sample.csv"
  const file = { name, mimeType: "text/csv", buffer: await readFile(HR_SAMPLE) }
  const uploaded = await page.request.post("/uploads", {
    multipart: { file },
    headers: { "x-rung-console": "1" },
  })
  const { uploadId }: { uploadId: string } = await uploaded.json()
  const { planOrgImport } = await ask<{ planOrgImport: Planned }>(
    `mutation ($input: PlanOrgImportInput!) {
      planOrgImport(input: $input) { orgImport { id planHash } problems { message } }
    }`,
    { input: { uploadId } },
  )
  const plan = accepted(planOrgImport).orgImport
  const { applyOrgImport } = await ask<{ applyOrgImport: Issues }>(
    `mutation ($planId: ID!, $planHash: String!) {
      applyOrgImport(planId: $planId, planHash: $planHash) { problems { message } }
    }`,
    { planId: plan?.id, planHash: plan?.planHash },
  )
  accepted(applyOrgImport)
}

interface Invitation {
  readonly email: string
  readonly personId: string
  readonly roles: readonly string[]
}

/** Invites people as a script would, for journeys that are about something else. */
export async function invite({ ask }: Visitor, ...invitations: readonly Invitation[]): Promise<void> {
  const { inviteMembers } = await ask<{ inviteMembers: Issues }>(
    "mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { problems { message } } }",
    { input: { invitations } },
  )
  accepted(inviteMembers)
}

export async function personId({ ask }: Visitor, name: string): Promise<string> {
  const { people } = await ask<{ people: { edges: readonly { node: { id: string; name: string } }[] } }>(
    "query ($search: String!) { people(search: $search, first: 10) { edges { node { id name } } } }",
    { search: name },
  )
  const found = people.edges.find(({ node }) => node.name === name)
  if (!found) throw new Error(`There is nobody called ${name}.`)
  return found.node.id
}

function accepted<P extends Issues>(payload: P): P {
  if (payload.problems.length > 0) throw new Error(payload.problems.map(({ message }) => message).join("\n"))
  return payload
}

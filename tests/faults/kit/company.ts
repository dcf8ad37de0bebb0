import { Caller, type Json } from "../../kit/caller.ts"
import { onDatabase } from "../../kit/database.ts"
import type { Stage } from "./stage.ts"

/** A tenant, and a script that imports its org. */
export interface Company {
  readonly tenantId: string
  readonly api: Caller
}

const CREATE = `mutation ($input: CreateTenantInput!) {
  createTenant(input: $input) { tenant { slug } invitationLink problems { message } } }`
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { problems { message } } }`
const TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { bearer problems { message } } }`

export async function foundCompany(stage: Stage, name: string): Promise<Company> {
  const { origin, operatorToken } = stage
  const { createTenant } = await new Caller({ origin, bearer: operatorToken }).run(CREATE, {
    input: { name, adminEmail: `admin@${name.toLowerCase()}.test` },
  })
  const admin = await new Caller({ origin }).signingIn(ACCEPT, {
    input: {
      token: new URL(createTenant.invitationLink).hash.slice(1),
      name: "Ada",
      password: "seven tall ships at anchor",
    },
  })
  const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const { createApiToken } = await admin.run(TOKEN, {
    input: { name: "Faults", scopes: ["ORG_READ", "ORG_IMPORT"], expiresOn },
  })
  const [row] = await onDatabase<{ id: string }>(stage.urlOf("owner"), {
    text: "SELECT id FROM entry.tenant WHERE slug = $1",
    values: [createTenant.tenant.slug],
  })
  if (!row) throw new Error(`There is no tenant ${name}.`)
  return { tenantId: row.id, api: new Caller({ origin, bearer: createApiToken.bearer }) }
}

export interface Import {
  readonly id: string
  readonly state: string
  readonly planHash: string | null
  readonly counts: Json
  readonly stops: readonly { readonly code: string; readonly number: number }[]
  readonly problems: readonly { readonly code: string }[]
}

const ASKED =
  "id state planHash counts { create update move end unchanged } stops { code number } problems { code }"

export async function upload({ api }: Company, csv: string): Promise<string> {
  const reply = await api.fetch("/uploads?filename=people.csv", {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: csv,
  })
  if (reply.status !== 201) throw new Error(`The upload was refused: ${reply.text}`)
  return reply.json.uploadId
}

/** Asks for a plan and does not wait for it. */
export async function beginPlan({ api }: Company, uploadId: string, mode = "FULL"): Promise<Import> {
  const { planOrgImport } = await api.run(
    `mutation ($input: PlanOrgImportInput!) {
      planOrgImport(input: $input, waitSeconds: 0) { orgImport { ${ASKED} } problems { code message } } }`,
    { input: { uploadId, mode } },
  )
  return planOrgImport.orgImport
}

/** Asks for a plan to be written, every stop confirmed, and does not wait for it. */
export async function beginApply({ api }: Company, { id, planHash, stops }: Import): Promise<Import> {
  const { applyOrgImport } = await api.run(
    `mutation ($id: ID!, $hash: String!, $said: [ImportConfirmationInput!]) {
      applyOrgImport(planId: $id, planHash: $hash, confirmations: $said, waitSeconds: 0) {
        orgImport { ${ASKED} } problems { code message } } }`,
    { id, hash: planHash, said: stops.map(({ code, number }) => ({ code, number })) },
  )
  return applyOrgImport.orgImport
}

/** Asks for an applied import to be taken back, and does not wait for it. */
export async function beginRevert({ api }: Company, id: string): Promise<Import> {
  const { revertOrgImport } = await api.run(
    `mutation ($id: ID!) {
      revertOrgImport(importId: $id, waitSeconds: 0) { orgImport { ${ASKED} } problems { code message } } }`,
    { id },
  )
  return revertOrgImport.orgImport
}

export async function read({ api }: Company, id: string): Promise<Import> {
  // Its problems are part of what is read.
  const { json, text } = await api.execute(`query ($id: ID!) { orgImportPlan(id: $id) { ${ASKED} } }`, { id })
  if (!json?.data?.orgImportPlan) throw new Error(`An import cannot be read: ${text}`)
  return json.data.orgImportPlan
}

const PATIENCE = 60_000

/** The import when its job has come to rest. */
export async function atRest(company: Company, id: string): Promise<Import> {
  for (const begun = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const now = await read(company, id)
    if (!/ING$/.test(now.state)) return now
    if (Date.now() - begun > PATIENCE) throw new Error(`The import is ${now.state} still.`)
  }
}

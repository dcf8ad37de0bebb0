import { readFileSync } from "node:fs"
import type { TokenScope } from "@rung/domain/access/roles"
import { dayOf } from "@rung/domain/kit/day"
import type { InjectOptions } from "fastify"
import { newId } from "../../platform/db/id.ts"
import { secretHash } from "../../platform/login/secret.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import type { TestServer, TestTenant } from "../../testing/test-server.ts"
import { keepApiToken } from "../access/api-token.store.ts"

/** A file of tests/fixtures/org. */
export function sample(name: string): string {
  return readFileSync(new URL(`../../../../../tests/fixtures/org/${name}`, import.meta.url), "utf8")
}

export const PLAN_FIELDS = `id state mode effectiveOn sourceName planHash orgVersion isStale
  counts { rows create update move end unchanged blocked collapsed ignored seats endOutside moveOutside moveInAll }
  issueCounts { stop block warn info } stops { code number }
  issues(first: 500) { totalCount edges { node { index code effect title message rowCount firstRows { row column value }
    confirmationNumber fixes { kind label answer { question column format value } confirmation { code number } } } } }
  layerImpact { count before { ic m1 m2 exec } after { ic m1 m2 exec } groups { count from { layer } to { layer }
    firstPeople { name label why } becomesDeterminant { code name } becomesCarried { code } } }`

export const PLAN = `mutation Plan($input: PlanOrgImportInput!) {
  planOrgImport(input: $input) { orgImport { ${PLAN_FIELDS} } problems { code message path } }
}`

export const READ_PLAN = `query Plan($id: ID!) { orgImportPlan(id: $id) { ${PLAN_FIELDS} } }`

export const APPLY = `mutation Apply($planId: ID!, $planHash: String!, $confirmations: [ImportConfirmationInput!]) {
  applyOrgImport(planId: $planId, planHash: $planHash, confirmations: $confirmations) {
    orgImport { id state appliedBy appliedAt counts { create update move end } } problems { code message path }
  }
}`

/** Plans and answers the plan; throws when it was refused. */
export async function plan(actor: Actor, input: Record<string, unknown>): Promise<Answer> {
  const { orgImport, problems } = (await actor.run(PLAN, { input })).planOrgImport
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return orgImport
}

/** Applies a plan, every stop confirmed, and answers the payload. */
export async function apply(actor: Actor, planned: Answer): Promise<Answer> {
  const { id: planId, planHash, stops: confirmations } = planned
  return (await actor.run(APPLY, { planId, planHash, confirmations })).applyOrgImport
}

export async function importRows(actor: Actor, input: Record<string, unknown>): Promise<Answer> {
  const applied = await apply(actor, await plan(actor, input))
  if (applied.problems.length > 0) throw new Error(JSON.stringify(applied.problems))
  return applied.orgImport
}

/** The issues as `M03 ×2`, in the order of the plan. */
export function issueLines(planned: Answer): string[] {
  return planned.issues.edges.map(({ node }: Answer) => `${node.code} ×${node.rowCount}`)
}

export interface Sent {
  readonly name?: string
  readonly headers?: Record<string, string>
  readonly multipart?: boolean
}

/** Sends a file to the upload endpoint. */
export function upload(
  server: TestServer,
  content: string | Buffer,
  { name = "org.csv", headers, multipart }: Sent,
) {
  const boundary = "----rung"
  const part = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  const form = Buffer.concat([
    Buffer.from(part),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const options: InjectOptions = {
    method: "POST",
    url: multipart ? "/uploads" : `/uploads?filename=${encodeURIComponent(name)}`,
    headers: {
      "content-type": multipart ? `multipart/form-data; boundary=${boundary}` : "text/csv",
      ...headers,
    },
    payload: multipart ? form : content,
  }
  return server.app.http.inject(options)
}

/** A bearer token of the tenant with every scope, or with one. */
export async function bearerOf({ db }: TestTenant, scope?: TokenScope): Promise<Record<string, string>> {
  const text = `rung_${newId()}`
  const expiresOn = dayOf(2027, 6, 1)
  if (expiresOn === undefined) throw new Error("There is a first of June.")
  const token = { id: newId(), name: "Nightly", secretHash: secretHash(text), createdBy: "system", expiresOn }
  await db.write(async (tx) => {
    await keepApiToken(tx, { ...token, createdAt: new Date("2026-11-01T00:00:00Z") })
    if (scope)
      await tx.execute("UPDATE api_token SET scopes = $2 WHERE tenant_id = $1", [tx.tenantId, [scope]])
  })
  return { authorization: `Bearer ${text}` }
}

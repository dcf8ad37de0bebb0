import type { Caller, Json } from "../kit/caller.ts"
import type { Usage } from "./probe.ts"
import type { Served } from "./process.ts"
import type { Tenant } from "./world.ts"

/** A file taken into the org, from its first byte to the last commit. */
export interface ImportRun {
  readonly people: number
  readonly csv: string
  /** Seconds. */
  readonly uploading: number
  readonly planning: number
  readonly applying: number
  readonly counts: Readonly<Record<string, number>>
  readonly usage: Usage
}

const AT_REST =
  "orgImport { id state planHash counts { create update move unchanged endOutside } stops { code number } } problems { message }"
const PLAN = `mutation ($input: PlanOrgImportInput!) { planOrgImport(input: $input, waitSeconds: 25) { ${AT_REST} } }`
const APPLY = `mutation ($id: ID!, $hash: String!, $said: [ImportConfirmationInput!]) {
  applyOrgImport(planId: $id, planHash: $hash, confirmations: $said, waitSeconds: 25) { ${AT_REST} } }`
const READ = `query ($id: ID!) { orgImportPlan(id: $id) { id state planHash problems { message }
  counts { create update move unchanged endOutside } stops { code number } } }`
const PATIENCE = 600

interface ImportFile {
  readonly csv: string
  readonly mode: string
}

/** Imports a file as a script does: uploads, plans, confirms every stop, applies; each followed to its end. */
export async function runImport(
  ours: Served,
  { api }: Tenant,
  { people, ...file }: ImportFile & { readonly people: number },
): Promise<ImportRun> {
  await ours.usage()
  const { uploading, planning, planned } = await planImport(api, file)
  const [applying, applied] = await timed(async () => {
    const said = planned.stops.map(({ code, number }: Json) => ({ code, number }))
    const variables = { id: planned.id, hash: planned.planHash, said }
    const { applyOrgImport } = await api.run(APPLY, variables)
    return follow(api, applyOrgImport.orgImport)
  })
  if (applied.state !== "APPLIED") throw new Error(`Not applied: ${JSON.stringify(applied.problems)}`)
  const { counts } = planned
  return { people, csv: file.csv, uploading, planning, applying, counts, usage: await ours.usage() }
}

/** Uploads and plans, no more. */
export async function planImport(
  api: Caller,
  { csv, mode }: ImportFile,
): Promise<{ readonly uploading: number; readonly planning: number; readonly planned: Json }> {
  const [uploading, uploadId] = await timed(async () => {
    const reply = await api.fetch("/uploads?filename=people.csv", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: csv,
    })
    if (reply.status !== 201) throw new Error(`The upload was refused: ${reply.text}`)
    return reply.json.uploadId
  })
  const [planning, planned] = await timed(async () => {
    const { planOrgImport } = await api.run(PLAN, { input: { uploadId, mode } })
    return follow(api, planOrgImport.orgImport)
  })
  if (planned.state !== "PLANNED") throw new Error(`The plan failed: ${JSON.stringify(planned.problems)}`)
  return { uploading, planning, planned }
}

async function follow(api: Caller, started: Json): Promise<Json> {
  let now = started
  for (let second = 0; /ING$/.test(now.state) && second < PATIENCE * 4; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    now = (await api.run(READ, { id: started.id })).orgImportPlan
  }
  return now
}

export function secondsOf({ uploading, planning, applying }: ImportRun): number {
  return uploading + planning + applying
}

/** Seconds, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now()
  const value = await work()
  return [(performance.now() - begun) / 1_000, value]
}

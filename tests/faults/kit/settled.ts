import { nextYearCsv, orgCsv } from "../../bench/org-csv.ts"
import {
  atRest,
  beginApply,
  beginPlan,
  beginRevert,
  type Company,
  foundCompany,
  type Import,
  upload,
} from "./company.ts"
import type { Stage } from "./stage.ts"

/** A company with an org, and a file that changes it. */
export interface Settled {
  readonly company: Company
  readonly uploadId: string
  /** The import of it that was begun last. */
  last?: string
}

/** What an import may write: itself, or the org before it. */
export const WRITINGS = ["apply", "revert"] as const
export type Writing = (typeof WRITINGS)[number]

export async function settle(stage: Stage, name: string, people: number): Promise<Settled> {
  const company = await foundCompany(stage, name)
  const first = await plan({ company, uploadId: await upload(company, orgCsv(people)) })
  await apply(company, first)
  return { company, uploadId: await upload(company, nextYearCsv(people)) }
}

/** Plans what the file changes, and waits for it. */
export async function plan({ company, uploadId }: Settled): Promise<Import> {
  const { id } = await beginPlan(company, uploadId)
  const planned = await atRest(company, id)
  if (planned.state !== "PLANNED") throw new Error(`A plan failed: ${JSON.stringify(planned)}`)
  return planned
}

/** Writes a plan, and waits for it. */
export async function apply(company: Company, planned: Import): Promise<void> {
  await beginApply(company, planned)
  const applied = await atRest(company, planned.id)
  if (applied.state !== "APPLIED") throw new Error(`A plan was not applied: ${JSON.stringify(applied)}`)
}

/** Begins to write a plan or to take it back, and does not wait for it. */
export async function beginWriting(writing: Writing, company: Company, planned: Import): Promise<void> {
  const begun =
    writing === "apply" ? await beginApply(company, planned) : await beginRevert(company, planned.id)
  if (!/ING$/.test(begun?.state ?? "")) throw new Error(`Nothing was begun: ${JSON.stringify(begun)}`)
}

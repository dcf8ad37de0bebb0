import { rememberMapping } from "@rung/domain/imports/columns"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { dayIn } from "../../platform/clock.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { JobCancelled } from "../../platform/jobs/job.ts"
import { recordAudit } from "../access/audit.store.ts"
import { saveRules } from "../layers/layer-rules.store.ts"
import { rederivePlacements } from "../layers/rederive.ts"
import { bumpOrgVersion, lockOrg, takeOrdinals } from "../org/org.store.ts"
import { applyOperation, createsNodes } from "./apply-operations.store.ts"
import { isLasting } from "./import-answers.ts"
import { countParts, loadBlocks } from "./import-block.store.ts"
import { unpackText } from "./import-block.ts"
import { endRun, loadRun, type RunningImport } from "./import-run.store.ts"
import { loadPlanHead, loadRules, markApplied } from "./import-work.store.ts"
import type { ImportWork } from "./import-work.ts"
import { Shape } from "./kept-shape.ts"
import { isAboutLines, isOperationPart, isRelease, type OperationPart } from "./plan-operations.ts"
import { saveRemembered } from "./upload.store.ts"

/** How long the org of a tenant may be somebody else's to change before this run is tried again later. */
const WAIT_FOR_ORG = "60s"

/**
 * Writes a plan to the org in one transaction: everything, or nothing. The org is locked first, so of two plans that
 * are applied at once the second finds itself stale.
 */
export async function writePlan(work: ImportWork): Promise<void> {
  const { db, clock, importId, run, report } = work
  report("LOCK")
  await db.write(async (tx) => {
    await tx.execute(`SET LOCAL lock_timeout = '${WAIT_FOR_ORG}'`)
    const org = await lockOrg(tx)
    const asked = await loadRun(tx, work)
    if (asked?.state !== "APPLYING") return
    if (asked.orgVersion !== org.version) {
      await endRun(tx, { importId, run, state: "PLANNED", at: clock(), problems: [STALE] })
      return
    }
    const today = dayIn(asked.timeZone, clock())
    const isShapeKept = await writeOperations(tx, work)
    const isHeadKept = !(await nameHead(tx, importId))
    const orgVersion = await bumpOrgVersion(tx)
    report("PLACEMENTS")
    if (!isShapeKept || !isHeadKept || org.derivedOn !== today) await rederivePlacements(tx, today)
    report("RECORD")
    await record(tx, work, { asked, orgVersion })
  })
}

export const STALE: Problem = problem(
  "PLAN_STALE",
  "The org has changed since this was planned: plan again.",
  "planId",
)

/** Answers whether everybody stays where they are: nothing was written that a place or a layer depends on. */
async function writeOperations(tx: TenantTx, { importId, report }: ImportWork): Promise<boolean> {
  const { created, ...total } = await sizeOfOperations(tx, importId)
  // Once for all of them: every time leaves a version of the org behind that each new node is checked against.
  let ordinal = created > 0 ? await takeOrdinals(tx, created) : 0
  const done = { PEOPLE: 0, LINES: 0 }
  report("PEOPLE", 0, total.PEOPLE)
  const shape = new Shape((await loadRules(tx)).execRule)
  let writing = Promise.resolve()
  for await (const { part, count, text } of operationBlocks(tx, importId)) {
    await writing
    writing = applyOperation(tx, { part, text, ordinal })
    // Thrown when it is waited for: meanwhile the next block is unpacked.
    writing.catch(() => undefined)
    shape.see(part, text)
    if (createsNodes(part)) ordinal += count
    const step = isAboutLines(part) ? "LINES" : "PEOPLE"
    if (!isRelease(part)) done[step] += count
    report(step, done[step], total[step])
  }
  await writing
  return shape.isKept
}

/** How many people and lines are written, and how many of the people are new. */
async function sizeOfOperations(tx: TenantTx, importId: string) {
  const size = { PEOPLE: 0, LINES: 0, created: 0 }
  for (const { part, items } of await countParts(tx, importId, "OPERATION")) {
    if (!isOperationPart(part) || isRelease(part)) continue
    size[isAboutLines(part) ? "LINES" : "PEOPLE"] += items
    if (createsNodes(part)) size.created += items
  }
  return size
}

interface OperationBlock {
  readonly part: OperationPart
  readonly count: number
  readonly text: string
}

/** The blocks in their order; the next one is fetched and unpacked while one is written. */
async function* operationBlocks(tx: TenantTx, importId: string): AsyncGenerator<OperationBlock> {
  const fetch = async (seq: number): Promise<OperationBlock | undefined> => {
    const [block] = await loadBlocks(tx, importId, { kind: "OPERATION", seqs: [seq] })
    if (!block) return undefined
    const { part, count, content } = block
    if (!isOperationPart(part)) throw new Error(`Nobody knows how to write ${part}.`)
    return { part, count, text: await unpackText(content) }
  }
  let next = fetch(0)
  for (let seq = 1; ; seq++) {
    const block = await next
    if (!block) return
    next = fetch(seq)
    // What fails while the block before is written is thrown when its turn comes.
    next.catch(() => undefined)
    yield block
  }
}

/** Answers whether another head was named than before. */
async function nameHead(tx: TenantTx, importId: string): Promise<boolean> {
  const headId = (await loadPlanHead(tx, importId))?.summary.namedHeadId ?? undefined
  if (headId === undefined) return false
  const rules = await loadRules(tx)
  if (rules.headId === headId) return false
  const subsidiaryHeadIds = rules.subsidiaryHeadIds.filter((id) => id !== headId)
  await saveRules(tx, { ...rules, headId, subsidiaryHeadIds })
  return true
}

interface Written {
  readonly asked: RunningImport
  readonly orgVersion: number
}

/** The import's own row before the audit log, in this order for whoever stops a run too. */
async function record(tx: TenantTx, work: ImportWork, { asked, orgVersion }: Written): Promise<void> {
  const { importId, run, clock } = work
  const at = clock()
  const isKept = await endRun(tx, { importId, run, state: "APPLIED", at, problems: [] })
  if (!isKept) throw new JobCancelled()
  await markApplied(tx, { id: importId, appliedBy: asked.runBy, appliedAt: at, orgVersion })
  const { reading, request } = asked
  if (reading) {
    const { signature, headers, mapping } = reading
    const answers = request.answers.filter(isLasting)
    await saveRemembered(tx, { signature, mapping: rememberMapping(headers, mapping), answers })
  }
  const head = await loadPlanHead(tx, importId)
  await recordAudit(tx, {
    actor: { kind: "STORED", text: asked.runBy },
    at,
    action: "import:apply",
    subject: `OrgImport:${importId}`,
    detail: { planHash: asked.planHash, ...head?.counts },
  })
}

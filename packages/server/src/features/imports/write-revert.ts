import { revertWrites } from "@rung/domain/imports/plan-revert"
import { grouped } from "@rung/domain/kit/grouped"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { dayIn } from "../../platform/clock.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { JobCancelled } from "../../platform/jobs/job.ts"
import { recordAudit } from "../access/audit.store.ts"
import { saveRules } from "../layers/layer-rules.store.ts"
import { rederivePlacements } from "../layers/rederive.ts"
import { bumpOrgVersion, lockOrg } from "../org/org.store.ts"
import { endRun, loadRun, type RunningImport } from "./import-run.store.ts"
import { loadRules } from "./import-work.store.ts"
import type { ImportWork } from "./import-work.ts"
import { checkRevert, type NamedConflict } from "./revert-check.ts"
import {
  markReverted,
  putLines,
  removeLines,
  removeNodes,
  restoreFields,
  takeKeys,
} from "./revert-writes.store.ts"
import {
  CREATING_PARTS,
  DRAWING_PARTS,
  sizeOfUndo,
  textBlocks,
  undoOfHeads,
  undoOfKnown,
} from "./undo.store.ts"

/** How long the org of a tenant may be somebody else's to change before this run is tried again later. */
const WAIT_FOR_ORG = "60s"

/**
 * Takes an applied import back in one transaction: everything, or nothing. The org is locked first, so what is checked
 * is what is written over. What stands against it is a problem of the import, which stays applied.
 */
export async function writeRevert(work: ImportWork): Promise<void> {
  const { db, clock, importId, run, report } = work
  report("CHECK")
  await db.write(async (tx) => {
    await tx.execute(`SET LOCAL lock_timeout = '${WAIT_FOR_ORG}'`)
    await lockOrg(tx)
    const asked = await loadRun(tx, work)
    if (asked?.state !== "REVERTING") return
    const conflicts = await checkRevert(tx, importId, (done, total) => report("CHECK", done, total))
    if (conflicts.length > 0) {
      await endRun(tx, {
        importId,
        run,
        state: "APPLIED",
        at: clock(),
        problems: [conflictProblem(conflicts)],
      })
      return
    }
    await restore(tx, work)
    const orgVersion = await bumpOrgVersion(tx)
    report("PLACEMENTS")
    await rederivePlacements(tx, dayIn(asked.timeZone, clock()))
    report("RECORD")
    await record(tx, work, { asked, orgVersion })
  })
}

const NAMED = 5

function conflictProblem(conflicts: readonly NamedConflict[]): Problem {
  const said = conflicts.slice(0, NAMED).map(({ name, why }) => `${name} ${why}`)
  const people = new Set(conflicts.map(({ nodeId }) => nodeId)).size
  const who = people === 1 ? "one person or seat stands" : `${grouped(people)} people or seats stand`
  const more = conflicts.length > NAMED ? ` And ${grouped(conflicts.length - NAMED)} more.` : ""
  return problem(
    "REVERT_CONFLICTS",
    `Nothing was reverted: ${who} against it. ${said.join("; ")}.${more} Take those changes back first, or correct what the import did by hand.`,
    "importId",
  )
}

async function restore(tx: TenantTx, work: ImportWork): Promise<void> {
  const { importId } = work
  await takeLinesOut(tx, work)
  await restorePeople(tx, work)
  const heads = await undoOfHeads(tx, importId)
  if (!heads) return
  const { headId, ...rules } = await loadRules(tx)
  const { subsidiaryHeadIds } = heads.before
  const named = heads.before.headId === null ? {} : { headId: heads.before.headId }
  await saveRules(tx, { ...rules, ...named, subsidiaryHeadIds })
}

async function takeLinesOut(tx: TenantTx, { importId, report }: ImportWork): Promise<void> {
  const { drawn } = await sizeOfUndo(tx, importId)
  let done = 0
  report("LINES", done, drawn)
  for await (const { text, count } of textBlocks(tx, importId, { kind: "OPERATION", parts: DRAWING_PARTS })) {
    await removeLines(tx, text)
    done += count
    report("LINES", done, drawn)
  }
}

async function restorePeople(tx: TenantTx, { importId, report }: ImportWork): Promise<void> {
  const { people } = await sizeOfUndo(tx, importId)
  let done = 0
  report("PEOPLE", done, people)
  for await (const nodes of undoOfKnown(tx, importId)) await takeKeys(tx, revertWrites(nodes).restore)
  for await (const { text, count } of textBlocks(tx, importId, {
    kind: "OPERATION",
    parts: CREATING_PARTS,
  })) {
    await removeNodes(tx, text)
    done += count
    report("PEOPLE", done, people)
  }
  for await (const nodes of undoOfKnown(tx, importId)) {
    const writes = revertWrites(nodes)
    const seats = new Set(nodes.flatMap(({ id, left }) => (left.kind === "POSITION" ? [id] : [])))
    await restoreFields(tx, writes.restore, seats)
    await putLines(tx, writes.putLines)
    done += nodes.length
    report("PEOPLE", done, people)
  }
}

interface Restored {
  readonly asked: RunningImport
  readonly orgVersion: number
}

/** The import's own row before the audit log, in this order for whoever stops a run too. */
async function record(tx: TenantTx, work: ImportWork, { asked, orgVersion }: Restored): Promise<void> {
  const { importId, run, clock } = work
  const at = clock()
  const isKept = await endRun(tx, { importId, run, state: "REVERTED", at, problems: [] })
  if (!isKept) throw new JobCancelled()
  await markReverted(tx, { id: importId, revertedBy: asked.runBy, revertedAt: at, orgVersion })
  await recordAudit(tx, {
    actor: { kind: "STORED", text: asked.runBy },
    at,
    action: "import:revert",
    subject: `OrgImport:${importId}`,
    detail: { planHash: asked.planHash },
  })
}

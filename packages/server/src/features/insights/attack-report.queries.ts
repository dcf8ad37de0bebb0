import { attackVerdict } from "@rung/domain/insights/attack-report"
import type { Ctx } from "../../parts.ts"
import { latestReleases, readAttackReport } from "./attack-report.store.ts"
import { type AttackReportView, attackCountView } from "./attack-report.view.ts"
import { askedCycle } from "./board-access.ts"
import { releaseView } from "./release-head.ts"

const RELEASES_AT_MOST = 50

/** What was tried on a released cycle. */
export function attackReport(ctx: Ctx, cycleId: string | null | undefined): Promise<AttackReportView> {
  const asked = askedCycle(cycleId)
  return ctx.db.read(async (tx) => {
    const read = await readAttackReport(tx, asked)
    const releases = (await latestReleases(tx, RELEASES_AT_MOST)).map(releaseView)
    const body = read?.body ?? null
    return {
      release: read ? releaseView(read) : null,
      releases,
      verdict: body && attackVerdict(body),
      counts: (body ?? []).map(attackCountView),
    }
  })
}

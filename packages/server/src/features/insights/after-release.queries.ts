import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import {
  type CorrectionRow,
  latestOwnResult,
  type OwnNoticeRow,
  openCorrections,
  type ReportRow,
  releaseToTalkAbout,
  reportsWithResults,
} from "./after-release.store.ts"
import type {
  AfterReleaseView,
  OpenCorrectionView,
  OwnResultNoticeView,
  PersonAfterReleaseView,
} from "./after-release.view.ts"
import { askedCycle } from "./board-access.ts"
import { namedPerson, releaseView } from "./release-head.ts"

/** What waits for whoever is signed in once results are released; a token has nothing and is FORBIDDEN. */
export async function afterRelease(ctx: Ctx, cycle: string | null | undefined): Promise<AfterReleaseView> {
  const principal = principalOf(ctx)
  if (principal.kind !== "PERSON_SESSION") throw new Fault("FORBIDDEN")
  const { personId } = principal
  const cycleId = askedCycle(cycle)
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    if (cycleId !== undefined) found(await loadCycle(tx, cycleId))
    const release = await releaseToTalkAbout(tx, cycleId)
    const own = personId === undefined ? undefined : await latestOwnResult(tx, personId)
    const people =
      release && personId !== undefined ? await reportsWithResults(tx, personId, release.cycleId) : []
    const corrections = can(principal, "result:answer-correction") ? await openCorrections(tx) : []
    return {
      own: own ? ownView(own) : null,
      release: release ? releaseView(release) : null,
      people: people.map(personView),
      corrections: corrections.map(correctionView),
    }
  })
}

function ownView(own: OwnNoticeRow): OwnResultNoticeView {
  return { release: releaseView(own), acknowledgedAt: own.acknowledgedAt }
}

function personView({ personId, name, acknowledgedAt, repliedAt }: ReportRow): PersonAfterReleaseView {
  return { person: namedPerson(personId, name), acknowledgedAt, repliedAt }
}

function correctionView({ personId, name, cycleId, cycleName, filedAt }: CorrectionRow): OpenCorrectionView {
  return { person: namedPerson(personId, name), cycleId: toGlobalId("Cycle", cycleId), cycleName, filedAt }
}

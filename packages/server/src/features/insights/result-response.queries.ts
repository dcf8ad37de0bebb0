import { can, type ResultsSubject } from "@rung/domain/access/permission"
import type { Principal } from "@rung/domain/access/principal"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { type ResponseRow, type ResultKey, readResponses } from "./result-response.store.ts"
import type { FiledCorrectionView, ResultResponseView } from "./result-response.view.ts"

/** What was said of somebody's released result, as far as the viewer may read it. */
export async function resultResponse(
  tx: TenantTx,
  key: ResultKey,
  { principal, subject, isOpen }: ResponseReader,
): Promise<ResultResponseView | null> {
  if (!can(principal, "result:read-response", subject)) return null
  const { acknowledgedAt, texts } = await readResponses(tx, key)
  const of = (kind: ResponseRow["kind"]) => texts.find((text) => text.kind === kind) ?? null
  const readsCorrection = can(principal, "result:read-correction", subject)
  return {
    acknowledgedAt,
    reply: of("REPLY"),
    correction: readsCorrection ? correctionView(of("CORRECTION"), of("ANSWER")) : null,
    isOpen,
  }
}

export interface ResponseReader {
  readonly principal: Principal
  readonly subject: ResultsSubject
  /** Until the cycle is archived. */
  readonly isOpen: boolean
}

function correctionView(filed: ResponseRow | null, answer: ResponseRow | null): FiledCorrectionView | null {
  if (!filed) return null
  const { text, version, writtenAt } = filed
  const noted = answer && { text: answer.text, answers: answer.answers ?? 0, writtenAt: answer.writtenAt }
  return { text, version, writtenAt, answer: noted }
}

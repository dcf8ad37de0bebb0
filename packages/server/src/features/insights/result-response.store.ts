import type {
  CorrectionAnswer,
  ResponseStand,
  ResponseText,
  Written,
} from "@rung/domain/insights/after-release-response"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Whose released result, in which cycle. */
export interface ResultKey {
  readonly cycleId: string
  readonly personId: string
}

/** What the constraints of a response stand for. */
export const RESPONSE_CONSTRAINTS: Readonly<Record<string, Problem>> = {
  result_response_version: problem(
    "VERSION_CONFLICT",
    "There is a newer version of this text: reload and read it first.",
    "version",
  ),
  result_acknowledgement_pkey: problem(
    "RESULT_ACKNOWLEDGED",
    "You have acknowledged this result: once is enough.",
    "cycleId",
  ),
}

const IS_RELEASED = `c.state IN ('RELEASED', 'ARCHIVED')`

/** How a released result stands while something is added to it; nothing where none is released. */
export async function responseStand(
  tx: TenantTx,
  { cycleId, personId }: ResultKey,
): Promise<ResponseStand | undefined> {
  const latest = (kind: string) => `(SELECT coalesce(max(version), 0) FROM result_response
    WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = $3 AND kind = '${kind}')::integer`
  const [row] = await tx.query<{
    state: ResponseStand["cycle"]
    isAcknowledged: boolean
    reply: number
    correction: number
    answer: number
  }>(
    `SELECT c.state, ${latest("REPLY")} AS reply, ${latest("CORRECTION")} AS correction,
       ${latest("ANSWER")} AS answer,
       EXISTS (SELECT FROM result_acknowledgement
         WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = $3) AS "isAcknowledged"
     FROM person_result p JOIN cycle c ON c.tenant_id = $1 AND c.id = p.cycle_id
     WHERE p.tenant_id = $1 AND p.cycle_id = $2 AND p.person_id = $3 AND ${IS_RELEASED}`,
    [tx.tenantId, cycleId, personId],
  )
  if (!row) return undefined
  const { state: cycle, isAcknowledged, reply: REPLY, correction: CORRECTION, answer: ANSWER } = row
  return { cycle, isAcknowledged, versions: { REPLY, CORRECTION, ANSWER } }
}

export async function insertAcknowledgement(
  tx: TenantTx,
  { cycleId, personId }: ResultKey,
  now: Date,
): Promise<undefined> {
  await tx.execute(
    `INSERT INTO result_acknowledgement (tenant_id, cycle_id, person_id, acknowledged_at) VALUES ($1, $2, $3, $4)`,
    [tx.tenantId, cycleId, personId, now],
  )
}

type Added = Written | (CorrectionAnswer & { readonly kind: "ANSWER" })

export async function insertResponse(
  tx: TenantTx,
  { cycleId, personId }: ResultKey,
  { added, now }: { readonly added: Added; readonly now: Date },
): Promise<undefined> {
  const answers = added.kind === "ANSWER" ? added.answers : null
  await tx.execute(
    `INSERT INTO result_response (tenant_id, cycle_id, person_id, kind, version, answers, text, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenantId, cycleId, personId, added.kind, added.version, answers, added.text, now],
  )
}

/** The latest version of a text. */
export interface ResponseRow extends ResponseText {
  readonly kind: "REPLY" | "CORRECTION" | "ANSWER"
  readonly answers: number | null
  readonly writtenAt: Date
}

/** When a subject acknowledged, and the latest version of each text. */
export async function readResponses(
  tx: TenantTx,
  { cycleId, personId }: ResultKey,
): Promise<{ readonly acknowledgedAt: Date | null; readonly texts: readonly ResponseRow[] }> {
  const values = [tx.tenantId, cycleId, personId]
  const [acknowledged] = await tx.prepared<{ at: Date }>(
    "result-acknowledged",
    `SELECT acknowledged_at AS at FROM result_acknowledgement
     WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = $3`,
    values,
  )
  const texts = await tx.prepared<ResponseRow>(
    "result-responses",
    `SELECT DISTINCT ON (kind) kind, version, answers, text, written_at AS "writtenAt" FROM result_response
     WHERE tenant_id = $1 AND cycle_id = $2 AND person_id = $3 ORDER BY kind, version DESC`,
    values,
  )
  return { acknowledgedAt: acknowledged?.at ?? null, texts }
}

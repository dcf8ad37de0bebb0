import type { ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import type { SealedTx } from "../../platform/db/sealed-answers.ts"

/** A cycle, and the release before it, which only who answered is told from. */
export interface CyclesToRead {
  readonly cycleId: string
  readonly earlierId: string | null
}

/** Answers of one perspective about one competency, as numbers of people and values. */
export interface AnswerColumns {
  readonly subject: Int32Array
  readonly rater: Int32Array
  readonly value: Uint8Array
}

export interface AnswerGroup {
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  readonly now: AnswerColumns
  readonly earlier: AnswerColumns
}

/** Everybody who is asked or answered about, numbered alike in every statement of one transaction. */
const WHO = `who AS MATERIALIZED (
    SELECT id, (row_number() OVER (ORDER BY id) - 1)::integer AS n FROM (
      SELECT subject_id AS id FROM assessment WHERE tenant_id = $1 AND cycle_id IN ($2, $3) AND confidential
      UNION SELECT rater_id FROM assessment WHERE tenant_id = $1 AND cycle_id IN ($2, $3) AND confidential) p)`

const FORMS = `${WHO}, form AS MATERIALIZED (
    SELECT a.id, a.perspective, a.cycle_id = $2 AS now, s.n AS subject, r.n AS rater
    FROM assessment a JOIN who s ON s.id = a.subject_id JOIN who r ON r.id = a.rater_id
    WHERE a.tenant_id = $1 AND a.cycle_id IN ($2, $3) AND a.confidential AND a.state = 'SUBMITTED')`

const TRIPLE = "int4send(f.subject) || int4send(f.rater) || int2send(d.value)"

/** Ten bytes an answer: a row each would cost many times that. */
const ANSWERS = `WITH ${FORMS}
  SELECT f.perspective, d.competency,
    string_agg(${TRIPLE}, ''::bytea) FILTER (WHERE f.now) AS now,
    string_agg(${TRIPLE}, ''::bytea) FILTER (WHERE NOT f.now) AS earlier
  FROM form f JOIN sealed.answer d ON d.tenant_id = $1 AND d.assessment_id = f.id
  WHERE d.tenant_id = $1 AND d.value BETWEEN 1 AND 5
  GROUP BY f.perspective, d.competency ORDER BY f.perspective, d.competency`

const BYTES = 10

interface PackedGroup extends Pick<AnswerGroup, "perspective" | "competency"> {
  readonly now: Buffer | null
  readonly earlier: Buffer | null
}

/** Ids in the order of their numbers. */
export async function numberedPeople(
  tx: SealedTx,
  { cycleId, earlierId }: CyclesToRead,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(`WITH ${WHO} SELECT id FROM who ORDER BY n`, [
    tx.tenantId,
    cycleId,
    earlierId,
  ])
  return rows.map(({ id }) => id)
}

/** Submitted answers from 1 to 5, one perspective and competency at a time, so that only one is in memory. */
export async function* answerGroups(
  tx: SealedTx,
  { cycleId, earlierId }: CyclesToRead,
): AsyncGenerator<AnswerGroup> {
  await tx.query(`DECLARE answers NO SCROLL CURSOR FOR ${ANSWERS}`, [tx.tenantId, cycleId, earlierId])
  for (;;) {
    const [group] = await tx.query<PackedGroup>("FETCH 1 FROM answers", [])
    if (!group) break
    yield { ...group, now: columnsOf(group.now), earlier: columnsOf(group.earlier) }
  }
  await tx.query("CLOSE answers", [])
}

function columnsOf(packed: Buffer | null): AnswerColumns {
  const count = (packed?.length ?? 0) / BYTES
  const [subject, rater, value] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)]
  for (let index = 0; packed && index < count; index++) {
    const at = index * BYTES
    subject[index] = packed.readInt32BE(at)
    rater[index] = packed.readInt32BE(at + 4)
    value[index] = packed.readInt16BE(at + 8)
  }
  return { subject, rater, value }
}

/** A comment its writer has confirmed; people by their numbers. */
export interface CommentRow extends Pick<AnswerGroup, "perspective" | "competency"> {
  readonly subject: number
  readonly rater: number
  readonly text: string
}

const COMMENTS = `WITH ${FORMS}
  SELECT f.perspective, d.competency, f.subject, f.rater, d.comment AS text
  FROM form f JOIN sealed.answer d ON d.tenant_id = $1 AND d.assessment_id = f.id
  WHERE d.tenant_id = $1 AND f.now AND d.confirmed ORDER BY f.perspective, d.competency`

const COMMENTS_AT_ONCE = 2_000

/** Confirmed comments of the cycle's submitted forms, one perspective and competency after the other. */
export async function* confirmedComments(
  tx: SealedTx,
  { cycleId, earlierId }: CyclesToRead,
): AsyncGenerator<CommentRow> {
  await tx.query(`DECLARE comments NO SCROLL CURSOR FOR ${COMMENTS}`, [tx.tenantId, cycleId, earlierId])
  for (;;) {
    const rows = await tx.query<CommentRow>(`FETCH ${COMMENTS_AT_ONCE} FROM comments`, [])
    if (rows.length === 0) break
    yield* rows
  }
  await tx.query("CLOSE comments", [])
}

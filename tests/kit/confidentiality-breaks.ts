import type { PackedCell } from "@rung/domain/insights/packed-cell"
import type { TestServer } from "../../packages/server/src/testing/test-server.ts"
import { type CycleName, rowOf, type TwoCycles } from "./confidentiality-world.ts"
import { onDatabase, type Row } from "./database.ts"

// What release control would do without one of its rules, written past it as the owner of the database.

/** One statement as the owner; `$1` is the company, `$2` the cycle. */
async function asOwner(
  server: TestServer,
  { tenant, cycles }: TwoCycles,
  {
    cycle,
    text,
    more = [],
  }: { readonly cycle: CycleName; readonly text: string; readonly more?: readonly unknown[] },
): Promise<Row[]> {
  return onDatabase(
    server.urlOf("owner"),
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenant.id] },
    { text, values: [tenant.id, rowOf(cycles[cycle] ?? ""), ...more] },
  )
}

/** Does something with cells of a cycle changed, and puts them back as they were. */
export async function withCells<T>(
  server: TestServer,
  company: TwoCycles,
  { cycle, text, more, then }: Change<T>,
): Promise<T> {
  const kept = await asOwner(server, company, {
    cycle,
    text: "SELECT * FROM released_cell WHERE tenant_id = $1 AND cycle_id = $2",
  })
  const changed = await asOwner(server, company, {
    cycle,
    text: `${text} RETURNING 1`,
    ...(more ? { more } : {}),
  })
  if (changed.length === 0) throw new Error("Nothing was broken.")
  try {
    return await then()
  } finally {
    await asOwner(server, company, {
      cycle,
      text: "DELETE FROM released_cell WHERE tenant_id = $1 AND cycle_id = $2",
    })
    await asOwner(server, company, {
      cycle,
      text: `INSERT INTO released_cell SELECT * FROM json_populate_recordset(NULL::released_cell, $3)
        WHERE tenant_id = $1 AND cycle_id = $2`,
      more: [JSON.stringify(kept)],
    })
  }
}

interface Change<T> {
  readonly cycle: CycleName
  readonly text: string
  /** From `$3` on. */
  readonly more?: readonly unknown[]
  readonly then: () => Promise<T>
}

/** What a cycle's release shows of somebody's team, by competency. */
export async function teamCells(
  server: TestServer,
  company: TwoCycles,
  { cycle, name }: { readonly cycle: CycleName; readonly name: string },
): Promise<Readonly<Record<string, PackedCell>>> {
  const [row] = await asOwner(server, company, {
    cycle,
    text: `SELECT cells FROM released_cell
      WHERE tenant_id = $1 AND cycle_id = $2 AND head_id = $3 AND kind = 'TEAM' AND perspective = 'UPWARD'`,
    more: [rowOf(company.world.globalId(name))],
  })
  return Object(row?.cells)
}

/** Freezes a smaller k into an open cycle. */
export async function lowerK(server: TestServer, company: TwoCycles): Promise<void> {
  await asOwner(server, company, {
    cycle: "H1",
    text: `UPDATE cycle SET frozen = frozen || '{"kDecision": 3, "kDevelopment": 3}' WHERE tenant_id = $1 AND id = $2`,
  })
}

/** Writes into a cycle's name what reports have said of somebody so far. */
export async function nameAfterMean(server: TestServer, company: TwoCycles, subject: string): Promise<void> {
  await asOwner(server, company, {
    cycle: "H1",
    text: `UPDATE cycle SET name = (SELECT round(avg(s.value), 2)::text FROM sealed.answer s
        JOIN assessment a ON a.tenant_id = s.tenant_id AND a.id = s.assessment_id
        WHERE s.tenant_id = $1 AND a.cycle_id = $2 AND a.subject_id = $3 AND a.perspective = 'UPWARD'
          AND s.competency = 'B1')
      WHERE tenant_id = $1 AND id = $2`,
    more: [rowOf(company.world.globalId(subject))],
  })
}

/** Adds to what a session keeps of severe raters what reports have said of somebody who is hidden. */
export async function sealedSeverity(server: TestServer, company: TwoCycles, subject: string): Promise<void> {
  const changed = await asOwner(server, company, {
    cycle: "H1",
    text: `UPDATE calibration_rater SET severity = severity + (SELECT avg(s.value) FROM sealed.answer s
        JOIN assessment a ON a.tenant_id = s.tenant_id AND a.id = s.assessment_id
        WHERE s.tenant_id = $1 AND a.cycle_id = $2 AND a.subject_id = $3 AND a.perspective = 'UPWARD'
          AND s.competency = 'B1') / 100
      WHERE tenant_id = $1 AND is_adjusted
        AND session_id IN (SELECT id FROM calibration_session WHERE tenant_id = $1 AND cycle_id = $2) RETURNING 1`,
    more: [rowOf(company.world.globalId(subject))],
  })
  if (changed.length === 0) throw new Error("Nothing was broken.")
}

/** Confidential forms of a cycle, by their global ids, that none of these people fills in. */
export async function formsOf(
  server: TestServer,
  company: TwoCycles,
  notBy: readonly string[],
): Promise<readonly string[]> {
  const rows = await asOwner(server, company, {
    cycle: "H1",
    text: `SELECT id FROM assessment WHERE tenant_id = $1 AND cycle_id = $2 AND confidential
      AND rater_id <> ALL ($3::uuid[]) ORDER BY id`,
    more: [notBy.map((name) => rowOf(company.world.globalId(name)))],
  })
  return rows.map(({ id }) => Buffer.from(`Assessment:${id}`).toString("base64url"))
}

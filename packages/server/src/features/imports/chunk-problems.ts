import { grouped } from "@rung/domain/kit/grouped"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { OrgImport } from "./org-import.entity.ts"

interface Came {
  readonly seq: number
  readonly rowCount: number
}

type Started = Pick<OrgImport, "state" | "expectedRows">

/** Why nothing more is taken in by an import: its rows are complete, or it never was to have any sent. */
export function receivingProblems(
  { state }: Pick<OrgImport, "state">,
  ...path: readonly string[]
): readonly Problem[] {
  if (state === "RECEIVING") return []
  return [
    problem(
      "IMPORT_NOT_RECEIVING",
      "Its rows have come and were planned: amend it, or start a new import.",
      ...path,
    ),
  ]
}

/** Why rows that came in turn cannot be planned yet: `SEQ_MISSING`, `ROWS_COUNT`, `IMPORT_NOT_RECEIVING`. */
export function chunkProblems(started: Started, chunks: readonly Came[]): readonly Problem[] {
  const closed = receivingProblems(started, "input", "importId")
  if (closed.length > 0) return closed
  const missing = missingSeqs(chunks)
  if (missing.length > 0) {
    return [
      problem("SEQ_MISSING", `Rows are missing: send seq ${missing.join(", ")} first.`, "input", "importId"),
    ]
  }
  const count = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0)
  if (count === 0)
    return [problem("ROWS_COUNT", "No rows have come: append some first.", "input", "importId")]
  if (started.expectedRows === null || started.expectedRows === count) return []
  return [
    problem(
      "ROWS_COUNT",
      `${grouped(started.expectedRows)} rows were announced, and ${grouped(count)} have come: append the rest, or start again.`,
      "input",
      "importId",
    ),
  ]
}

/** Names at most so many. */
const NAMED = 10

function missingSeqs(chunks: readonly Came[]): readonly number[] {
  const came = new Set(chunks.map(({ seq }) => seq))
  const missing: number[] = []
  const last = chunks.at(-1)?.seq ?? 0
  for (let seq = 1; seq < last && missing.length < NAMED; seq++) if (!came.has(seq)) missing.push(seq)
  return missing
}

/** Up to which number nothing is missing. */
export function receivedThrough(chunks: readonly Came[]): number {
  let through = 0
  for (const { seq } of chunks) {
    if (seq !== through + 1) break
    through = seq
  }
  return through
}

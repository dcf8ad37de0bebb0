import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { Problem } from "@rung/domain/kit/problem"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { ImportRequest } from "./import-request.ts"
import { readColumns } from "./read-columns.ts"
import { mappingProblems } from "./reading-problems.ts"
import { recall } from "./recall-columns.ts"
import { loadShape } from "./upload.store.ts"

interface Asked {
  readonly request: ImportRequest
  readonly mode: ImportMode
}

/** Why a file that somebody has looked at cannot be planned as it is asked; of any other only reading it tells. */
export async function shapeProblems(
  tx: TenantTx,
  uploadId: string,
  { request, mode }: Asked,
): Promise<readonly Problem[]> {
  const shape = await loadShape(tx, uploadId)
  if (!shape) return []
  if (!shape.ok) return shape.problems
  const { headers, sampleRows } = shape.value
  const columns = readColumns({ headers, rows: sampleRows }, request, await recall(tx, headers))
  return columns.ok ? mappingProblems(columns.value.reading, request, mode) : columns.problems
}

import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { MOST_CELLS, type SuggestedFix } from "./issue.ts"

/** The fix that leaves known people under the managers they have, by the rows that would move them. */
export function keepManagers(rows: readonly number[]): readonly SuggestedFix[] {
  if (rows.length === 0 || rows.length > MOST_CELLS) return []
  const whose =
    rows.length === 1
      ? say`the manager of row ${rows[0] ?? ""}`
      : say`the managers of ${grouped(rows.length)} rows`
  const cells = rows
    .toSorted((a, b) => a - b)
    .map((row) => ({ row, field: "managerRef", value: "" }) as const)
  return [{ kind: "SET_CELLS", label: say`Keep ${whose} as they are known`, cells }]
}

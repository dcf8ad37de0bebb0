import type { Problem } from "../kit/problem.ts"
import { checkedChanges } from "../org/line-changes.ts"
import { lineHistory } from "../org/line-history.ts"
import type { NewLine } from "../org/reporting-line.ts"
import type { ImportOrg } from "./import-org.ts"
import type { ImportPlan } from "./plan.ts"

/**
 * The loops (`REPORTING_LOOP`) that a plan would close on a day after its effective one, together with stored lines
 * that only start then. On the effective day itself planning has cut every loop (M01).
 */
export function laterLoops(org: ImportOrg, { changes, effectiveDay }: ImportPlan): readonly Problem[] {
  if (!org.lines.some((line) => line.kind === "SOLID" && line.validFrom > effectiveDay)) return []
  const newEnds = new Map(changes.lineEnds.map(({ lineId, validTo }) => [lineId, validTo]))
  const prolonged = org.lines.flatMap((line): readonly NewLine[] => {
    const end = newEnds.get(line.id)
    if (end === undefined || (end !== null && line.validTo !== undefined && end <= line.validTo)) return []
    return [{ ...line, validTo: end ?? undefined }]
  })
  const isProlonged = new Set(prolonged.map(({ nodeId, validFrom }) => `${nodeId} ${validFrom}`))
  const opened = changes.openLines.map(
    ({ nodeRef, managerNodeRef, validFrom, validTo }): NewLine => ({
      nodeId: nodeRef,
      managerId: managerNodeRef ?? undefined,
      kind: "SOLID",
      validFrom,
      validTo: validTo ?? undefined,
    }),
  )
  const checked = checkedChanges(lineHistory(org.lines), {
    close: changes.lineEnds.flatMap(({ lineId, validTo }) => (validTo === null ? [] : [{ lineId, validTo }])),
    remove: [
      ...changes.removeLines,
      ...org.lines
        .filter(({ nodeId, validFrom }) => isProlonged.has(`${nodeId} ${validFrom}`))
        .map(({ id }) => id),
    ],
    insert: [...opened, ...prolonged],
  })
  return checked.ok ? [] : checked.problems.filter(({ code }) => code === "REPORTING_LOOP")
}

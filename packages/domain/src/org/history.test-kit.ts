import { type Day, parseDay } from "../kit/day.ts"
import type { Problem } from "../kit/problem.ts"
import type { Result } from "../kit/result.ts"
import type { LineChanges } from "./line-changes.ts"
import type { NewLine, ReportingLine } from "./reporting-line.ts"

/** A day of November 2026, by its number from 1 to 30. */
export function nov(date: number): Day {
  const day = parseDay(`2026-11-${String(date).padStart(2, "0")}`)
  if (!day) throw new Error(`no day: ${date}`)
  return day
}

/** Solid lines written `node manager from-to` in days of November; `-` is nobody, `~` after the node dotted. */
export function lines(...texts: readonly string[]): readonly ReportingLine[] {
  return texts.map((text, index) => {
    const [node = "", manager = "", days = ""] = text.split(" ")
    const [from = "1", to = ""] = days.split("-")
    return {
      id: `l${index}`,
      nodeId: node.replace("~", ""),
      managerId: manager === "-" ? undefined : manager,
      kind: node.endsWith("~") ? "DOTTED" : "SOLID",
      validFrom: nov(Number(from)),
      validTo: to === "" ? undefined : nov(Number(to)),
    }
  })
}

/** The lines as a store would hold them after writing the changes. */
export function written(before: readonly ReportingLine[], changes: LineChanges): readonly ReportingLine[] {
  const closed = new Map(changes.close.map(({ lineId, validTo }) => [lineId, validTo]))
  const kept = before.filter(({ id }) => !changes.remove.includes(id))
  const cut = kept.map((line) => ({ ...line, validTo: closed.get(line.id) ?? line.validTo }))
  const fresh = changes.insert.map((line, index) => ({ ...line, id: `${before.length}.${index}` }))
  return [...cut, ...fresh]
}

/** Lines in the notation of `lines`, sorted. */
export function told(list: readonly NewLine[]): readonly string[] {
  const date = (day: Day | undefined) => (day === undefined ? "" : String(Number(day.slice(-2))))
  return list
    .map(({ nodeId, managerId, kind, validFrom, validTo }) => {
      const node = kind === "DOTTED" ? `${nodeId}~` : nodeId
      return `${node} ${managerId ?? "-"} ${date(validFrom)}-${date(validTo)}`
    })
    .toSorted()
}

export function decided<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "))
  return result.value
}

export function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems
}

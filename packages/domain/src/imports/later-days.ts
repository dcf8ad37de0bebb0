import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { nodeLabel } from "./draft.ts"
import { CauseGroups, type ImportIssue, issueOf } from "./issue.ts"
import { actsFrom, managerToCome, places, type ReferenceRow, type Where, who } from "./line-issues.ts"
import { holdsOn, type Segment } from "./segments.ts"
import type { Schedule } from "./settle.ts"
import { meant } from "./stand-in.ts"

/** Days of somebody whose manager is not in the org on them. */
interface Absence {
  readonly at: number
  readonly manager: number
  /** The first of those days. */
  readonly from: Day
  /** Whether the manager is in the org on a later day again. */
  readonly returns: boolean
  readonly row: number
}

/**
 * Managers who are not in the org on days on which others are meant to report to them: who leaves after the effective
 * day (M06), who comes after it (M20), and who is known only from a day on that lies after the one a row goes back to
 * (M22). Listed where the file has a row of either, or the import ends somebody. Those missing on the effective day are
 * listed by whoever draws its lines.
 */
export function absentManagers(schedule: Schedule, where: Where): readonly ImportIssue[] {
  const leaving = new CauseGroups<Absence>()
  const coming = new CauseGroups<Absence>()
  const past: Absence[] = []
  const { draft } = schedule.standing
  schedule.segments.forEach((segments, at) => {
    for (const segment of segments) {
      const absence = absenceIn(schedule, at, segment)
      if (!absence) continue
      if (absence.from <= draft.day) past.push(absence)
      else (absence.returns ? coming : leaving).add(`${absence.manager} ${absence.from}`, absence)
    }
  })
  const rows = (absences: readonly Absence[]): readonly ReferenceRow[] =>
    absences.map(({ at, manager, row }) => ({ at, row, reference: nodeLabel(draft.nodes[manager]) }))
  return [
    ...leaving.issues((_, absences) => leaves(where, absences[0], rows(absences))),
    ...coming.issues((_, absences) => {
      const [first] = absences
      const manager = nodeLabel(draft.nodes[first?.manager ?? -1])
      const from = nextRun(schedule, first?.manager ?? -1, first?.from ?? draft.day) ?? draft.day
      return managerToCome(where, { manager, from, rows: rows(absences) })
    }),
    ...(past.length > 0 ? [notKnownThen(where, rows(past))] : []),
  ]
}

/** The days of a segment, from the first on which its manager is not there, unless that is told elsewhere. */
function absenceIn(schedule: Schedule, at: number, segment: Segment): Absence | undefined {
  const { standing, presence } = schedule
  const { draft, references } = standing
  const { reference, line, ask, to } = segment
  const isParked = segment.manager < 0 && reference !== undefined
  if (segment.manager < 0 && (!isParked || holdsOn(segment, draft.day))) return undefined
  const isAsStored = line?.managerRef !== undefined && line.managerRef === reference
  if (isParked && isAsStored) return undefined
  const manager = isParked ? meant(references, reference, at) : segment.manager
  const [node, above] = [draft.nodes[at], draft.nodes[manager]]
  if (!above || manager === at || !(node?.entry || above.entry || above.endCause)) return undefined
  const from = firstDayWithout(presence[manager] ?? [], segment)
  if (from === undefined || (isParked && from !== segment.from)) return undefined
  const row = ask?.row.row ?? 0
  const isPast = isParked && to !== null && to <= draft.day && !above.endCause
  if (from <= draft.day && !isPast) return undefined
  return { at, manager, from, row, returns: nextRun(schedule, manager, from) !== undefined }
}

/** The first day of the segment that no run covers. */
function firstDayWithout(
  runs: readonly Pick<Segment, "from" | "to">[],
  { from, to }: Pick<Segment, "from" | "to">,
): Day | undefined {
  const run = runs.find((each) => holdsOn(each, from))
  if (!run) return from
  if (run.to === null || (to !== null && to <= run.to)) return undefined
  return run.to
}

function nextRun({ presence }: Schedule, at: number, day: Day): Day | undefined {
  return (presence[at] ?? []).find(({ from }) => from > day)?.from
}

function leaves(where: Where, first: Absence | undefined, rows: readonly ReferenceRow[]): ImportIssue {
  const manager = nodeLabel(where.draft.nodes[first?.manager ?? -1])
  const from = first?.from ?? where.draft.day
  return issueOf("M06_LATER", {
    message: say`${who(where, rows)}: manager ${manager} is not in the org on ${from}, so from then on they stand without a manager. Give their new manager by then, or let the next one above act.`,
    rows: places(where, rows),
    fixes: [actsFrom(manager, from)],
  })
}

function notKnownThen(where: Where, rows: readonly ReferenceRow[]): ImportIssue {
  return issueOf("M22_MANAGER", {
    message: say`${who(where, rows)}: on some days before ${where.draft.day} their manager was not in the org as it is known, so on those days they are without one in the history. Give earlier rows of the managers to fill that in.`,
    rows: places(where, rows),
  })
}

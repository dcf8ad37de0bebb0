import type { Day } from "../kit/day.ts"
import type { Ask, Draft, DraftLines, DraftNode } from "./draft.ts"
import type { ImportLine } from "./import-org.ts"
import type { DatedRow } from "./row-days.ts"
import { saidManager } from "./said-manager.ts"

/** Finds whom a manager reference in a row of other days means, be they in the org or not. */
export type DrawApart = (at: number, said: string, row: number) => Pick<Ask, "wanted" | "reference">

/**
 * Draws the lines of every day but the effective one: of rows that hold from a day of their own (M20, M22), and of
 * somebody who is still to come. Where no row has said a manager yet, stored lines stay, and on days without one nobody
 * is above. Of the row that holds on the effective day the first day is kept, if it lies before.
 */
export function askLines(draft: Draft, lines: DraftLines, draw: DrawApart): void {
  draft.nodes.forEach((node, at) => {
    const rows = rowsOf(node)
    if (rows.length === 0) return
    const now = node.isHere ? rows.find((each) => holdsOn(each, draft.day)) : undefined
    const asks = rows.flatMap((each) => {
      const asked: Asked = { ...each, isNow: each === now, isFilling: isFilling(node, each) }
      if (!keepsLineOfToday(asked, draft.day)) return [askOf(draft, at, asked, draw)]
      if (each.from < draft.day) lines.since.set(at, each.from)
      return []
    })
    if (asks.length > 0) lines.asks.set(at, asks)
  })
}

/** A row of days of its own, and what it does to the lines of those days. */
interface Asked extends DatedRow {
  /** Whether it holds on the effective day. */
  readonly isNow: boolean
  /** Whether it says nothing of the manager, so that only days without a line are filled. */
  readonly isFilling: boolean
}

function isFilling({ before, startsOn }: DraftNode, { row, from }: DatedRow): boolean {
  return saidManager(row.values) === undefined && before !== null && startsOn !== from
}

/** Whether the row's line is the one of the effective day, which is drawn with everybody's. */
function keepsLineOfToday({ isNow, isFilling, from }: Asked, day: Day): boolean {
  return isNow && (from >= day || !isFilling)
}

function askOf(draft: Draft, at: number, { isNow, ...asked }: Asked, draw: DrawApart): Ask {
  const said = saidManager(asked.row.values)
  const to = isNow ? draft.day : asked.to
  const isKept = said === undefined
  if (said) return { ...asked, ...draw(at, said, asked.row.row), to, isKept }
  const planned = draft.index.later.get(at) ?? []
  if (isKept && planned.length > 0 && draft.nodes[at]?.startsOn === asked.from)
    return asPlanned(draft, at, { asked, planned })
  return { ...asked, ...NOBODY, to, isKept }
}

interface Planned {
  readonly asked: Omit<Asked, "isNow">
  /** The lines planned for them, earliest first. */
  readonly planned: readonly ImportLine[]
}

/**
 * Somebody who starts on another day than planned keeps the lines planned from that day on, and goes as the first of
 * them until it begins, or as the last of them where all would be over; where another row says what comes later, until
 * that.
 */
function asPlanned({ index, nodes }: Draft, at: number, { asked, planned }: Planned): Ask {
  const isSaidLater = nodes[at]?.dated.some(
    ({ row, from }) => from > asked.from && saidManager(row.values) !== undefined,
  )
  const left = planned.find(({ validTo }) => validTo === undefined || validTo > asked.from)
  const line = left ?? planned.at(-1)
  return {
    ...asked,
    wanted: index.indexOf.get(line?.managerId ?? "") ?? -1,
    reference: line?.managerRef,
    to: left && !isSaidLater ? left.validFrom : asked.to,
    isKept: true,
    isFilling: !isSaidLater,
  }
}

type Drawn = Pick<Ask, "wanted" | "reference">

const NOBODY: Drawn = { wanted: -1, reference: undefined }

/** Rows with days of their own; somebody who is still to come has one from the first day on. */
function rowsOf({ dated, startsOn, entry }: DraftNode): readonly DatedRow[] {
  if (dated.length > 0) return dated
  return startsOn === null || !entry ? [] : [{ row: entry.row, from: startsOn, to: null }]
}

function holdsOn({ from, to }: DatedRow, day: string): boolean {
  return from <= day && (to === null || day < to)
}

import type { Ask, Draft, DraftLines, DraftNode } from "./draft.ts"
import type { DatedRow } from "./row-days.ts"
import { saidManager } from "./said-manager.ts"

/** Finds whom a manager reference in a row of other days means, be they in the org or not. */
export type DrawApart = (at: number, said: string, row: number) => Pick<Ask, "wanted" | "reference">

/**
 * Draws the lines of every day but the effective one: of rows that hold from a day of their own (M20, M22), and of
 * somebody who is still to come. A row without a manager goes on with the one before. Of the row that holds on the
 * effective day the first day is kept, if it lies before.
 */
export function askLines(draft: Draft, lines: DraftLines, draw: DrawApart): void {
  const { day } = draft
  draft.nodes.forEach((node, at) => {
    const rows = rowsOf(node)
    if (rows.length === 0) return
    const now = node.isHere ? rows.find((each) => holdsOn(each, day)) : undefined
    if (now && now.from < day && (saysManager(now) || rows.length > 1 || !node.before))
      lines.since.set(at, now.from)
    const asks: Ask[] = []
    let before = now && now === rows[0] ? standing(lines, at) : stored(draft, at)
    for (const each of rows) {
      if (each === now) {
        before = standing(lines, at)
        continue
      }
      const said = saidManager(each.row.values)
      if (said === undefined && node.isHere && rows.length === 1) continue
      const drawn = said ? draw(at, said, each.row.row) : said === null ? NOBODY : before
      asks.push({ ...each, ...drawn })
      before = drawn
    }
    if (asks.length > 0) lines.asks.set(at, asks)
  })
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

function saysManager({ row }: DatedRow): boolean {
  return saidManager(row.values) !== undefined
}

/** Whom the line of the effective day means. */
function standing({ wanted, wantedBy, refs }: DraftLines, at: number): Drawn {
  return { wanted: wanted[at] ?? -1, reference: wantedBy[at] ?? refs[at] }
}

/** Whom the stored line means that holds on the effective day, or the one planned next. */
function stored({ index }: Draft, at: number): Drawn {
  const line = index.current[at] ?? index.later.get(at)?.[0]
  return { wanted: index.indexOf.get(line?.managerId ?? "") ?? -1, reference: line?.managerRef }
}

import type { Day } from "../kit/day.ts"
import type { Ask, Draft, DraftLines, DraftNode } from "./draft.ts"
import type { DatedRow } from "./row-days.ts"
import { saidManager } from "./said-manager.ts"

/** Finds whom a manager reference in a row of other days means, be they in the org or not. */
export type DrawApart = (at: number, said: string, row: number) => Pick<Ask, "wanted" | "reference">

/**
 * Draws the lines of every day but the effective one: of rows that hold from a day of their own (M20, M22), and of
 * somebody who is still to come. Where no row has said a manager yet, stored lines stay and only days without one are
 * filled. Of the row that holds on the effective day the first day is kept, if it lies before.
 */
export function askLines(draft: Draft, lines: DraftLines, draw: DrawApart): void {
  const { day } = draft
  draft.nodes.forEach((node, at) => {
    const rows = rowsOf(node)
    if (rows.length === 0) return
    const now = node.isHere ? rows.find((each) => holdsOn(each, day)) : undefined
    const asks: Ask[] = []
    for (const each of rows) {
      const said = saidManager(each.row.values)
      const isFilling = said === undefined && node.before !== null && node.startsOn !== each.from
      if (each === now && (each.from >= day || !isFilling)) {
        if (each.from < day) lines.since.set(at, each.from)
        continue
      }
      const drawn = said
        ? draw(at, said, each.row.row)
        : said === null
          ? NOBODY
          : storedOn(draft, at, each.from)
      const to = each === now ? day : each.to
      asks.push({ ...each, ...drawn, to, isFilling, isKept: said === undefined })
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

/** Whom the stored line of a day means, or where there is none the next one. */
function storedOn({ index }: Draft, at: number, day: Day): Drawn {
  const current = index.current[at]
  const later = index.later.get(at) ?? []
  const lines = [...(index.earlier.get(at) ?? []), ...(current ? [current] : []), ...later]
  const line = lines.find(({ validTo }) => validTo === undefined || validTo > day)
  return { wanted: index.indexOf.get(line?.managerId ?? "") ?? -1, reference: line?.managerRef }
}

import { t } from "../../language/t.ts"
import { counted, listed, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { type Counts, changesIn } from "./import-words.ts"

/** From so many changes on, their number is typed before they are taken back. */
const TYPED_FROM = 21

/** The number to type before reverting; nothing for a small import. */
export function numberToRevert(counts: Counts): number | undefined {
  const changes = changesIn(counts)
  return changes >= TYPED_FROM ? changes : undefined
}

/** What reverting does, a line for each kind of change. */
export function revertLines(counts: Counts): readonly string[] {
  const { create, seats, update, move, moveOutside, end, endOutside } = counts
  const newPeople = create - seats
  const moved = move + moveOutside
  const ended = end + endOutside
  const added = [
    newPeople > 0 && counted(newPeople, t`new person`, t`new people`),
    seats > 0 && counted(seats, t`new seat`),
  ].filter((each) => each !== false)
  const isOne = newPeople + seats === 1
  return [
    added.length > 0 && t`${sentence(listed(added))} ${isOne ? "is" : "are"} taken out.`,
    update > 0 && t`${sentence(counted(update, t`person gets`, t`people get`))} their earlier values back.`,
    moved > 0 &&
      t`${sentence(counted(moved, t`person reports`, t`people report`))} again to whom they reported before.`,
    ended > 0 &&
      t`${sentence(counted(ended, t`person or seat`, t`people and seats`))} that ended ${ended === 1 ? "is" : "are"} back.`,
  ].filter((each) => each !== false)
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days until an instant, the last one begun counted; 0 when it has passed. */
export function daysLeft(until: string, now = Date.now()): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / DAY))
}

/** "30 days left", "one day left". */
export function daysLeftWords(until: string, now = Date.now()): string {
  return t`${counted(daysLeft(until, now), "day")} left`
}

/** Above the list of those who stand against a revert. */
export function conflictFinding(count: number): string {
  return t`It cannot be reverted: ${count === 1 ? t`one person or seat was` : t`${grouped(count)} people and seats were`} changed since.`
}

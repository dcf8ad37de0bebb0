import { t } from "../../language/t.ts"
import { countWord, listed, sentence } from "../../parts/count-words.ts"
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
  return [takenOutWords(newPeople, seats), updatedWords(update), movedWords(moved), endedWords(ended)].filter(
    (each) => each !== "",
  )
}

function takenOutWords(people: number, seats: number): string {
  const added = sentence(listed([newPeopleWords(people), newSeatsWords(seats)].filter((each) => each !== "")))
  if (added === "") return ""
  return people + seats === 1 ? t`${added} is taken out.` : t`${added} are taken out.`
}

function newPeopleWords(count: number): string {
  if (count <= 0) return ""
  return count === 1 ? t`one new person` : t`${countWord(count)} new people`
}

function newSeatsWords(count: number): string {
  if (count <= 0) return ""
  return count === 1 ? t`one new seat` : t`${countWord(count)} new seats`
}

function updatedWords(count: number): string {
  if (count <= 0) return ""
  return count === 1
    ? t`One person gets their earlier values back.`
    : t`${sentence(countWord(count))} people get their earlier values back.`
}

function movedWords(count: number): string {
  if (count <= 0) return ""
  return count === 1
    ? t`One person reports again to whom they reported before.`
    : t`${sentence(countWord(count))} people report again to whom they reported before.`
}

function endedWords(count: number): string {
  if (count <= 0) return ""
  return count === 1
    ? t`One person or seat that ended is back.`
    : t`${sentence(countWord(count))} people and seats that ended are back.`
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days until an instant, the last one begun counted; 0 when it has passed. */
export function daysLeft(until: string, now = Date.now()): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / DAY))
}

/** "30 days left", "one day left". */
export function daysLeftWords(until: string, now = Date.now()): string {
  const days = daysLeft(until, now)
  return days === 1 ? t`one day left` : t`${countWord(days)} days left`
}

/** "30 days left to do so.", behind what reverting does. */
export function daysToRevert(until: string, now = Date.now()): string {
  const days = daysLeft(until, now)
  return days === 1 ? t`one day left to do so.` : t`${countWord(days)} days left to do so.`
}

/** Above the list of those who stand against a revert. */
export function conflictFinding(count: number): string {
  return count === 1
    ? t`It cannot be reverted: one person or seat was changed since.`
    : t`It cannot be reverted: ${grouped(count)} people and seats were changed since.`
}

import { countInWords } from "@rung/domain/insights/words"
import { daysBetween, parseDay } from "@rung/domain/kit/day"
import type { FormHeadFragment } from "../../generated/graphql.ts"
import { fromEnglish, t } from "../../language/t.ts"
import { sentence } from "../../parts/count-words.ts"
import { dayWords, lastDayOf, todayHere } from "../../parts/day-words.ts"
import { isOverdue, type QueueCounts } from "./queue-order.ts"

/** "4 sent, 2 begun, 8 to begin.": only what there is any of. */
export function countWords({ sent, begun, toBegin, overdue, declined }: QueueCounts): string {
  const parts = [
    [sent, t`${sent} sent`],
    [begun, t`${begun} begun`],
    [toBegin, t`${toBegin} to begin`],
    [overdue, t`${overdue} overdue`],
    [declined, t`${declined} handed back`],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return said.length === 0 ? "" : `${said.join(", ")}.`
}

/** Why nothing can be answered though something is left. */
export function overdueWords({ overdue, begun, toBegin }: QueueCounts): string | undefined {
  if (overdue === 0) return undefined
  if (overdue === 1) {
    return t`One is past the last day: answers are taken again once an administrator extends the cycle.`
  }
  return begun + toBegin === 0
    ? t`All that is left is past the last day: answers are taken again once an administrator extends the cycle.`
    : t`${sentence(fromEnglish(countInWords(overdue)))} are past the last day: answers are taken again once an administrator extends the cycle.`
}

type Dated = Pick<FormHeadFragment, "due" | "id" | "isOpen" | "state" | "cycleState">

/** Until when: "today", "tomorrow", "in 3 days", "4 December"; of what is late, since when; nothing once it is sent. */
export function dueWords(form: Dated, today = todayHere()): string {
  const last = lastDayOf(form.due)
  const [day, now] = [parseDay(last), parseDay(today)]
  if (isOverdue(form)) return t`Was ${dayWords(last, today)}`
  if (!form.isOpen || !day || !now) return ""
  const left = daysBetween(now, day)
  if (left === 0) return t`Today`
  if (left === 1) return t`Tomorrow`
  return left > 1 && left < 7 ? t`In ${left} days` : dayWords(last, today)
}

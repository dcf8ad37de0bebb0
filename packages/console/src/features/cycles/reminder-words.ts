import type { ReminderPartsFragment, RemindRatersMutation } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"

type Plan = Omit<ReminderPartsFragment, "__typename">

/** When raters are reminded, as a sentence without its stop. Days count to the first day without answers. */
export function reminderWords({ isOn, onOpening, daysBefore }: Plan): string {
  if (!isOn || (!onOpening && daysBefore.length === 0)) return t`Nobody is reminded unless you ask for it`
  const earlier = daysBefore.filter((days) => days > 1)
  const parts = [
    ...(onOpening ? [t`on the first day`] : []),
    ...(earlier.length > 0 ? [t`${listed(earlier)} days before it closes`] : []),
    ...(daysBefore.includes(1) ? [t`on the last day for answers`] : []),
  ]
  const words = parts.reduce((before, next) => (before === "" ? next : t`${before}, then ${next}`), "")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function listed(days: readonly number[]): string {
  const texts = days.map(String)
  return texts.length < 2 ? texts.join("") : t`${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`
}

/** "7, 3, 1" as typed; nothing when some of it is no whole number. */
export function daysTyped(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "")
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined
}

type Reminded = Omit<RemindRatersMutation["remindRaters"], "problems" | "__typename">

/** What asking for reminders now has led to, one sentence each. */
export function remindedWords({ mailed, alreadyToday, withoutAddress }: Reminded): readonly string[] {
  if (mailed + alreadyToday + withoutAddress === 0) return [t`Nobody has a form left to answer.`]
  return [
    mailed === 0
      ? t`Nobody is mailed now.`
      : t`${plural(mailed, "# person is", "# people are")} being mailed what waits for them.`,
    ...(alreadyToday > 0
      ? [
          t`${plural(alreadyToday, "# person was", "# people were")} mailed today already: nobody is mailed twice a day.`,
        ]
      : []),
    ...(withoutAddress > 0
      ? [t`${plural(withoutAddress, "# person", "# people")} cannot be mailed for want of an e-mail address.`]
      : []),
  ]
}

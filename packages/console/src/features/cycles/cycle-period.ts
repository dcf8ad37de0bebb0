import { addDays, daysBetween, parseDay } from "@rung/domain/kit/day"
import { t } from "../../language/t.ts"
import { closesAfter, lastDayOf } from "../../parts/day-words.ts"

type Refusal = { readonly message: string; readonly path: readonly string[] }

type Needed = { readonly name: string; readonly opensOn: string; readonly closesOn: string | undefined }

/** What has to be there before the server can judge the rest, all at once. */
export function missingOf({ name, opensOn, closesOn }: Needed): readonly Refusal[] {
  return [
    ...(name.trim().length >= 2
      ? []
      : [{ message: t`Name the cycle in 2 to 80 characters.`, path: ["name"] }]),
    ...(closesAfter(opensOn) ? [] : [{ message: t`Choose the first day.`, path: ["opensOn"] }]),
    ...(closesOn ? [] : [{ message: t`Choose the last day.`, path: ["closesOn"] }]),
  ]
}

/** The last day for answers of a cycle as long as another one that begins on a day. */
export function lastDayAsLong(
  { opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string },
  first: string,
): string {
  const [opens, closes, begins] = [opensOn, closesOn, first].map(parseDay)
  return opens && closes && begins ? lastDayOf(addDays(begins, daysBetween(opens, closes))) : ""
}

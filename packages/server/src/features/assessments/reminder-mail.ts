import type { Mail } from "../../platform/mail/mailer.ts"
import { lastDayWords } from "./last-day-words.ts"
import type { Digest, WaitingForm } from "./reminder.store.ts"

export interface ReminderMailParts extends Digest {
  readonly publicUrl: string
  /** The code of each form's link, by the form; none for those who sign in. */
  readonly codes: ReadonlyMap<string, string>
}

/** Names cycles and days, never whom a form is about: a mail is read by more people than a form. */
export function reminderMail({ email, company, publicUrl, codes, forms }: ReminderMailParts): Mail {
  const one = forms.length === 1
  const ways = codes.size === 0 ? signInWays(publicUrl) : linkWays({ publicUrl, codes, forms })
  return {
    to: email,
    subject: `${company}: ${one ? "a form waits" : `${forms.length} forms wait`} for you`,
    text: `Hello,

${byCycle(forms).map(cycleLine).join("\n")}

${ways}

You are mailed at most once a day, and no more once ${one ? "it is" : "they are"} handed in. A form you cannot answer can be
handed back with a reason.
`,
  }
}

function byCycle(forms: readonly WaitingForm[]): readonly (WaitingForm & { readonly count: number })[] {
  const cycles = new Map<string, WaitingForm & { count: number }>()
  for (const form of forms) {
    const known = cycles.get(form.cycle)
    if (known) known.count += 1
    else cycles.set(form.cycle, { ...form, count: 1 })
  }
  return [...cycles.values()]
}

function cycleLine({ cycle, closesOn, count }: WaitingForm & { readonly count: number }): string {
  return `"${cycle}": ${count === 1 ? "1 form waits" : `${count} forms wait`} for you, to be handed in by ${lastDayWords(closesOn)}.`
}

function signInWays(publicUrl: string): string {
  return `Sign in and answer:\n\n${publicUrl}/assess`
}

function linkWays({
  publicUrl,
  codes,
  forms,
}: Pick<ReminderMailParts, "publicUrl" | "codes" | "forms">): string {
  const links = forms.flatMap(({ id }) => {
    const code = codes.get(id)
    return code === undefined ? [] : [`${publicUrl}/form#${code}`]
  })
  const each =
    links.length === 1 ? "It works once and opens this one form:" : "Each works once and opens one form:"
  return `Open ${links.length === 1 ? "it" : "them"} without signing in. ${each}

${links.join("\n")}

Links from earlier mails work no more. Do not pass this mail on: whoever opens a link answers in your name.`
}

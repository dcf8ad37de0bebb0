import type { Mail } from "../../platform/mail/mailer.ts"
import type { LinkMailing } from "./form-link.store.ts"
import { lastDayWords } from "./last-day-words.ts"

export interface FormLinkMailParts extends LinkMailing {
  readonly publicUrl: string
  readonly token: string
}

/** Says neither whom the form is about nor from which view: a mail is read by more people than a form. */
export function formLinkMail({ email, company, cycle, closesOn, publicUrl, token }: FormLinkMailParts): Mail {
  return {
    to: email,
    subject: `${company}: a form is waiting for you`,
    text: `Hello,

${company} asks you to answer a form in "${cycle}" by ${lastDayWords(closesOn)}.

Open it by this link, without signing in. It works once and opens this one form:

${publicUrl}/form#${token}

Opened it already? The same page lets you ask for a new link.
Do not pass this mail on: whoever opens the link answers in your name.
`,
  }
}

import type { Mail } from "../../platform/mail/mailer.ts"

/** Where an invitation is accepted. The code stands behind `#`, which browsers send to nobody. */
export function invitationLink(publicUrl: string, token: string): string {
  return `${publicUrl}/join#${token}`
}

export interface InvitationMailParts {
  readonly email: string
  readonly company: string
  readonly publicUrl: string
  readonly token: string
}

export function invitationMail({ email, company, publicUrl, token }: InvitationMailParts): Mail {
  return {
    to: email,
    subject: `Join ${company} on Rung`,
    text: `Hello,

you are invited to join ${company} on Rung, where managers are seen by what their own
layer needs.

Join by this link. It works once, for 14 days:

${invitationLink(publicUrl, token)}

You did not expect this? Then do nothing: without the link nobody joins in your name.
`,
  }
}

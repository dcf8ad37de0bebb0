import { createTransport } from "nodemailer"

/** A plain text mail to one person. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** Whether mail stays on this machine, where whoever runs Rung reads it in the local outbox. */
  readonly local: boolean
  /** Hands a mail over; throws when it was not taken. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Mails over SMTP. The sender is `?from=` of the address, else `no-reply` at the host of our own links. */
export function smtpMailer(smtpUrl: string, publicUrl: string): Mailer {
  const url = new URL(smtpUrl)
  const from = url.searchParams.get("from") ?? `no-reply@${new URL(publicUrl).hostname}`
  url.searchParams.delete("from")
  const transport = createTransport(url.toString(), { from: { name: "Rung", address: from } })
  return {
    local: false,
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ to, subject, text, headers: { "Auto-Submitted": "auto-generated" } })
    },
    close: () => transport.close(),
  }
}

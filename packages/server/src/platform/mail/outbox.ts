import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { isIPv4 } from "node:net"
import { join } from "node:path"
import type { FastifyInstance } from "fastify"
import { newId } from "../db/id.ts"
import type { Mail, Mailer } from "./mailer.ts"
import { OUTBOX_POLICY, outboxPage } from "./outbox-page.ts"

/** Writes mails into a folder instead of sending them: one text file each, named so that they sort by time. */
export function outboxMailer(folder: string): Mailer {
  return {
    local: true,
    send: async (mail) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, `${newId()}.txt`), textOf(mail), { mode: 0o600, flag: "wx" })
    },
    close: () => undefined,
  }
}

function textOf({ to, subject, text }: Mail): string {
  return `To: ${oneLine(to)}\nSubject: ${oneLine(subject)}\nDate: ${new Date().toUTCString()}\n\n${text}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ")
}

/** The newest mails of the folder on a page, for whoever sits at this machine and for nobody else. */
export function serveOutbox(http: FastifyInstance, folder: string): void {
  http.get<{ Querystring: { to?: string | string[] } }>("/outbox", async (request, reply) => {
    const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded
    if (!isLoopback(request.socket.remoteAddress ?? "") || forwarded !== undefined)
      return reply.callNotFound()
    const to = [request.query.to ?? ""].flat().join(" ").trim()
    return reply
      .header("cache-control", "no-store")
      .header("content-security-policy", OUTBOX_POLICY)
      .type("text/html; charset=utf-8")
      .send(outboxPage(await mailsTo(folder, to), to))
  })
}

export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "")
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."))
}

/** Newest first, those to addresses that hold the text. */
async function mailsTo(folder: string, to: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .reverse()
  const mails = await Promise.all(newest.map((name) => readFile(join(folder, name), "utf8")))
  return mails.filter((mail) => mail.slice(0, mail.indexOf("\n")).toLowerCase().includes(to.toLowerCase()))
}

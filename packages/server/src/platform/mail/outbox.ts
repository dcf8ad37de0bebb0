import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { isIPv4 } from "node:net"
import { join } from "node:path"
import type { FastifyInstance } from "fastify"
import { newId } from "../db/id.ts"
import type { Mail, Mailer } from "./mailer.ts"

const SHOWN = 100

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
  http.get("/outbox", async (request, reply) => {
    const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded
    if (!isLoopback(request.socket.remoteAddress ?? "") || forwarded !== undefined)
      return reply.callNotFound()
    return reply
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(page(await newestMails(folder)))
  })
}

export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "")
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."))
}

async function newestMails(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .reverse()
    .slice(0, SHOWN)
  return Promise.all(newest.map((name) => readFile(join(folder, name), "utf8")))
}

function page(mails: readonly string[]): string {
  const shown = mails.map((mail) => `<article><pre>${withLinks(inHtml(mail))}</pre></article><hr>`).join("\n")
  const empty = "<p>No mail yet. What Rung would send is shown here, newest first.</p>"
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title>'
  return `<!doctype html><html lang="en"><head>${head}</head><body><h1>Outbox</h1>\n${shown || empty}</body></html>`
}

function inHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}

function withLinks(html: string): string {
  return html.replace(/https?:\/\/[\w.:[\]-]+[\w/#?=&;%.~-]*[\w/]/g, (url) => `<a href="${url}">${url}</a>`)
}

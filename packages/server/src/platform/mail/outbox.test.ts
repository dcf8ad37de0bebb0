import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fastify from "fastify"
import { afterAll, expect, test } from "vitest"
import { outboxMailer, serveOutbox } from "./outbox.ts"

const parent = await mkdtemp(join(tmpdir(), "rung-outbox-"))
const folder = join(parent, "outbox")
const http = fastify()
serveOutbox(http, folder)
afterAll(async () => {
  await http.close()
  await rm(parent, { recursive: true })
})

const see = (remoteAddress: string, headers: Record<string, string> = {}, url = "/outbox") =>
  http.inject({ url, remoteAddress, headers })

test("an empty outbox says what it is for", async () => {
  expect((await see("127.0.0.1")).body).toContain("No mail yet.")
})

test("mails are shown newest first, their links can be followed, and nothing in them is markup", async () => {
  const mailer = outboxMailer(folder)
  await mailer.send({ to: "a@b.test", subject: "First", text: "<b>bold</b>" })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await mailer.send({
    to: "a@b.test\nBcc: x@y.test",
    subject: "Second",
    text: "See http://localhost:4000/join#ab-c_d.\n",
  })
  const { body } = await see("::1")
  expect(body.indexOf("Second")).toBeLessThan(body.indexOf("First"))
  expect(body).toContain('<a href="http://localhost:4000/join#ab-c_d">http://localhost:4000/join#ab-c_d</a>.')
  expect(body).toContain("To: a@b.test Bcc: x@y.test\n")
  expect(body).not.toContain("<b>")
  const [name = ""] = await readdir(folder)
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
})

test("the mails to one person are found by their address, however many came after", async () => {
  const mailer = outboxMailer(folder)
  await mailer.send({ to: "Early@c.test", subject: "Join", text: "" })
  await new Promise((resolve) => setTimeout(resolve, 5))
  for (let sent = 0; sent < 101; sent += 1) await mailer.send({ to: "d@e.test", subject: "Later", text: "" })
  const all = (await see("127.0.0.1")).body
  expect(all).toContain("the newest 100 of them shown.")
  expect(all).not.toContain("Early@c.test")
  const found = (await see("127.0.0.1", {}, "/outbox?to=early%40")).body
  expect(found).toContain("<p>1 mail to early@.</p>")
  expect(found).toContain("To: Early@c.test\n")
  const nobody = (await see("127.0.0.1", {}, "/outbox?to=%22%3E%3Cb%3E")).body
  expect(nobody).toContain('value="&quot;>&lt;b>"')
  expect(nobody).not.toContain("<article>")
})

test("only whoever sits at the machine sees it, and not through a proxy either", async () => {
  expect((await see("203.0.113.9")).statusCode).toBe(404)
  expect((await see("127.0.0.1", { "x-forwarded-for": "203.0.113.9" })).statusCode).toBe(404)
})

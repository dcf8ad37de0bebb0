import { createServer, type Server } from "node:net"
import { afterAll, expect, test } from "vitest"
import { smtpMailer } from "./mailer.ts"

const taken: string[] = []

/** As little of an SMTP server as takes one mail. */
const server: Server = createServer((socket) => {
  let body: string | undefined
  socket.write("220 ready\r\n")
  socket.on("data", (chunk) => {
    const text = chunk.toString()
    if (body !== undefined) body += text
    else if (/^DATA/i.test(text)) body = ""
    else if (/^QUIT/i.test(text)) return socket.end("221 bye\r\n")
    if (body === "") return socket.write("354 go on\r\n")
    if (body === undefined) return socket.write("250 fine\r\n")
    if (!body.endsWith("\r\n.\r\n")) return undefined
    taken.push(body)
    body = undefined
    return socket.write("250 taken\r\n")
  })
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const address = server.address()
const port = typeof address === "object" ? address?.port : undefined
afterAll(() => server.close())

test("mail goes out as plain text under our name, marked as written by a machine", async () => {
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}?from=rung@northgate.test`, "https://rung.example.com")
  await mailer.send({
    to: "a@b.test",
    subject: "Join Northgate",
    text: "Hello,\n\nhttps://rung.example.com/join#abc\n",
  })
  mailer.close()
  expect(taken[0]).toContain("From: Rung <rung@northgate.test>")
  expect(taken[0]).toContain("Content-Type: text/plain")
  expect(taken[0]).toContain("Auto-Submitted: auto-generated")
  expect(taken[0]).toContain("https://rung.example.com/join#abc")
})

test("without a sender of its own, mail comes from the host of our links", async () => {
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, "https://rung.example.com")
  await mailer.send({ to: "a@b.test", subject: "Hello", text: "Hello\n" })
  mailer.close()
  expect(taken[1]).toContain("From: Rung <no-reply@rung.example.com>")
})

test("a mail that nobody takes is an error, so that the job is tried again", async () => {
  const mailer = smtpMailer("smtp://127.0.0.1:1", "https://rung.example.com")
  await expect(mailer.send({ to: "a@b.test", subject: "Hello", text: "Hello\n" })).rejects.toThrow()
})

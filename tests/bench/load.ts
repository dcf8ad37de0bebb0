import { connect } from "node:net"

// A load generator as a process of its own: keep-alive connections that send one prepared request over and over.
// It reads no more of an answer than where it ends, so that on a small machine the servers get the processor.

export interface LoadJob {
  readonly origin: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly clients: number
  /** Milliseconds. No request begins after them. */
  readonly duration: number
}

export interface LoadReport {
  readonly requests: number
  /** Answers that were not 200. */
  readonly failures: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
}

process.on("message", async (job: LoadJob) => {
  process.send?.(await load(job))
})

async function load(job: LoadJob): Promise<LoadReport> {
  const request = requestOf(job)
  const begun = performance.now()
  const until = begun + job.duration
  const tally = { times: [] as number[], failures: 0 }
  await Promise.all(Array.from({ length: job.clients }, () => client(job, { request, until, tally })))
  const seconds = (performance.now() - begun) / 1_000
  const times = tally.times.sort((a, b) => a - b)
  return {
    requests: times.length,
    failures: tally.failures,
    perSecond: times.length / seconds,
    median: times[times.length >> 1] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  }
}

function requestOf({ origin, path, headers, body }: LoadJob): Buffer {
  const lines = Object.entries({
    host: new URL(origin).host,
    connection: "keep-alive",
    "content-type": "application/json",
    accept: "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`)
}

interface Run {
  readonly request: Buffer
  readonly until: number
  readonly tally: { times: number[]; failures: number }
}

function client({ origin }: LoadJob, { request, until, tally }: Run): Promise<void> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname).setNoDelay()
  const answer = new Answer()
  let sent = 0
  const send = () => {
    sent = performance.now()
    socket.write(request)
  }
  return new Promise((resolve, reject) => {
    socket.once("connect", send)
    socket.once("error", reject)
    socket.once("close", () => resolve())
    socket.on("data", (chunk: Buffer) => {
      if (!answer.isDone(chunk)) return
      tally.times.push(performance.now() - sent)
      if (!answer.isGood) tally.failures += 1
      answer.reset()
      if (performance.now() < until) send()
      else socket.end()
    })
  })
}

/** Finds the end of an answer, by its length or its last chunk. */
class Answer {
  #head = ""
  #missing: number | undefined
  #tail = ""
  isGood = false

  isDone(chunk: Buffer): boolean {
    if (this.#missing !== undefined) return this.#count(chunk)
    this.#head += chunk.toString("latin1")
    const at = this.#head.indexOf("\r\n\r\n")
    if (at < 0) return false
    const head = this.#head.slice(0, at)
    const body = Buffer.from(this.#head.slice(at + 4), "latin1")
    this.isGood = head.startsWith("HTTP/1.1 200")
    const length = /content-length: *(\d+)/i.exec(head)?.[1]
    this.#missing = length === undefined ? Number.POSITIVE_INFINITY : Number(length)
    return this.#count(body)
  }

  #count(chunk: Buffer): boolean {
    if (this.#missing === Number.POSITIVE_INFINITY) {
      this.#tail = (this.#tail + chunk.subarray(-8).toString("latin1")).slice(-8)
      return this.#tail.endsWith("0\r\n\r\n")
    }
    this.#missing = (this.#missing ?? 0) - chunk.length
    return this.#missing <= 0
  }

  reset(): void {
    this.#head = ""
    this.#tail = ""
    this.#missing = undefined
  }
}

import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"

export interface KeptConnectionOptions {
  /** A direct connection (no transaction pooler): what is held lives as long as the session. */
  readonly url: string
  readonly name: string
  /** Called with each new session before anything else is done with it. */
  onOpen(client: pg.Client): Promise<void>
  /** Called when a session has ended or none could be opened; another is tried soon. */
  onLost(error: unknown): void
}

export interface KeptConnection {
  close(): Promise<void>
}

/** Milliseconds. */
const ENDS_WITHIN = 200
const SHORTEST_PAUSE = 100
const LONGEST_PAUSE = 2_000

/** One session with the database that is opened anew whenever it ends, until it is closed. */
export function keepConnected(options: KeptConnectionOptions): KeptConnection {
  const closing = new AbortController()
  const closed = new Promise<void>((resolve) => {
    closing.signal.addEventListener("abort", () => resolve(), { once: true })
  })
  const session = async () => {
    const client = new pg.Client({
      connectionString: options.url,
      application_name: options.name,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      pipeline: true,
    })
    client.on("error", () => undefined)
    const ended = new Promise<void>((resolve) => client.once("end", resolve))
    const life = (async () => {
      await client.connect()
      await options.onOpen(client)
      await ended
    })()
    life.catch(() => undefined)
    try {
      await Promise.race([life, closed])
    } finally {
      // A client that is told to end while it connects may never say that it has.
      await Promise.race([client.end().catch(() => undefined), pause(ENDS_WITHIN, undefined, { ref: false })])
    }
  }
  const keeping = (async () => {
    for (let failed = 0; !closing.signal.aborted; failed += 1) {
      const begun = Date.now()
      const error = await session().then(
        () => new Error("The database ended the connection."),
        (reason: unknown) => reason,
      )
      if (closing.signal.aborted) return
      options.onLost(error)
      if (Date.now() - begun > LONGEST_PAUSE) failed = 0
      const wait = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** failed)
      await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined)
    }
  })()
  return {
    close: async () => {
      closing.abort()
      await keeping
    },
  }
}

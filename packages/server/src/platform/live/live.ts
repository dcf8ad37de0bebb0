import type { Logger } from "pino"
import type { VerifiedTenantId } from "../db/verified-tenant.ts"
import { type KeptConnection, keepConnected } from "../postgres/kept-connection.ts"
import { LIVE_CHANNEL } from "./announce.ts"
import { ChangeReader } from "./change-reader.ts"

/** How the servers of one database hear of what the others, and the workers, have changed. */
export interface Live {
  /**
   * Yields once as soon as nothing more is missed, then after each `announce` of the topic in the tenant; changes that
   * come faster than they are read are one. Ends when it is returned, or when the server stops.
   */
  changes(tenantId: VerifiedTenantId, topic: string): ChangeReader
  /** How many read just now. */
  readers(): number
  close(): Promise<void>
}

export interface LiveOptions {
  /** A direct connection (no transaction pooler) of any role. */
  readonly url: string
  readonly log: Logger
}

/** One listening connection for the whole server, opened when somebody first wants to hear something. */
export function openLive({ url, log }: LiveOptions): Live {
  const readers = new Map<string, Set<ChangeReader>>()
  let connection: KeptConnection | undefined
  let isListening = false
  let isClosed = false
  const everybody = () => [...readers.values()].flatMap((some) => [...some])
  const listen = () =>
    keepConnected({
      url,
      name: "rung-live",
      onOpen: async (client) => {
        client.on("notification", ({ payload = "" }) => {
          for (const reader of readers.get(payload) ?? []) reader.wake()
        })
        await client.query(`LISTEN ${LIVE_CHANNEL}`)
        isListening = true
        // Whatever was said meanwhile is lost: everybody looks for themselves.
        for (const reader of everybody()) reader.wake()
      },
      onLost: (error) => {
        isListening = false
        log.warn({ err: error }, "The live channel was cut and is opened again.")
      },
    })
  return {
    changes: (tenantId, topic) => {
      const key = `${tenantId} ${topic}`
      const own = readers.get(key) ?? new Set()
      const reader = new ChangeReader(() => {
        own.delete(reader)
        if (own.size === 0) readers.delete(key)
      })
      if (isClosed) {
        void reader.return()
        return reader
      }
      readers.set(key, own.add(reader))
      connection ??= listen()
      if (isListening) reader.wake()
      return reader
    },
    readers: () => everybody().length,
    close: async () => {
      isClosed = true
      for (const reader of everybody()) void reader.return()
      await connection?.close()
    },
  }
}

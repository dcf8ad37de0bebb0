import type { Client } from "pg"
import type { Logger } from "pino"
import { keepConnected } from "../postgres/kept-connection.ts"
import {
  CLAIMS_OF_THE_DEAD,
  END_SESSIONS,
  FIND_THE_DEAD_SOON,
  FREE_JOBS,
  LEASE,
  RETURN_LEASE,
} from "./lease-sql.ts"

/**
 * Signs of life. Whoever takes jobs holds a lock of the session under its name; the database lets go of it when the
 * process, or its machine, is gone. Every living process looks for jobs that nobody living has, and frees them.
 */
export interface Leases {
  hold(name: string): void
  /** Its jobs, if any are left, are then free to be taken up. */
  release(name: string): void
  close(): Promise<void>
}

export interface LeasesOptions {
  /** A direct connection (no transaction pooler) of the worker's role, to which the queue belongs. */
  readonly workerUrl: string
  readonly log: Logger
}

/** Milliseconds between two looks. */
const EVERY = 1_000

/** Milliseconds for which a name must have been without a lock: its connection may only have been cut. */
const GRACE = 3_000

export function openLeases({ workerUrl, log }: LeasesOptions): Leases {
  const held = new Set<string>()
  /** When each name was first seen without a lock. */
  const missing = new Map<string, number>()
  let client: Client | undefined
  const connection = keepConnected({
    url: workerUrl,
    name: "rung-leases",
    onOpen: async (opened) => {
      missing.clear()
      await opened.query(FIND_THE_DEAD_SOON)
      client = opened
      await opened.query(LEASE, [[...held]])
    },
    onLost: (error) => {
      client = undefined
      log.warn({ err: error }, "The leases were lost and are taken anew.")
    },
  })
  // On a connection that has just ended it is no loss: the next one takes all that are held.
  const quietly = (sql: string, name: string) => void client?.query(sql, [[name]]).catch(() => undefined)
  let looking = Promise.resolve()
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking || !client) return
    isLooking = true
    looking = freeJobsOfTheDead(client, { missing, log })
      .catch((error: unknown) => log.warn({ err: error }, "Nobody could look for jobs of dead workers."))
      .finally(() => {
        isLooking = false
      })
  }, EVERY)
  return {
    hold: (name) => {
      held.add(name)
      quietly(LEASE, name)
    },
    release: (name) => {
      held.delete(name)
      quietly(RETURN_LEASE, name)
    },
    close: async () => {
      clearInterval(timer)
      await looking
      await connection.close()
    },
  }
}

interface Sightings {
  readonly missing: Map<string, number>
  readonly log: Logger
}

async function freeJobsOfTheDead(client: Client, { missing, log }: Sightings): Promise<void> {
  const { rows } = await client.query<{ name: string }>(CLAIMS_OF_THE_DEAD)
  const names = new Set(rows.map(({ name }) => name))
  for (const name of missing.keys()) if (!names.has(name)) missing.delete(name)
  const now = performance.now()
  for (const name of names) {
    const since = missing.get(name) ?? now
    missing.set(name, since)
    if (now - since < GRACE) continue
    await client.query(END_SESSIONS, [name])
    const freed = await client.query(FREE_JOBS, [name])
    if (freed.rowCount) log.warn({ worker: name }, "A worker is gone: its jobs are taken up again.")
  }
}

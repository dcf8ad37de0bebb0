import type { Client, Connection } from "pg"

// `COPY` over pg, without a package for it: what the server sends is gathered, what it gets is one buffer.

interface Answered {
  submit(connection: Connection): void
  handleCopyData?(message: { chunk: Buffer }): void
  handleCopyInResponse?(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }): void
  handleReadyForQuery(): void
  handleError(error: Error): void
}

type Rest = Record<string, () => void>
const NOTHING: Rest = {
  handleRowDescription: () => undefined,
  handleDataRow: () => undefined,
  handlePortalSuspended: () => undefined,
  handleEmptyQuery: () => undefined,
  handleCommandComplete: () => undefined,
}

/** The bytes that `COPY … TO STDOUT` sends. */
export function copyOut(client: Client, sql: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const query: Answered = {
      ...NOTHING,
      submit: (connection: Connection) => void connection.query(sql),
      handleCopyData: ({ chunk }: { chunk: Buffer }) => void chunks.push(Buffer.from(chunk)),
      handleReadyForQuery: () => resolve(Buffer.concat(chunks)),
      handleError: reject,
    }
    client.query(query as never)
  })
}

/** Sends bytes to `COPY … FROM STDIN`. */
export function copyIn(client: Client, sql: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    const query: Answered = {
      ...NOTHING,
      submit: (connection: Connection) => void connection.query(sql),
      handleCopyInResponse: (connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) => {
        connection.sendCopyFromChunk(bytes)
        connection.endCopyFrom()
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
      handleError: (error) => {
        failure = error
      },
    }
    client.query(query as never)
  })
}

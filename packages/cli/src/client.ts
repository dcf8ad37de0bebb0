import { CommandFailed } from "./exit.ts"
import { keptOperatorToken } from "./kept-operator-token.ts"
import type { Terminal } from "./terminal.ts"

export interface Problem {
  readonly code: string
  readonly message: string
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string }[]
  readonly problems?: readonly Problem[]
}

/** Speaks to one Rung as the holder of one token. */
export class Client {
  readonly #url: string
  readonly #token: string

  constructor({ env }: Terminal, tokenName: "RUNG_TOKEN" | "RUNG_OPERATOR_TOKEN" = "RUNG_TOKEN") {
    this.#url = (env.RUNG_URL || "http://localhost:4000").replace(/\/+$/, "")
    const kept = tokenName === "RUNG_OPERATOR_TOKEN" ? keptOperatorToken(env, this.#url) : undefined
    const token = env[tokenName] || kept
    if (!token) throw new CommandFailed([`Set ${tokenName} in the environment.`])
    this.#token = token
  }

  /** Runs an operation and answers its data; anything else ends the command. */
  async run<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const body = JSON.stringify({ query, variables })
    const { data, errors } = await this.#send<Data>("/graphql", body, "application/json")
    if (errors?.length) throw new CommandFailed(errors.map(({ message }) => message))
    if (!data) throw new CommandFailed([`${this.#url} answers, but not as Rung does: check RUNG_URL.`])
    return data
  }

  /** Uploads a file and answers its id. */
  async upload(fileName: string, content: Blob): Promise<string> {
    const path = `/uploads?filename=${encodeURIComponent(fileName)}`
    const answer = await this.#send<never>(path, content, "application/octet-stream")
    if (answer.problems) throw new CommandFailed(answer.problems.map(({ message }) => message))
    if ("uploadId" in answer && typeof answer.uploadId === "string") return answer.uploadId
    throw new CommandFailed([`${this.#url} takes no files: check RUNG_URL.`])
  }

  async #send<Data>(path: string, body: string | Blob, type: string): Promise<Answer<Data>> {
    const headers = { "content-type": type, authorization: `Bearer ${this.#token}` }
    let response: Response
    try {
      response = await fetch(`${this.#url}${path}`, { method: "POST", headers, body })
    } catch {
      throw new CommandFailed([`No answer from ${this.#url}: is Rung running, and is RUNG_URL right?`])
    }
    const text = await response.text()
    try {
      const answer: Answer<Data> = JSON.parse(text)
      return answer
    } catch {
      throw new CommandFailed([
        `${this.#url} answers with ${response.status}, but not as Rung does: check RUNG_URL.`,
      ])
    }
  }
}

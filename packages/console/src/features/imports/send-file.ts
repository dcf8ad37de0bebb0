import { fromEnglish, t } from "../../language/t.ts"
import { oneDecimal } from "../../parts/figures.ts"

export type Sent =
  | { readonly uploadId: string }
  | { readonly problem: string }
  | { readonly isCancelled: true }

export type Sending = { readonly sent: number; readonly size: number; readonly perSecond: number | undefined }

const UNREACHABLE = t`Rung could not be reached. The file is still on your machine: try again in a moment.`
const MEGABYTE = 1024 * 1024
const LARGEST = 64 * MEGABYTE

/** What can be told of a file before it is sent; nothing when it may go. */
export function refusalOfFile({ name, size }: Pick<File, "name" | "size">): string | undefined {
  if (size === 0) return t`${name} is empty.`
  if (size > LARGEST) {
    return t`${name} has ${megabytes(size)}; a file may have ${megabytes(LARGEST)}. Split it, and import the parts as partial.`
  }
  if (/\.(csv|tsv|txt|xlsx|jsonl|ndjson)$/i.test(name)) return undefined
  if (/\.(xls|xlsm|xlsb|ods|numbers)$/i.test(name)) {
    return t`${name} is a workbook Rung does not read. Save it as XLSX or CSV and choose that file.`
  }
  return t`${name} is neither CSV, TSV, XLSX nor JSON Lines. Export the list from your HR system as one of them.`
}

/** "0.4 MB", "12.4 MB". */
export function megabytes(bytes: number): string {
  const count = bytes / MEGABYTE
  return t`${Number.isInteger(count) ? count : oneDecimal(count)} MB`
}

/** How far a file is on its way, in words. */
export function sendingWords({ sent, size, perSecond }: Sending): string {
  if (sent >= size) return t`Reading it`
  const done = t`${megabytes(sent)} of ${megabytes(size)}`
  return perSecond ? `${done} · ${t`${megabytes(perSecond)} a second`}` : done
}

/** Uploads a file, telling how far it is; answers with its id, or with why it was refused. */
export function sendFile(file: File, tell: (sending: Sending) => void, signal: AbortSignal): Promise<Sent> {
  const form = new FormData()
  form.append("file", file)
  const begun = performance.now()
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", "/uploads")
    request.setRequestHeader("x-rung-console", "1")
    request.responseType = "json"
    request.upload.onprogress = ({ loaded, total }) => {
      const seconds = (performance.now() - begun) / 1000
      const perSecond = seconds > 0.5 ? Math.round(loaded / seconds) : undefined
      tell({ sent: Math.min(loaded, total), size: total, perSecond })
    }
    request.onload = () => resolve(sentOf(request.response))
    request.onerror = () => resolve({ problem: UNREACHABLE })
    request.onabort = () => resolve({ isCancelled: true })
    signal.addEventListener("abort", () => request.abort(), { once: true })
    request.send(form)
  })
}

function sentOf(answer: unknown): Sent {
  if (typeof answer !== "object" || answer === null) return { problem: UNREACHABLE }
  if ("uploadId" in answer && typeof answer.uploadId === "string") return { uploadId: answer.uploadId }
  const first: unknown = "problems" in answer && Array.isArray(answer.problems) ? answer.problems[0] : null
  const hasMessage = typeof first === "object" && first !== null && "message" in first
  return {
    problem: hasMessage && typeof first.message === "string" ? fromEnglish(first.message) : UNREACHABLE,
  }
}

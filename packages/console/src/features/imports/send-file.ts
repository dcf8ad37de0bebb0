type Sent = { readonly uploadId: string } | { readonly problem: string }

const UNREACHABLE = "Rung could not be reached. The file is still on your machine: try again in a moment."
const LARGEST = 25 * 1024 * 1024

/** What can be told of a file before it is sent; nothing when it may go. */
export function refusalOfFile({ name, size }: Pick<File, "name" | "size">): string | undefined {
  if (size === 0) return `${name} is empty.`
  if (size > LARGEST) return `${name} is larger than 25 MB: split it, and import the parts as partial.`
  if (/\.(csv|tsv|txt)$/i.test(name)) return undefined
  if (/\.(xlsx?|ods|numbers)$/i.test(name))
    return `${name} is a workbook. Save the sheet as CSV and choose that file.`
  return `${name} is not a CSV or TSV file. Export the list from your HR system as CSV.`
}

/** Uploads a file; answers with its id, or with why it was refused. */
export async function sendFile(file: File): Promise<Sent> {
  const form = new FormData()
  form.append("file", file)
  try {
    const answer = await fetch("/uploads", {
      method: "POST",
      body: form,
      credentials: "include",
      headers: { "x-rung-console": "1" },
    })
    return sentOf(await answer.json())
  } catch {
    return { problem: UNREACHABLE }
  }
}

function sentOf(answer: unknown): Sent {
  if (typeof answer !== "object" || answer === null) return { problem: UNREACHABLE }
  if ("uploadId" in answer && typeof answer.uploadId === "string") return { uploadId: answer.uploadId }
  const first: unknown = "problems" in answer && Array.isArray(answer.problems) ? answer.problems[0] : null
  const hasMessage = typeof first === "object" && first !== null && "message" in first
  return { problem: hasMessage && typeof first.message === "string" ? first.message : UNREACHABLE }
}

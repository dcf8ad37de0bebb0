import type { ConfidentialPerspective } from "./release-answers.ts"
import { ALL_RULES, FEWEST_WRITERS, type ReleaseRule } from "./release-rules.ts"

/** What one rater wrote about one subject and one competency. */
export interface ConfidentialComment {
  readonly subject: number
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  readonly writer: number
  readonly text: string
  /** The writer was asked whether it could be traced to them, and let it go. */
  readonly confirmed: boolean
}

/** The texts of one cell, without any trace of who wrote which. */
export interface ReleasedComments {
  readonly subject: number
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  readonly texts: readonly string[]
}

export interface CommentsToRelease {
  readonly comments: readonly ConfidentialComment[]
  /** Whether the subject may see the cell itself: comments never show where answers do not. */
  readonly isReleased: (cell: Omit<ReleasedComments, "texts">) => boolean
  /** Any secret text; another one gives another order. */
  readonly key: string
  readonly rules?: readonly ReleaseRule[]
}

/**
 * Comments of the cells where five or more distinct writers confirmed one: each text on its own, in an order that
 * depends on the key, the cell and the text alone, so two texts of one writer never stand alike in two cells and
 * the order of sending cannot be seen. Cells come in the order of subject, perspective and competency; empty texts
 * are none.
 */
export function releaseComments(input: CommentsToRelease): readonly ReleasedComments[] {
  const guarded = (input.rules ?? ALL_RULES).includes("COMMENTS")
  const cells = new Map<string, ConfidentialComment[]>()
  for (const comment of input.comments) {
    if (comment.text.trim() === "" || (guarded && !comment.confirmed)) continue
    const name = cellName(comment)
    const cell = cells.get(name)
    if (cell) cell.push(comment)
    else cells.set(name, [comment])
  }
  const released: ReleasedComments[] = []
  for (const [name, comments] of cells) {
    const [one] = comments
    if (one === undefined) continue
    const { subject, perspective, competency } = one
    const writers = new Set(comments.map(({ writer }) => writer)).size
    if (guarded && (writers < FEWEST_WRITERS || !input.isReleased({ subject, perspective, competency })))
      continue
    const texts = comments.map(({ text }) => text.trim())
    released.push({
      subject,
      perspective,
      competency,
      texts: guarded ? keyedOrder(texts, input.key + name) : texts,
    })
  }
  return released.sort(inOrder)
}

function cellName({ subject, perspective, competency }: Omit<ReleasedComments, "texts">): string {
  return `\n${subject}\n${perspective}\n${competency}\n`
}

function inOrder(a: ReleasedComments, b: ReleasedComments): number {
  return a.subject - b.subject || compare(a.perspective, b.perspective) || compare(a.competency, b.competency)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function keyedOrder(texts: readonly string[], key: string): readonly string[] {
  const keyed = texts.map((text) => ({ text, hash: hashOf(key + text) }))
  keyed.sort((a, b) => a.hash - b.hash || compare(a.text, b.text))
  return keyed.map(({ text }) => text)
}

/** 32-bit FNV-1a with a final mix. It shuffles; nothing is kept secret by it, for it sees no writer. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

import { grouped } from "../kit/grouped.ts"
import type { ImportAnswer } from "./answers.ts"
import type { RowField } from "./fields.ts"
import { MESSES, type MessEffect, type MessKey } from "./mess-registry.ts"

/** One place in the file an issue is about. */
export interface IssueRow {
  /** The row's number as people count it; 0 for somebody who is not in the file. */
  readonly row: number
  /** The column's header, when one cell is to blame. */
  readonly column: string | null
  readonly value: string
}

/** A fix of more cells than this is no fix: the file is to be made anew. */
export const MOST_CELLS = 1000

/** A cell to change; applying the fix is re-planning with it. */
export interface CellEdit {
  readonly row: number
  readonly field: RowField
  readonly value: string
}

/** A fix as data: one click or one mutation applies it, then the same file is planned again. */
export type SuggestedFix =
  | { readonly kind: "SET_CELLS"; readonly label: string; readonly cells: readonly CellEdit[] }
  | { readonly kind: "DROP_ROWS"; readonly label: string; readonly rows: readonly number[] }
  | { readonly kind: "ANSWER"; readonly label: string; readonly answer: ImportAnswer }
  | { readonly kind: "SET_MODE"; readonly label: string; readonly mode: "FULL" | "PARTIAL" | "DELTA" }
  | { readonly kind: "CONFIRM"; readonly label: string; readonly code: string; readonly number: number }

/** Somebody in a loop of reporting lines. */
export interface LoopStep {
  readonly label: string
  /** The row's number; 0 for somebody who is not in the file. */
  readonly row: number
  /** Who stands above: the next of the loop, of the last the first. */
  readonly managerLabel: string
}

/** One root cause with everything it touches. */
export interface ImportIssue {
  /** The code of `imports.md` (`M01` …), or a word of its own. */
  readonly code: string
  readonly effect: MessEffect
  readonly title: string
  readonly message: string
  readonly rows: readonly IssueRow[]
  readonly fixes: readonly SuggestedFix[]
  /** What must be typed to go on; stops only. */
  readonly number: number | null
  /** M01: everybody in the loop, each reporting to the next. */
  readonly loop?: readonly LoopStep[]
}

interface IssueParts {
  readonly message: string
  readonly rows: readonly IssueRow[]
  readonly fixes?: readonly SuggestedFix[]
  readonly number?: number
  readonly loop?: readonly LoopStep[]
}

/** Builds an issue of a registered mess. Variants of one mess (`M07_SAME`) share its code. */
export function issueOf(key: MessKey, parts: IssueParts): ImportIssue {
  const mess = MESSES[key]
  return {
    code: /^M\d\d_/.test(key) ? key.slice(0, 3) : key,
    effect: mess.effect,
    title: mess.title,
    message: parts.message,
    rows: parts.rows.toSorted((a, b) => a.row - b.row),
    fixes: parts.fixes ?? [],
    number: parts.number ?? null,
    ...(parts.loop ? { loop: parts.loop } : {}),
  }
}

/** "Row 7", "Rows 7, 9 and 12", "Rows 7, 9, 12, 13, 20 and 35 more", for the start of a message. */
export function nameRows(rows: readonly number[]): string {
  const sorted = rows.toSorted((a, b) => a - b)
  return sorted.length === 1 ? `Row ${sorted[0]}` : `Rows ${listed(sorted.map(String))}`
}

/** Some words in a row, five at most, the others counted. */
export function listed(words: readonly string[]): string {
  if (words.length > 6) return `${words.slice(0, 5).join(", ")} and ${grouped(words.length - 5)} more`
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`
}

/** Collects places under a cause, in the order causes are first met. */
export class CauseGroups<T> {
  readonly #groups = new Map<string, T[]>()

  add(cause: string, item: T): void {
    const group = this.#groups.get(cause)
    if (group) group.push(item)
    else this.#groups.set(cause, [item])
  }

  entries(): readonly (readonly [cause: string, items: readonly T[]])[] {
    return [...this.#groups]
  }

  issues(build: (cause: string, items: readonly T[]) => ImportIssue): readonly ImportIssue[] {
    return [...this.#groups].map(([cause, items]) => build(cause, items))
  }
}

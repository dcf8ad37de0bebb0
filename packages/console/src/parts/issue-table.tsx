import type { ReactNode } from "react"
import { grouped } from "./figures.ts"
import styles from "./issue-table.module.css"

export type IssueEffect = "STOPS" | "BLOCKS" | "WARNS" | "NOTES"

export type IssueGroup = {
  readonly key: string
  readonly code: string
  readonly effect: IssueEffect
  readonly cause: string
  /** The first example, in its own words. */
  readonly detail: string
  readonly rows: number
  readonly fix: ReactNode
}

const EFFECT_WORDS: Readonly<Record<IssueEffect, string>> = {
  STOPS: "Stops",
  BLOCKS: "Blocks",
  WARNS: "Warns",
  NOTES: "Note",
}

type IssueTableProps = {
  readonly issues: readonly IssueGroup[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** Issues by cause: what it does, where, how many rows, and one suggested fix. */
export function IssueTable({ issues, chosen, onChoose }: IssueTableProps) {
  return (
    <table className={styles.issues}>
      <caption className="only-read-aloud">Issues by cause</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Effect</th>
          <th scope="col">Cause</th>
          <th scope="col" className={styles.number}>
            Rows
          </th>
          <th scope="col">Suggested fix</th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <IssueRow key={issue.key} issue={issue} chosen={issue.key === chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

type IssueRowProps = {
  readonly issue: IssueGroup
  readonly chosen: boolean
  readonly onChoose: (key: string) => void
}

function IssueRow({ issue, chosen, onChoose }: IssueRowProps) {
  return (
    <tr className={styles.row} data-chosen={chosen || undefined}>
      <td className={styles.code}>{issue.code}</td>
      <td>
        <span className={styles.effect} data-effect={issue.effect}>
          <EffectMark effect={issue.effect} />
          {EFFECT_WORDS[issue.effect]}
        </span>
      </td>
      <td className={styles.causeCell}>
        <button
          type="button"
          className={styles.cause}
          aria-pressed={chosen}
          onClick={() => onChoose(issue.key)}
        >
          <b>{issue.cause}</b> <span className={styles.detail}>{issue.detail}</span>
        </button>
      </td>
      <td className={styles.number} data-head="Rows">
        {grouped(issue.rows)}
      </td>
      <td className={styles.fix}>{issue.fix}</td>
    </tr>
  )
}

/** A square in a square stops, a square blocks, a triangle warns, a dot notes. */
export function EffectMark({ effect }: { readonly effect: IssueEffect }) {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
      {effect === "STOPS" ? (
        <path d="M.5.5h10v10H.5zM3.5 3.5h4v4h-4z" fill="var(--gap)" fillRule="evenodd" />
      ) : null}
      {effect === "BLOCKS" ? <rect x="1" y="1" width="9" height="9" fill="var(--gap)" /> : null}
      {effect === "WARNS" ? (
        <path d="M5.5 1.5L10 9.6H1z" fill="none" stroke="var(--ink)" strokeWidth="1.3" />
      ) : null}
      {effect === "NOTES" ? <circle cx="5.5" cy="5.5" r="2" fill="var(--ink-3)" /> : null}
    </svg>
  )
}

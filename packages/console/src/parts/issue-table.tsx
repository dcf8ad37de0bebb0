import type { ReactNode } from "react"
import { t } from "../language/t.ts"
import { type VirtualColumn, VirtualTable } from "../ui/virtual-table.tsx"
import { grouped } from "./figures.ts"
import styles from "./issue-table.module.css"

export type IssueEffect = "STOPS" | "BLOCKS" | "WARNS" | "NOTES"

export type IssueGroup = {
  readonly code: string
  readonly effect: IssueEffect
  readonly cause: string
  /** The first example, in its own words. */
  readonly detail: string
  readonly rows: number
  readonly fix: ReactNode
}

const EFFECT_WORDS: Readonly<Record<IssueEffect, string>> = {
  STOPS: t`Stops`,
  BLOCKS: t`Blocks`,
  WARNS: t`Warns`,
  NOTES: t`Note`,
}

type IssueTableProps = {
  readonly count: number
  /** Nothing while it is on its way. */
  readonly issueAt: (place: number) => IssueGroup | undefined
  readonly chosen: number | undefined
  readonly onChoose: (place: number) => void
  readonly onRange?: (from: number, to: number) => void
}

/** Issues by cause: what it does, where, how many rows, and one suggested fix. A long list scrolls inside itself. */
export function IssueTable({ count, issueAt, chosen, onChoose, onRange }: IssueTableProps) {
  const columns: readonly VirtualColumn<IssueGroup>[] = [
    { key: "code", head: t`Code`, width: "32px", className: styles.code, cell: ({ code }) => code },
    {
      key: "effect",
      head: t`Effect`,
      width: "68px",
      className: styles.effectCell,
      cell: ({ effect }) => <Effect effect={effect} />,
    },
    {
      key: "cause",
      head: t`Cause`,
      width: "minmax(0, 1fr)",
      className: styles.causeCell,
      cell: ({ cause, detail }, place) => (
        <button
          type="button"
          className={styles.cause}
          aria-pressed={place === chosen}
          onClick={() => onChoose(place)}
        >
          <b>{cause}</b> <span className={styles.detail}>{detail}</span>
        </button>
      ),
    },
    {
      key: "rows",
      head: t`Rows`,
      width: "60px",
      number: true,
      className: styles.rows,
      cell: ({ rows }) => (rows > 0 ? grouped(rows) : ""),
    },
    { key: "fix", head: t`Suggested fix`, width: "164px", className: styles.fix, cell: ({ fix }) => fix },
  ]
  return (
    <VirtualTable
      label={t`Issues by cause`}
      columns={columns}
      count={count}
      rowAt={issueAt}
      rowHeight={36}
      maxHeight="max(396px, calc(100dvh - 380px))"
      rowClass={styles.row}
      at={chosen}
      onRange={onRange}
    />
  )
}

/** What an issue does, with its mark. */
export function Effect({ effect }: { readonly effect: IssueEffect }) {
  return (
    <span className={styles.effect} data-effect={effect}>
      <EffectMark effect={effect} />
      {EFFECT_WORDS[effect]}
    </span>
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

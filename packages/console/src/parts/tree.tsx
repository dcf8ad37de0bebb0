import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from "react"
import styles from "./tree.module.css"
import { findTyped, type TreeData, type TreeMove, type TreeRow, treeMove, visibleRows } from "./tree-state.ts"

/** Dense with a pointer, as tall as a finger without. */
export const TREE_ROW_HEIGHT = window.matchMedia("(pointer: coarse)").matches ? 44 : 28
const TYPING_PAUSE = 700

type TreeProps = {
  readonly label: string
  readonly data: TreeData
  readonly open: ReadonlySet<string>
  readonly here: string | null
  /** Name and title; Rung's marks and numbers stand in `cells`. */
  readonly row: (key: string) => ReactNode
  readonly cells?: (key: string) => ReactNode
  readonly onMove: (move: TreeMove) => void
  readonly height: number
}

/** A virtualised outline: only the rows in view exist; the focus stays on the tree and points at a row. */
export function Tree({ label, data, open, here, row, cells, onMove, height }: TreeProps) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => visibleRows(data, open), [data, open])
  const at = rows.findIndex((each) => each.node.key === here)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => TREE_ROW_HEIGHT,
    overscan: 4,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" })
  }, [at, virtual])
  const findByTyping = useTyping()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = treeMove(rows, at, event.key) ?? findByTyping(event.key, rows, at)
    if (!move) return
    event.preventDefault()
    onMove(move)
  }
  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={label}
      aria-activedescendant={at >= 0 ? `${id}-${here}` : undefined}
      tabIndex={0}
      className={styles.tree}
      style={{ height }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map((item) => {
          const each = rows[item.index]
          if (!each) return null
          return (
            <Row
              key={each.node.key}
              id={`${id}-${each.node.key}`}
              row={each}
              top={item.start}
              here={here}
              onMove={onMove}
            >
              <span className={styles.text}>{row(each.node.key)}</span>
              {cells ? <span className={styles.cells}>{cells(each.node.key)}</span> : null}
            </Row>
          )
        })}
      </div>
    </div>
  )
}

type RowProps = {
  readonly id: string
  readonly row: TreeRow
  readonly top: number
  readonly here: string | null
  readonly onMove: (move: TreeMove) => void
  readonly children: ReactNode
}

function Row({ id, row, top, here, onMove, children }: RowProps) {
  const { node, level, open, place, siblings } = row
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree holds the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-expanded={node.hasBelow ? open : undefined}
      aria-selected={node.key === here}
      aria-posinset={place}
      aria-setsize={siblings}
      className={styles.row}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 6 + (level - 1) * 16 }}
      onClick={() => onMove({ kind: "choose", key: node.key })}
    >
      <span
        className={styles.toggle}
        aria-hidden="true"
        onClick={(event) => {
          if (!node.hasBelow) return
          event.stopPropagation()
          onMove({ kind: open ? "close" : "open", key: node.key })
        }}
      >
        {node.hasBelow ? (open ? "−" : "+") : null}
      </span>
      {children}
    </div>
  )
}

/** Keeps what is typed for a moment, so that "mar" finds Marcus. */
function useTyping() {
  const typed = useRef({ text: "", at: 0 })
  return (key: string, rows: readonly TreeRow[], at: number): TreeMove | undefined => {
    if (key.length !== 1) return undefined
    const now = performance.now()
    const text = now - typed.current.at > TYPING_PAUSE ? key : typed.current.text + key
    typed.current = { text, at: now }
    const found = findTyped(rows, Math.max(0, at), text)
    return found === undefined ? undefined : { kind: "go", key: found }
  }
}

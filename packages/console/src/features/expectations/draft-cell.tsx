import type { Expectation, Status } from "@rung/domain/expectations/contract"
import type { Layer } from "@rung/domain/layers/layer"
import { type CSSProperties, type KeyboardEvent, useRef, useState } from "react"
import { t } from "../../language/t.ts"
import { LAYER_COLOUR } from "../../parts/kinds.ts"
import { CellEditor } from "./cell-editor.tsx"
import styles from "./contract-page.module.css"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { weightText } from "./draft-words.ts"
import { STATUS_WORDS } from "./expectation-words.ts"

type Meaning = Pick<Expectation, "status" | "weight"> | undefined

type DraftCellProps = {
  readonly desk: DraftDesk
  readonly competency: { readonly code: string; readonly name: string }
  readonly layer: Layer
  readonly now: Meaning
  /** In the version in force. */
  readonly before: Meaning
  readonly stop: { readonly "data-place": string; readonly tabIndex: number; readonly onFocus: () => void }
  /** Opens towards the left. */
  readonly isLast: boolean
}

const STATUS_KEYS: Readonly<Record<string, Status>> = {
  d: "DETERMINANT",
  s: "SUPPORTING",
  c: "NO_LONGER_DETERMINANT",
  n: "PREVIEW",
}

/** One cell: pressed or Enter opens it, a figure begins a weight, letters set a status, Delete empties it. */
export function DraftCell({ desk, competency, layer, now, before, stop, isLast }: DraftCellProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<{ readonly typed: string | undefined }>()
  const set = (status: Status | null, weight?: number) =>
    desk.edit({
      expectations: [
        { competency: competency.code, layer, status, ...(weight === undefined ? {} : { weight }) },
      ],
    })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const status = STATUS_KEYS[event.key.toLowerCase()]
    if (/^[\d.,]$/.test(event.key)) setOpen({ typed: event.key })
    else if (event.key === "Delete" || event.key === "Backspace") set(null)
    else if (status === "DETERMINANT") setOpen({ typed: "" })
    else if (status) set(status)
    else return
    event.preventDefault()
  }
  const close = () => {
    setOpen(undefined)
    requestAnimationFrame(() => button.current?.focus())
  }
  const isChanged = now?.status !== before?.status || now?.weight !== before?.weight
  const colour: CSSProperties & Record<"--layer", string> = { "--layer": LAYER_COLOUR[layer] }
  return (
    <td className={look.cell}>
      <button
        ref={button}
        type="button"
        className={look.press}
        data-changed={isChanged || undefined}
        aria-expanded={open !== undefined}
        onClick={() => setOpen({ typed: undefined })}
        onKeyDown={onKeyDown}
        {...stop}
      >
        <span className="only-read-aloud">{t`${competency.code} at ${layer}: `}</span>
        <span className={styles.mark} data-status={now?.status ?? "ABSENT"} data-layer={layer} style={colour}>
          {meaningWords(now)}
        </span>
        {isChanged ? <span className={look.was}>{t`was ${meaningWords(before)}`}</span> : null}
      </button>
      {open ? (
        <CellEditor
          label={t`${competency.code} ${competency.name} at ${layer}`}
          now={now}
          typed={open.typed}
          isLast={isLast}
          onSet={set}
          onClose={close}
          onLeave={() => setOpen(undefined)}
        />
      ) : null}
    </td>
  )
}

function meaningWords(meaning: Meaning): string {
  if (!meaning) return t`nothing`
  return meaning.status === "DETERMINANT" ? weightText(meaning.weight) : STATUS_WORDS[meaning.status]
}

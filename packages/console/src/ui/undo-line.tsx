import { type ReactNode, useCallback, useEffect, useState } from "react"
import { t } from "../language/t.ts"
import { Button } from "./button.tsx"
import { Key } from "./key.tsx"
import { type Undoable, UndoContext } from "./undo.ts"
import styles from "./undo-line.module.css"

/** How long it can be taken back, unless somebody is at it. */
const SHOWN = 12_000

type Shown = { readonly said: string; readonly undo?: Undoable["undo"] }

/** Says at the foot of the page what was done and offers to take it back, by button or Ctrl+Z, for some seconds. */
export function UndoLine({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown>()
  const [held, setHeld] = useState(false)
  const [busy, setBusy] = useState(false)
  const offer = useCallback((done: Undoable) => setShown(done), [])
  const takeBack = useCallback(async (undo: Undoable["undo"]) => {
    setBusy(true)
    try {
      setShown({ said: await undo() })
    } catch {
      setShown({ said: t`It could not be taken back. Try again.`, undo })
    }
    setBusy(false)
  }, [])
  useEffect(() => {
    if (!shown || held || busy) return
    const end = setTimeout(() => setShown(undefined), SHOWN)
    return () => clearTimeout(end)
  }, [shown, held, busy])
  useUndoKey(shown?.undo, takeBack)
  return (
    <UndoContext.Provider value={offer}>
      <section
        aria-label={t`What was just done`}
        className={styles.place}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div role="status" aria-live="polite">
          {shown ? (
            <div className={styles.line}>
              <span>{shown.said}</span>
              <span className={styles.actions}>
                <Undo undo={shown.undo} busy={busy} takeBack={takeBack} />
                <Button small onClick={() => setShown(undefined)}>{t`Close`}</Button>
              </span>
            </div>
          ) : null}
        </div>
      </section>
      {children}
    </UndoContext.Provider>
  )
}

type UndoProps = {
  readonly undo: Undoable["undo"] | undefined
  readonly busy: boolean
  readonly takeBack: (undo: Undoable["undo"]) => Promise<void>
}

function Undo({ undo, busy, takeBack }: UndoProps) {
  if (!undo) return null
  return (
    <Button
      small
      busy={busy && t`Taking it back`}
      aria-keyshortcuts="Control+Z"
      hint={<Key>{t`Ctrl Z`}</Key>}
      onClick={() => void takeBack(undo)}
    >{t`Undo`}</Button>
  )
}

/** Ctrl+Z takes it back unless somebody is writing, whose own undo it is. */
function useUndoKey(undo: Undoable["undo"] | undefined, takeBack: UndoProps["takeBack"]): void {
  useEffect(() => {
    if (!undo) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z"
      const { target } = event
      const writes =
        target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
      if (!isUndo || writes || event.defaultPrevented) return
      event.preventDefault()
      void takeBack(undo)
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [undo, takeBack])
}

import { useId, useRef, useState } from "react"
import { useEscape } from "../../ui/use-escape.ts"

export type OpenPanel<K> = {
  readonly open: K | null
  /** The id of the panel, for the buttons that open it. */
  readonly id: string
  readonly toggle: (key: K, trigger: HTMLElement) => void
  readonly close: () => void
}

/** One panel at a time below what it explains; Esc closes it and the focus returns to what opened it. */
export function useOpenPanel<K>(same: (a: K, b: K) => boolean): OpenPanel<K> {
  const [open, setOpen] = useState<K | null>(null)
  const opener = useRef<HTMLElement>(null)
  const id = useId()
  const close = () => {
    setOpen(null)
    opener.current?.focus()
  }
  const toggle = (key: K, trigger: HTMLElement) => {
    opener.current = trigger
    setOpen(open !== null && same(open, key) ? null : key)
  }
  useEscape(open !== null, close)
  return { open, id, toggle, close }
}

import { type KeyboardEvent, useState } from "react"
import { faceClass, MenuFace, type MenuProps, type Press } from "./menu-face.tsx"
import { useLater } from "./use-later.ts"

export type { MenuItem } from "./menu-face.tsx"

const KEYS = new Set(["Enter", " ", "ArrowDown"])
const opened = () => import("./menu-open.tsx")

/** A choice in a bar. What it opens with is fetched with the first press: most pages are left without one. */
export function Menu(props: MenuProps) {
  const later = useLater(opened)
  const [first, setFirst] = useState<Press>()
  if (later.module && first) return <later.module.OpenMenu {...props} first={first} />
  const open = (press: Press) => {
    setFirst(press)
    later.fetch()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!KEYS.has(event.key)) return
    event.preventDefault()
    open("KEY")
  }
  return (
    <button
      type="button"
      className={faceClass(props)}
      aria-haspopup="menu"
      aria-expanded={first !== undefined}
      onPointerDown={({ button, ctrlKey }) => {
        if (button === 0 && !ctrlKey) open("POINTER")
      }}
      onKeyDown={onKeyDown}
    >
      <MenuFace {...props} />
    </button>
  )
}

import { cloneElement } from "react"
import type { PopoverProps } from "./popover-props.ts"
import { useOpened } from "./use-later.ts"

const opened = () => import("./popover-open.tsx")

/**
 * Opens beside its trigger; Esc and a press elsewhere close it and the focus returns. What it opens with is fetched
 * with the first press.
 */
export function Popover(props: PopoverProps) {
  const { trigger, open, onOpenChange } = props
  const module = useOpened(opened, open)
  if (module) return <module.OpenPopover {...props} />
  return cloneElement(trigger, {
    onClick: () => onOpenChange(!open),
    "aria-haspopup": "dialog",
    "aria-expanded": open,
  })
}

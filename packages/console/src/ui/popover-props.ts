import type { ReactElement, ReactNode } from "react"

export type PopoverProps = {
  /** A button; pressing it opens. */
  readonly trigger: ReactElement<TriggerProps>
  readonly label: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly side?: "right" | "bottom" | "left" | "top"
  readonly children: ReactNode
}

export type TriggerProps = {
  readonly onClick?: () => void
  readonly "aria-haspopup"?: "dialog"
  readonly "aria-expanded"?: boolean
}

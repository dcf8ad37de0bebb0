import { Popover as Primitive } from "radix-ui"
import type { ReactNode } from "react"
import styles from "./popover.module.css"

type PopoverProps = {
  readonly trigger: ReactNode
  readonly label: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly side?: "right" | "bottom" | "left" | "top"
  readonly children: ReactNode
}

/** Opens beside its trigger; Esc and a press elsewhere close it and the focus returns. */
export function Popover({ trigger, label, open, onOpenChange, side = "right", children }: PopoverProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.content}
          aria-label={label}
          side={side}
          align="start"
          sideOffset={12}
          alignOffset={-12}
          collisionPadding={12}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

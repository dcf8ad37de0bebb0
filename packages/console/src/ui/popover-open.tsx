import { Popover as Primitive } from "radix-ui"
import styles from "./popover.module.css"
import type { PopoverProps } from "./popover-props.ts"

/** A popover from its first opening on. */
export function OpenPopover({ trigger, label, open, onOpenChange, side = "right", children }: PopoverProps) {
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

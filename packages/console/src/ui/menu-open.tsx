import { DropdownMenu } from "radix-ui"
import { useRef } from "react"
import { t } from "../language/t.ts"
import styles from "./menu.module.css"
import { faceClass, MenuFace, type MenuProps, type Press } from "./menu-face.tsx"

type OpenMenuProps = MenuProps & {
  /** What the first press came from; the menu stands open with it. */
  readonly first: Press
}

/** A menu from its first opening on. Not modal, so that the primitive injects no style tag (the policy forbids them). */
export function OpenMenu({ first, items, side = "bottom", ...face }: OpenMenuProps) {
  const isFirst = useRef(first === "KEY")
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger className={faceClass(face)}>
        <MenuFace {...face} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={(list) => {
            // The primitive did not see the key that opened it, and leaves the focus on the list.
            if (list && isFirst.current) requestAnimationFrame(() => focusFirst(list))
            isFirst.current = false
          }}
          className={styles.content}
          side={side}
          align="start"
          sideOffset={6}
          collisionPadding={12}
        >
          {items.map((item) => (
            <DropdownMenu.Item key={item.key} className={styles.item} onSelect={item.onSelect}>
              <span className={styles.mark} aria-hidden="true">
                {item.chosen ? <span className={styles.chosen} /> : null}
              </span>
              <span>{item.label}</span>
              {item.chosen ? <span className="only-read-aloud">{t`, chosen`}</span> : null}
              {item.note ? <span className={styles.note}>{item.note}</span> : null}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function focusFirst(list: HTMLElement): void {
  list.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
}

import { useRouter } from "@tanstack/react-router"
import type { MouseEvent } from "react"
import type { SavedView } from "./use-saved-views.ts"

type ViewLinkProps = {
  readonly view: Pick<SavedView, "name" | "address">
  readonly className?: string | undefined
}

/** Opens a saved page with its filters, within the console. */
export function ViewLink({ view: { name, address }, className }: ViewLinkProps) {
  const { history } = useRouter()
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    history.push(address)
  }
  return (
    <a href={address} className={className} onClick={onClick}>
      {name}
    </a>
  )
}

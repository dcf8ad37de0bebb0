import { useRouterState } from "@tanstack/react-router"
import { NameViewDialog } from "../features/access/name-view-dialog.tsx"
import { useViewChanges } from "../features/access/use-view-changes.ts"
import { t } from "../language/t.ts"

/** Asks under which name the page one is on, with its filters, is kept. */
export function SavePage({ onClose }: { readonly onClose: () => void }) {
  const address = useRouterState({ select: ({ location }) => location.pathname + location.searchStr })
  const { keep } = useViewChanges()
  return (
    <NameViewDialog
      title={t`Save this page with its filters`}
      action={t`Save`}
      before=""
      onClose={onClose}
      onName={(name) => keep(name, address)}
    />
  )
}

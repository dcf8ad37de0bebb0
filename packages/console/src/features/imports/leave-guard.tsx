import { useBlocker } from "@tanstack/react-router"
import { counted, sentence } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"

/** Asks before a page is left whose changes are not planned: they are kept nowhere else. */
export function LeaveGuard({ changes }: { readonly changes: number }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => changes > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => changes > 0,
    withResolver: true,
  })
  const isAsking = blocker.status === "blocked"
  return (
    <Dialog
      title="Leave without planning?"
      open={isAsking}
      onClose={() => blocker.reset?.()}
      dismiss="Stay"
      actions={
        <Button filled onClick={() => blocker.proceed?.()}>
          Leave and forget {changes === 1 ? "it" : "them"}
        </Button>
      }
    >
      <p>
        {sentence(counted(changes, "change"))} {changes === 1 ? "is" : "are"} not planned yet. The plan itself
        is kept, and so is everything decided in it.
      </p>
    </Dialog>
  )
}

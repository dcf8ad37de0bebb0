import { useBlocker } from "@tanstack/react-router"
import { t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
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
      title={t`Leave without planning?`}
      open={isAsking}
      onClose={() => blocker.reset?.()}
      dismiss={t`Stay`}
      actions={
        <Button filled onClick={() => blocker.proceed?.()}>
          {changes === 1 ? t`Leave and forget it` : t`Leave and forget them`}
        </Button>
      }
    >
      <p>
        {changes === 1
          ? t`One change is not planned yet. The plan itself is kept, and so is everything decided in it.`
          : t`${sentence(countWord(changes))} changes are not planned yet. The plan itself is kept, and so is everything decided in it.`}
      </p>
    </Dialog>
  )
}

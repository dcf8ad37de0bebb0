import { type FormEvent, useId, useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextField } from "../../ui/field.tsx"

type NameViewDialogProps = {
  readonly title: string
  readonly action: string
  readonly before: string
  readonly onClose: () => void
  /** Answers what stands against the name. */
  readonly onName: (name: string) => Promise<readonly { readonly message: string }[]>
}

/** Asks for the name of a view; open as long as it is shown. */
export function NameViewDialog({ title, action, before, onClose, onName }: NameViewDialogProps) {
  const form = useId()
  const [name, setName] = useState(before)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const [first] = await onName(name)
      if (first) setProblem(first.message)
      else onClose()
    } catch {
      setProblem(t`It could not be saved. Try again.`)
    }
    setBusy(false)
  }
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <Button
          filled
          type="submit"
          form={form}
          busy={busy && t`Saving`}
          waitsFor={name.trim() === "" && t`It waits for a name.`}
        >
          {action}
        </Button>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t`Name`}
          hint={t`Only you see it`}
          value={name}
          maxLength={60}
          problem={problem}
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value)
            setProblem(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}

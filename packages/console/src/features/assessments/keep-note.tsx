import { type ReactNode, useState } from "react"
import { Button } from "../../ui/button.tsx"
import { type About, NoteDialog } from "./note-dialog.tsx"

type KeepNoteProps = {
  readonly about: About
  readonly competency?: string | undefined
  readonly filled?: boolean
  readonly small?: boolean
  readonly children: ReactNode
}

/** A button that opens an empty note. */
export function KeepNote({ about, competency, filled = false, small = false, children }: KeepNoteProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button filled={filled} small={small} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <NoteDialog
        key={competency}
        about={about}
        competency={competency}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

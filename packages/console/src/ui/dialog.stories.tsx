import { useState } from "react"
import type { Story } from "../gallery/story.ts"
import { Button } from "./button.tsx"
import { Dialog } from "./dialog.tsx"

export default { title: "ui/dialog", component: Dialog }

function Asks({ first }: { readonly first: boolean }) {
  const [open, setOpen] = useState(first)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Submit</Button>
      <Dialog
        title="Submit this assessment?"
        open={open}
        onClose={() => setOpen(false)}
        actions={<Button filled>Submit</Button>}
      >
        <p>Afterwards only an administrator can reopen it.</p>
      </Dialog>
    </>
  )
}

export const Closed: Story<typeof Dialog> = { render: () => <Asks first={false} /> }
export const Open: Story<typeof Dialog> = { render: () => <Asks first /> }

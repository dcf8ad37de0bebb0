import { useState } from "react"
import type { Story } from "../gallery/story.ts"
import { Popover } from "./popover.tsx"

export default { title: "ui/popover", component: Popover }

function Explains({ first }: { readonly first: boolean }) {
  const [open, setOpen] = useState(first)
  return (
    <Popover
      trigger={<button type="button">2.2</button>}
      label="Why 2.2 on C3"
      open={open}
      onOpenChange={setOpen}
      side="bottom"
    >
      <p>Two views make it up; the view from above weighs more.</p>
    </Popover>
  )
}

export const Closed: Story<typeof Popover> = { render: () => <Explains first={false} /> }
export const Open: Story<typeof Popover> = { render: () => <Explains first /> }

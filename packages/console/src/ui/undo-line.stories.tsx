import { useEffect } from "react"
import type { Story } from "../gallery/story.ts"
import { Button } from "./button.tsx"
import { useUndo } from "./undo.ts"
import { UndoLine } from "./undo-line.tsx"

export default { title: "ui/undo-line", component: UndoLine }

const DONE = {
  said: "Tomasz Wieczorek was moved to Operations.",
  undo: async () => "He is back where he was.",
}

function Moved() {
  const offer = useUndo()
  useEffect(() => offer(DONE), [offer])
  return <Button onClick={() => offer(DONE)}>Move again</Button>
}

export const Offered: Story<typeof UndoLine> = { args: { children: <Moved /> } }

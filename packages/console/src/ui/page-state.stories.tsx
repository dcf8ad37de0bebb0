import type { Story } from "../gallery/story.ts"
import { Button } from "./button.tsx"
import { EmptyState, ErrorState, Loading } from "./page-state.tsx"

export default { title: "ui/page-state", component: EmptyState }

export const Empty: Story<typeof EmptyState> = {
  args: {
    sentence: "Nobody has been assessed yet. Open a cycle to begin.",
    action: <Button filled>Open a cycle</Button>,
  },
}
export const OnItsWay: Story<typeof Loading> = { render: () => <Loading what="the board" rows={3} /> }
export const Failed: Story<typeof ErrorState> = {
  render: () => (
    <ErrorState
      sentence="The board could not be read. Your drafts are kept."
      reference="7f3a19c0"
      action={<Button>Try again</Button>}
    />
  ),
}

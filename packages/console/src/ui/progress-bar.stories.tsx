import type { Story } from "../gallery/story.ts"
import { ProgressBar } from "./progress-bar.tsx"

export default { title: "ui/progress-bar", component: ProgressBar }

export const NotBegun: Story<typeof ProgressBar> = {
  args: { label: "Import", percent: 0, words: "reading rows" },
}
export const Underway: Story<typeof ProgressBar> = {
  args: { label: "Import", percent: 62, words: "connecting 41,200 of 100,000 rows" },
}
export const Done: Story<typeof ProgressBar> = { args: { label: "Import", percent: 100, words: "done" } }

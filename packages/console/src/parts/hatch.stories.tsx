import type { Story } from "../gallery/story.ts"
import { Hatch } from "./hatch.tsx"

export default { title: "parts/hatch", component: Hatch }

export const Filling: Story<typeof Hatch> = {
  render: () => (
    <svg width="120" height="24" role="img" aria-label="A hatched bar">
      <defs>
        <Hatch id="hatch-of-story" />
      </defs>
      <rect width="120" height="24" fill="url(#hatch-of-story)" />
    </svg>
  ),
}

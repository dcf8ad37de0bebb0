import type { Story } from "../gallery/story.ts"
import { Whisker } from "./whisker.tsx"

export default { title: "parts/whisker", component: Whisker }

export const Gap: Story<typeof Whisker> = {
  args: { mean: 2.4, interval: { low: 2.1, high: 2.7 }, band: "GAP", grade: "A" },
}
export const OneView: Story<typeof Whisker> = {
  args: { mean: 1.8, interval: { low: 1.1, high: 3.4 }, band: "GAP", grade: "D" },
}
export const NotEnoughEvidence: Story<typeof Whisker> = {
  args: { mean: null, interval: null, band: "NOT_ENOUGH_EVIDENCE", grade: "NONE" },
}
export const BeforeAndOwn: Story<typeof Whisker> = {
  args: {
    mean: 3,
    interval: { low: 2.85, high: 3.15 },
    band: "BUILDING",
    grade: "A",
    previous: 2.7,
    own: 4.1,
  },
}

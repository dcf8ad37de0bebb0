import type { Story } from "../gallery/story.ts"
import { ChartFrame } from "./chart-frame.tsx"
import { Whisker } from "./whisker.tsx"

export default { title: "parts/chart-frame", component: ChartFrame }

const shared = {
  table: { columns: ["Name", "Mean"], rows: [["Callum Reid", 2.3] as const, ["Marcus Hale", 4.05] as const] },
  children: <Whisker mean={2.3} interval={{ low: 1.6, high: 3 }} band="GAP" grade="B" />,
}

export const WithFootAndNote: Story<typeof ChartFrame> = {
  args: {
    ...shared,
    title: "What each layer is judged on",
    note: "Filled cells count towards the score",
    foot: "What counts moves from craft to coaching to hiring as the rung rises.",
  },
}
export const InTabs: Story<typeof ChartFrame> = {
  args: { ...shared, title: "Coaching and hiring, my managers", chartTab: "Map" },
}
export const LongGermanWords: Story<typeof ChartFrame> = {
  args: { ...shared, title: "Führungskräfteentwicklungsmaßnahmen nach Geschäftsbereichen" },
}

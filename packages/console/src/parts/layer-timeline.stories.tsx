import { type Day, dayFromNumber, dayNumber, parseDay } from "@rung/domain/kit/day"
import type { Story } from "../gallery/story.ts"
import { LayerTimeline, type TimelineSpan } from "./layer-timeline.tsx"

export default { title: "parts/layer-timeline", component: LayerTimeline }

const EPOCH = dayFromNumber(0)
const day = (text: string): Day => parseDay(text) ?? EPOCH
const TODAY = day("2026-11-22")
const MOVED = day("2024-02-05")

const SPANS: readonly TimelineSpan[] = [
  { from: day("2018-03-01"), until: day("2020-08-01"), layer: "IC", title: "Picker, then shift lead" },
  { from: day("2020-08-01"), until: day("2023-05-20"), layer: "M1", title: "Fulfilment manager, Rotterdam" },
  { from: day("2023-05-20"), until: MOVED, layer: "M1", hybridShare: 0.33, title: "" },
  { from: MOVED, until: null, layer: "M2", title: "Head of fulfilment" },
]

export const Passed: Story<typeof LayerTimeline> = {
  args: {
    spans: SPANS,
    today: TODAY,
    passage: {
      day: MOVED,
      heading: "Passage, 5 February 2024.",
      lines: ["5 reports, all manage: share 1.00", "Now determinant: C1 C2 C3 C4"],
    },
  },
}
export const BegunToday: Story<typeof LayerTimeline> = {
  args: {
    today: TODAY,
    spans: [{ from: dayFromNumber(dayNumber(TODAY)), until: null, layer: "IC", title: "Lagerfachkraft" }],
  },
}

import { BANDS } from "@rung/domain/insights/band"
import type { Story } from "../gallery/story.ts"
import { type BandCount, BandHeads, BandHistogram } from "./band-histogram.tsx"

export default { title: "parts/band-histogram", component: BandHistogram }

function countsOf(people: readonly number[], few: readonly number[] = []): readonly BandCount[] {
  return BANDS.map((band, at) => ({ band, people: people[at] ?? 0, fewViews: few[at] ?? 0 }))
}

export const FewViewsHollow: Story<typeof BandHistogram> = {
  args: { counts: countsOf([4, 13, 19, 6, 5], [0, 3, 2, 0]), labelled: true },
}
export const OneView: Story<typeof BandHistogram> = { args: { counts: countsOf([1], [1]) } }
export const Nobody: Story<typeof BandHistogram> = { args: { counts: countsOf([]) } }
export const WithButtons: Story<typeof BandHistogram> = {
  args: { counts: countsOf([11, 72, 1_148, 61, 53]), labelled: true, onOpen: () => undefined, open: "GAP" },
}
export const Heads: Story<typeof BandHeads> = { render: () => <BandHeads /> }

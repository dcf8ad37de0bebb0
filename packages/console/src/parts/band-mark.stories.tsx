import type { Story } from "../gallery/story.ts"
import { BandName } from "./band-mark.tsx"

export default { title: "parts/band-mark", component: BandName }

export const Gap: Story<typeof BandName> = { args: { band: "GAP" } }
export const LargeGap: Story<typeof BandName> = { args: { band: "GAP", large: true } }
export const Building: Story<typeof BandName> = { args: { band: "BUILDING" } }
export const OneView: Story<typeof BandName> = { args: { band: "SOLID", fewViews: true } }
export const Strong: Story<typeof BandName> = { args: { band: "STRONG" } }
export const NotEnoughEvidence: Story<typeof BandName> = { args: { band: "NOT_ENOUGH_EVIDENCE" } }

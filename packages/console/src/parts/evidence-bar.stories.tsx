import type { Story } from "../gallery/story.ts"
import { EvidenceBar, EvidenceLegend } from "./evidence-bar.tsx"

export default { title: "parts/evidence-bar", component: EvidenceBar }

export const Mixed: Story<typeof EvidenceBar> = { args: { counts: { fit: 29, c: 8, d: 5, none: 5 } } }
export const OneView: Story<typeof EvidenceBar> = { args: { counts: { fit: 0, c: 0, d: 1, none: 0 } } }
export const None: Story<typeof EvidenceBar> = { args: { counts: { fit: 0, c: 0, d: 0, none: 12 } } }
export const Legend: Story<typeof EvidenceLegend> = { render: () => <EvidenceLegend /> }

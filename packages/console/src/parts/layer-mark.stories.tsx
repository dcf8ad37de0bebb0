import type { Story } from "../gallery/story.ts"
import { LayerName } from "./layer-mark.tsx"

export default { title: "parts/layer-mark", component: LayerName }

export const CLevel: Story<typeof LayerName> = { args: { layer: "EXEC", words: true } }
export const ManagerOfManagers: Story<typeof LayerName> = { args: { layer: "M2", words: true } }
export const ManagerOfOthers: Story<typeof LayerName> = { args: { layer: "M1" } }
export const Hybrid: Story<typeof LayerName> = { args: { layer: "M1", hybridShare: 0.44 } }
export const Quiet: Story<typeof LayerName> = { args: { layer: "IC", words: true, quiet: true } }

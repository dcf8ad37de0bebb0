import type { Story } from "../gallery/story.ts"
import { SaveState } from "./save-state.tsx"

export default { title: "ui/save-state", component: SaveState }

export const Saving: Story<typeof SaveState> = { args: { saving: { state: "saving" } } }
export const Saved: Story<typeof SaveState> = { args: { saving: { state: "saved", at: "11:42" } } }
export const Offline: Story<typeof SaveState> = { args: { saving: { state: "offline" } } }
export const Failed: Story<typeof SaveState> = {
  args: { saving: { state: "failed", retry: () => undefined } },
}

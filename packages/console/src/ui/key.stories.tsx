import type { Story } from "../gallery/story.ts"
import { Key, KeyHint } from "./key.tsx"

export default { title: "ui/key", component: Key }

export const One: Story<typeof Key> = { args: { children: "J" } }
export const WithWords: Story<typeof KeyHint> = { render: () => <KeyHint keys={["J", "K"]}>move</KeyHint> }

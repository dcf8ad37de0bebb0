import type { Story } from "../gallery/story.ts"
import { Button } from "./button.tsx"
import { Key } from "./key.tsx"

export default { title: "ui/button", component: Button }

export const Usual: Story<typeof Button> = { args: { children: "Back", hint: <Key>K</Key> } }
export const Filled: Story<typeof Button> = {
  args: { children: "Next, D3", filled: true, hint: <Key>J</Key> },
}
export const Small: Story<typeof Button> = { args: { children: "Cut newest edge", small: true } }
export const Busy: Story<typeof Button> = { args: { children: "Apply 73 changes", busy: "Applying" } }
export const WaitsForSomething: Story<typeof Button> = {
  args: { children: "Release", waitsFor: "Six managers have not answered yet." },
}
export const LongGermanWords: Story<typeof Button> = {
  args: {
    children: "Leistungsbeurteilungsrichtlinie veröffentlichen",
    waitsFor: "Die Betriebsratsvereinbarung zur Führungskräftebeurteilung ist noch nicht unterschrieben.",
  },
}

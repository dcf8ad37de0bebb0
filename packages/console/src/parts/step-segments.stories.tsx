import type { Story } from "../gallery/story.ts"
import { StepSegments } from "./step-segments.tsx"

export default { title: "parts/step-segments", component: StepSegments }

export const Underway: Story<typeof StepSegments> = {
  args: {
    label: "Steps of the import",
    steps: [
      { key: "read", label: "Read", state: "DONE" },
      { key: "connect", label: "Connect", state: "HERE" },
      { key: "check", label: "Check", state: "TO_DO" },
    ],
  },
}
export const LongGermanWords: Story<typeof StepSegments> = {
  args: {
    label: "Schritte",
    steps: [
      { key: "read", label: "Personalstammdateneinlesung", state: "DONE" },
      { key: "connect", label: "Berichtslinienverknüpfung", state: "HERE" },
      { key: "check", label: "Plausibilitätsprüfung", state: "TO_DO" },
    ],
  },
}

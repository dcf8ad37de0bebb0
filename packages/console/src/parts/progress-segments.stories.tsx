import type { Story } from "../gallery/story.ts"
import { ProgressSegments } from "./progress-segments.tsx"

export default { title: "parts/progress-segments", component: ProgressSegments }

const CODES = "A1 A2 A3 A4 B1 B2 B3 B4 C1 C2 C3 C4 D1 D2".split(" ")

export const HalfWay: Story<typeof ProgressSegments> = {
  args: {
    here: "D2",
    questions: [
      { code: "D1", state: "RATED" },
      { code: "D2", state: "TO_DO" },
      { code: "D3", state: "NOT_SEEN" },
      { code: "C1", state: "TO_DO", group: "coaching" },
    ],
  },
}
export const AllAnswered: Story<typeof ProgressSegments> = {
  args: { here: "A1", questions: CODES.map((code) => ({ code, state: "RATED" })) },
}

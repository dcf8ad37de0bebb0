import type { Story } from "../gallery/story.ts"
import { GradeBox } from "./grade-box.tsx"

export default { title: "parts/grade-box", component: GradeBox }

export const FitToDecideOn: Story<typeof GradeBox> = { args: { grade: "A" } }
export const Some: Story<typeof GradeBox> = { args: { grade: "C" } }
export const OneView: Story<typeof GradeBox> = { args: { grade: "D" } }
export const NoEvidence: Story<typeof GradeBox> = { args: { grade: "NONE", wide: true } }

import type { Story } from "../gallery/story.ts"
import { FileDrop } from "./file-drop.tsx"

export default { title: "ui/file-drop", component: FileDrop }

const usual = {
  label: "Drop a CSV here",
  note: "Any column names. Nothing changes before you apply.",
  accept: ".csv",
  onFile: () => undefined,
}

export const Empty: Story<typeof FileDrop> = { args: usual }
export const WithProblem: Story<typeof FileDrop> = {
  args: { ...usual, problem: "This is a spreadsheet of its own kind: save it as CSV first." },
}

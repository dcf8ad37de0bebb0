import type { Story } from "../gallery/story.ts"
import { CountRow } from "./count-row.tsx"

export default { title: "parts/count-row", component: CountRow }

export const HeldBack: Story<typeof CountRow> = {
  args: {
    label: "What would change",
    counts: [
      { key: "new", value: 14, label: "New" },
      { key: "unchanged", value: 3_480, label: "Unchanged" },
      { key: "held", value: 16, label: "Held back", gap: true },
    ],
  },
}
export const NothingHeldBack: Story<typeof CountRow> = {
  args: {
    label: "What would change",
    counts: [
      { key: "new", value: 14, label: "Neueinstellungsvorbereitungen" },
      { key: "held", value: 0, label: "Zurückgestellte Datensätze", gap: true },
    ],
  },
}

import type { Story } from "../gallery/story.ts"
import { SearchField } from "./search-field.tsx"

export default { title: "ui/search-field", component: SearchField }

export const Empty: Story<typeof SearchField> = { args: { label: "Find", placeholder: "Find in any cell" } }
export const Filled: Story<typeof SearchField> = {
  args: { label: "Find", defaultValue: "Bereichsleitungsstellvertretung" },
}

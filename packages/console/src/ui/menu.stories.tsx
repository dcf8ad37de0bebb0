import type { Story } from "../gallery/story.ts"
import { Menu } from "./menu.tsx"
import { OpenMenu } from "./menu-open.tsx"

export default { title: "ui/menu", component: Menu }

const nothing = () => undefined
const scope = {
  label: "Scope",
  value: "All of Northgate",
  items: [
    { key: "all", label: "All of Northgate", chosen: true, onSelect: nothing },
    { key: "operations", label: "Operations", note: "168", onSelect: nothing },
  ],
}

export const Closed: Story<typeof Menu> = { args: scope }
export const LongGermanWords: Story<typeof Menu> = {
  args: { ...scope, value: "Kraftfahrzeughaftpflichtversicherungsabteilung" },
}
export const Open: Story<typeof Menu> = { render: () => <OpenMenu {...scope} first="POINTER" /> }

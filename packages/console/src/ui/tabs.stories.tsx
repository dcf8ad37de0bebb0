import { useState } from "react"
import type { Story } from "../gallery/story.ts"
import { type Tab, Tabs } from "./tabs.tsx"

export default { title: "ui/tabs", component: Tabs }

type Key = "all" | "blocks" | "warns"
const ISSUES: readonly Tab<Key>[] = [
  { key: "all", label: "All", count: 10 },
  { key: "blocks", label: "Blocks", count: 3 },
  { key: "warns", label: "Warns", count: 0 },
]
const GERMAN: readonly Tab<Key>[] = [
  { key: "all", label: "Führungskräfteentwicklung" },
  { key: "blocks", label: "Nachfolgeplanungsgespräche" },
  { key: "warns", label: "Vertretungsregelungen" },
]

function Chosen({ tabs, large = false }: { readonly tabs: readonly Tab<Key>[]; readonly large?: boolean }) {
  const [chosen, setChosen] = useState<Key>("all")
  return (
    <Tabs label="Issues" tabs={tabs} chosen={chosen} onChoose={setChosen} large={large}>
      <p>What {chosen} shows.</p>
    </Tabs>
  )
}

export const WithCounts: Story<typeof Tabs> = { render: () => <Chosen tabs={ISSUES} /> }
export const Large: Story<typeof Tabs> = { render: () => <Chosen tabs={ISSUES} large /> }
export const LongGermanWords: Story<typeof Tabs> = { render: () => <Chosen tabs={GERMAN} /> }

import type { Story } from "../gallery/story.ts"
import { Why } from "./why.tsx"
import { WhyLines } from "./why-lines.tsx"
import type { WhyTree } from "./why-tree.ts"

export default { title: "parts/why", component: Why }

const TREE: WhyTree = {
  title: "Why 2.2 on C3",
  sentence: "Two views make it up; the view from above weighs more.",
  lines: [
    { label: "Ingrid Solheim, from above", note: "1 rating", arithmetic: "2.0 × .625", value: "1.25" },
    {
      label: "Managers he manages",
      note: "5 of 5",
      arithmetic: "2.6 × .375",
      value: ".98",
      lines: [{ label: "mean of five ratings, shown only together", value: "2.6" }],
    },
  ],
  sum: { label: "Weighted mean", value: "2.2" },
  notes: ["Contract 3, org as of 26 June 2026. Skip level is not asked about C3."],
}
const explain = () => <WhyLines tree={TREE} />

export const Gap: Story<typeof Why> = { args: { value: "2.2", about: "on C3", gap: true, explain } }
export const BelowItself: Story<typeof Why> = { args: { value: "3.4", about: "on C1", below: true, explain } }
export const Opened: Story<typeof WhyLines> = { render: () => <WhyLines tree={TREE} /> }

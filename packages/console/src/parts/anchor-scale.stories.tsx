import { useState } from "react"
import type { Story } from "../gallery/story.ts"
import { AnchorScale } from "./anchor-scale.tsx"
import type { Rating } from "./assess-keys.ts"

export default { title: "parts/anchor-scale", component: AnchorScale }

const ANCHORS = [
  "Starts with a person or a title.",
  "A list of virtues no one could have.",
  "Before the search: three outcomes, the determinants of that layer, and how each will be tested.",
  "Says what the seat does not need, and holds to it when a dazzling candidate lacks a determinant.",
  "Reshapes the organisation so that the seat can be done well by a findable person.",
]
const GERMAN = ANCHORS.map((_, index) => `${index + 1}. Führungskräfteentwicklungsmaßnahmenverantwortung`)
const shared = { legend: "D2 Defining the seat first", anchors: ANCHORS, onChoose: () => undefined }

function Rated() {
  const [chosen, setChosen] = useState<Rating | null>(3)
  return (
    <AnchorScale {...shared} chosen={chosen} onChoose={setChosen} last={{ rating: 2, words: "You, H1" }} />
  )
}

export const RatedWithTheLastTime: Story<typeof AnchorScale> = { render: () => <Rated /> }
export const NotYetRated: Story<typeof AnchorScale> = { args: { ...shared, chosen: null } }
export const NotSeen: Story<typeof AnchorScale> = { args: { ...shared, chosen: "NOT_SEEN" } }
export const ReadOnly: Story<typeof AnchorScale> = { args: { ...shared, chosen: 4, readOnly: true } }
export const LongGermanWords: Story<typeof AnchorScale> = {
  args: { ...shared, legend: "Deutsch", anchors: GERMAN, chosen: null, notSeen: null },
}

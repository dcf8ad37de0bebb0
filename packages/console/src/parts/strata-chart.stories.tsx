import { useState } from "react"
import { seatsOf } from "../gallery/seats.ts"
import type { Story } from "../gallery/story.ts"
import { StrataChart } from "./strata-chart.tsx"

export default { title: "parts/strata-chart", component: StrataChart }

const SOME = seatsOf(3, 5)
const MANY = seatsOf(40, 12)

function Chosen({ many = false }: { readonly many?: boolean }) {
  const [chosen, setChosen] = useState<string | null>("e0d0")
  return (
    <StrataChart
      seats={many ? MANY : SOME}
      chosen={chosen}
      onChoose={setChosen}
      caption={many ? "Thousands by layer" : "Everybody by layer"}
    />
  )
}

export const OpenSeatAndHybrid: Story<typeof StrataChart> = { render: () => <Chosen /> }
export const Thousands: Story<typeof StrataChart> = { render: () => <Chosen many /> }
export const Overview: Story<typeof StrataChart> = {
  args: { seats: SOME, chosen: null, onChoose: () => undefined, height: 60, caption: "Overview" },
}

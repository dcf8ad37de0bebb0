import { useState } from "react"
import { seatsOf } from "../gallery/seats.ts"
import type { Story } from "../gallery/story.ts"
import { LayerName } from "./layer-mark.tsx"
import { Tree } from "./tree.tsx"
import { type TreeMove, treeData } from "./tree-state.ts"

export default { title: "parts/tree", component: Tree }

const SEATS = seatsOf(3, 5)
const BY_KEY = new Map(SEATS.map((seat) => [seat.key, seat]))
const MANAGING = new Set(SEATS.map(({ above }) => above))
const DATA = treeData(
  SEATS.map(({ key, above, name }) => ({ key, above, name, hasBelow: MANAGING.has(key) })),
)

function Outline() {
  const [here, setHere] = useState<string | null>("e0d0")
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["head", "e0", "e1"]))
  const onMove = ({ kind, key }: TreeMove) => {
    setHere(key)
    if (kind === "open") setOpen(new Set([...open, key]))
    if (kind === "close") setOpen(new Set([...open].filter((each) => each !== key)))
  }
  return (
    <Tree
      label="Org"
      data={DATA}
      open={open}
      here={here}
      height={420}
      row={(key) => BY_KEY.get(key)?.name}
      cells={(key) => {
        const seat = BY_KEY.get(key)
        return seat ? <LayerName layer={seat.layer} hybridShare={seat.hybrid ? 0.44 : null} /> : null
      }}
      onMove={onMove}
    />
  )
}

export const Outlined: Story<typeof Tree> = { render: () => <Outline /> }
export const LongGermanWords: Story<typeof Tree> = {
  args: {
    label: "Org auf Deutsch",
    data: DATA,
    open: new Set(["head"]),
    here: "head",
    height: 120,
    row: () => "Führungskräfteentwicklungsmaßnahmenverantwortliche, Personalwesen",
    onMove: () => undefined,
  },
}

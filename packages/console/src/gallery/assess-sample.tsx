import { useState } from "react"
import { AnchorScale } from "../parts/anchor-scale.tsx"
import type { Rating } from "../parts/assess-keys.ts"
import { BandName } from "../parts/band-mark.tsx"
import { LayerName } from "../parts/layer-mark.tsx"
import { ProgressSegments } from "../parts/progress-segments.tsx"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { Checkbox, SelectField, TextArea, TextField } from "../ui/field.tsx"
import { FileDrop } from "../ui/file-drop.tsx"
import { Key } from "../ui/key.tsx"
import { EmptyState, ErrorState, Loading } from "../ui/page-state.tsx"
import { SaveState } from "../ui/save-state.tsx"
import { Tabs } from "../ui/tabs.tsx"
import styles from "./gallery.module.css"

const ANCHORS = [
  "Starts with a person or a title.",
  "A list of virtues no one could have.",
  "Before the search: three outcomes, the determinants of that layer, and how each will be tested.",
  "Says what the seat does not need, and holds to it when a dazzling candidate lacks a determinant.",
  "Reshapes the organisation so that the seat can be done well by a findable person.",
]

export function AssessSample() {
  const [chosen, setChosen] = useState<Rating | null>(3)
  return (
    <div className={styles.writing}>
      <ProgressSegments
        here="D2"
        questions={[
          { code: "D1", state: "RATED" },
          { code: "D2", state: "TO_DO" },
          { code: "D3", state: "NOT_SEEN" },
          { code: "D4", state: "TO_DO" },
          { code: "D5", state: "TO_DO" },
          { code: "C1", state: "TO_DO", group: "coaching" },
        ]}
      />
      <AnchorScale
        legend="D2 Defining the seat first"
        anchors={ANCHORS}
        chosen={chosen}
        onChoose={setChosen}
        last={{ rating: 2, words: "You, H1" }}
      />
      <TextArea
        label="What did you see?"
        hint="Optional for 2 to 4, needed for 1 and 5"
        defaultValue="For Head of Data the three outcomes and the test for each were on one page before the first call, and he held to it. The Platform seat in August still began as a list of virtues."
      />
      <div className={styles.line}>
        <SaveState saving={{ state: "saved", at: "11:42" }} />
        <SaveState saving={{ state: "offline" }} />
        <SaveState saving={{ state: "failed", retry: () => undefined }} />
        <Button hint={<Key>K</Key>}>Back</Button>
        <Button filled hint={<Key>J</Key>}>
          Next, D3
        </Button>
      </div>
    </div>
  )
}

export function UiSamples() {
  const [tab, setTab] = useState("all")
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.writing}>
      <div className={styles.line}>
        <BandName band="GAP" />
        <BandName band="BUILDING" />
        <BandName band="SOLID" fewViews />
        <BandName band="STRONG" />
        <BandName band="NOT_ENOUGH_EVIDENCE" />
      </div>
      <div className={styles.line}>
        <LayerName layer="EXEC" /> <LayerName layer="M2" /> <LayerName layer="M1" hybridShare={0.44} />
        <LayerName layer="M1" /> <LayerName layer="IC" words />
      </div>
      <BandName band="GAP" large />
      <div className={styles.line}>
        <Button busy="Applying">Apply 73 changes</Button>
        <Button waitsFor="Six managers have not answered yet.">Release</Button>
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      </div>
      <Tabs
        label="Issues"
        tabs={[
          { key: "all", label: "All", count: 10 },
          { key: "blocks", label: "Blocks", count: 3 },
          { key: "warns", label: "Warns", count: 5 },
        ]}
        chosen={tab}
        onChoose={setTab}
      />
      <TextField
        label="Name"
        hint="as on the contract"
        problem="Two people have this e-mail: match by employee ID."
        defaultValue="x"
      />
      <SelectField label="Mode" options={[{ value: "full", label: "Full" }]} />
      <Checkbox
        label="Contractors count as reports"
        note="Changes who is a manager of managers."
        defaultChecked
      />
      <FileDrop
        label="Drop a CSV here"
        note="Any column names. Nothing changes before you apply."
        accept=".csv"
        onFile={() => undefined}
      />
      <EmptyState
        sentence="Nobody has been assessed yet. Open a cycle to begin."
        action={<Button filled>Open a cycle</Button>}
      />
      <Loading what="the board" rows={3} />
      <ErrorState
        sentence="The board could not be read. Your drafts are kept."
        reference="7f3a19c0"
        action={<Button>Try again</Button>}
      />
      <Dialog
        title="Submit this assessment?"
        open={open}
        onClose={() => setOpen(false)}
        actions={<Button filled>Submit</Button>}
      >
        <p>Afterwards only an administrator can reopen it.</p>
      </Dialog>
    </div>
  )
}

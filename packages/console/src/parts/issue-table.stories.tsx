import { useState } from "react"
import type { Story } from "../gallery/story.ts"
import { Button } from "../ui/button.tsx"
import { type IssueGroup, IssueTable } from "./issue-table.tsx"

export default { title: "parts/issue-table", component: IssueTable }

const fix = <Button small>Cut newest edge</Button>
const ISSUES: readonly IssueGroup[] = [
  {
    code: "M01",
    effect: "STOPS",
    cause: "Reporting loop",
    detail: "Lena Marsh → Jakub Nowak → Ada Pires → Lena Marsh",
    rows: 3,
    fix,
  },
  {
    code: "M08",
    effect: "BLOCKS",
    cause: "One e-mail, two people",
    detail: "dispatch@northgate.example on rows 118 and 240",
    rows: 1_240,
    fix: null,
  },
  {
    code: "M06",
    effect: "WARNS",
    cause: "Manager has left, reports still point there",
    detail: "Owen Pratt ended 13 November",
    rows: 8,
    fix: null,
  },
  {
    code: "M32",
    effect: "NOTES",
    cause: "Title against structure",
    detail: "“Rechtsschutzversicherungsgesellschaftsdirektorin” with only ICs below",
    rows: 0,
    fix: null,
  },
]

function Chosen() {
  const [chosen, setChosen] = useState(0)
  return (
    <IssueTable
      count={ISSUES.length}
      issueAt={(place) => ISSUES[place]}
      chosen={chosen}
      onChoose={setChosen}
    />
  )
}

export const EveryEffect: Story<typeof IssueTable> = { render: () => <Chosen /> }
export const OnTheirWay: Story<typeof IssueTable> = {
  args: { count: 3, issueAt: () => undefined, chosen: undefined, onChoose: () => undefined },
}

import { useQuery } from "@apollo/client/react"
import { useMemo } from "react"
import { BoardStrataDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { StrataChart } from "../../parts/strata-chart.tsx"
import { useWide } from "../../ui/use-wide.ts"
import { seatsOf, subtreeAt } from "./board-charts.ts"
import styles from "./layer-board-page.module.css"

type BoardStrataProps = {
  /** Whose subtree is drawn; `null` for the whole org. */
  readonly within: string | null
  /** The person at the top of the scope, marked. */
  readonly chosen: string | null
  readonly onChoose: (personId: string) => void
}

/** The company as four strips over the board: a press sets the scope to the people below a manager. */
export function BoardStrata(props: BoardStrataProps) {
  return useWide() ? (
    <div className={styles.strata}>
      <Strips {...props} />
    </div>
  ) : null
}

function Strips({ within, chosen, onChoose }: BoardStrataProps) {
  const { data } = useQuery(BoardStrataDocument, { variables: { scopeId: within } })
  const seats = useMemo(() => (data ? seatsOf(data.orgShape) : []), [data])
  if (seats.length === 0) return null
  return (
    <StrataChart
      seats={seats}
      chosen={chosen}
      height={60}
      caption={t`Everybody by layer. Choosing a manager sets the scope of the board`}
      onChoose={(key) => {
        const person = subtreeAt(seats, key)
        if (person !== null) onChoose(person)
      }}
    />
  )
}

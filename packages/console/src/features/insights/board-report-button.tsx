import { useApolloClient } from "@apollo/client/react"
import { useState } from "react"
import { t } from "../../language/t.ts"
import type { BoardPlace } from "./people-behind.tsx"

type BoardReportButtonProps = {
  readonly company: string
  readonly reader: string
  readonly place: BoardPlace
}

const WORDS = {
  still: "",
  writing: t`Writing the report`,
  failed: t`The report could not be written. Press again.`,
}

/** Takes the board away as a document; what writes it is fetched at the first press. */
export function BoardReportButton(asked: BoardReportButtonProps) {
  const client = useApolloClient()
  const [state, setState] = useState<keyof typeof WORDS>("still")
  const save = async () => {
    if (state === "writing") return
    setState("writing")
    try {
      const { saveBoardReport } = await import("./board-report.ts")
      await saveBoardReport(client, asked)
      setState("still")
    } catch {
      setState("failed")
    }
  }
  return (
    <span>
      <span role="status">{WORDS[state]} </span>
      <button type="button" onClick={save}>{t`Board report`}</button>
    </span>
  )
}

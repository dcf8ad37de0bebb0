import { useApolloClient, useQuery } from "@apollo/client/react"
import type { MirrorMark } from "@rung/domain/growth/mirror"
import type { Rungs } from "@rung/domain/growth/mirror-fit"
import { useState } from "react"
import { MirrorResultsDocument, ViewerDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./mirror-page.module.css"
import { filledWords, marksFrom, NO_RESULTS, RESULTS_OFFER } from "./mirror-results-words.ts"

type ResultsProps = {
  readonly rungs: Rungs
  /** As they are by the time the results are there. */
  readonly latest: () => readonly MirrorMark[]
  readonly onMarks: (changed: readonly MirrorMark[]) => void
}

/** Takes over from the viewer's own results, when they ask for it. */
export function MirrorResults({ rungs, latest, onMarks }: ResultsProps) {
  const client = useApolloClient()
  const { data } = useQuery(ViewerDocument)
  const [reading, setReading] = useState(false)
  const [words, setWords] = useState(RESULTS_OFFER)
  const personId = data?.viewer?.personId
  if (!personId) return null
  const take = async () => {
    setReading(true)
    try {
      const { data: read } = await client.query({
        query: MirrorResultsDocument,
        variables: { id: personId },
        fetchPolicy: "no-cache",
      })
      const result = read?.personResult
      const changed = result ? marksFrom(result, rungs, latest()) : []
      if (changed.length > 0) onMarks(changed)
      setWords(result ? filledWords(changed.length, result.release.cycleName) : NO_RESULTS)
    } catch (failure) {
      setWords(t`Your results could not be read. ${refusalOf(failure)}`)
    } finally {
      setReading(false)
    }
  }
  return (
    <div className={styles.results}>
      <p role="status">{words}</p>
      <Button busy={reading && t`Reading`} onClick={() => void take()}>{t`Fill in from my results`}</Button>
    </div>
  )
}

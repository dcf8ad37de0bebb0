import { CombinedGraphQLErrors } from "@apollo/client"
import { useApolloClient } from "@apollo/client/react"
import { noteWith } from "@rung/domain/assessments/observation"
import { useState } from "react"
import {
  AssessmentFormDocument,
  AttachObservationDocument,
  type FormPartsFragment,
  type ObservationPartsFragment,
  ObservationsDocument,
} from "../../generated/graphql.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { answerOf } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"

type Attaching = {
  readonly attach: (note: ObservationPartsFragment, code: string) => void
  readonly busy: boolean
  readonly refusal: string | undefined
}

/**
 * Puts a note's text under the evidence note of an item: on the server, which remembers where it went; without a
 * connection only here, as if it had been typed.
 */
export function useAttaching({ assessment: { id } }: FormPartsFragment, keeper: DraftKeeper): Attaching {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const typeIn = ({ text }: ObservationPartsFragment, code: string) =>
    keeper.answer(code, { note: noteWith(answerOf(keeper.current().answers, code).note, text) })
  const send = async (note: ObservationPartsFragment, code: string) => {
    const input = {
      observationId: note.id,
      assessmentId: id,
      version: keeper.current().version,
      competency: code,
    }
    // Past the cache: the new version is to come with the new note, in one reading of the form.
    const { data } = await client.mutate({
      mutation: AttachObservationDocument,
      variables: { input },
      fetchPolicy: "no-cache",
    })
    setRefusal(data?.attachObservation.problems[0]?.message)
    await client.refetchQueries({ include: [AssessmentFormDocument, ObservationsDocument] })
  }
  const attach = async (note: ObservationPartsFragment, code: string) => {
    setRefusal(undefined)
    if (!(await keeper.flush())) return typeIn(note, code)
    try {
      await send(note, code)
    } catch (failure) {
      if (CombinedGraphQLErrors.is(failure)) setRefusal(refusalOf(failure))
      else typeIn(note, code)
    }
  }
  const run = async (note: ObservationPartsFragment, code: string) => {
    setBusy(true)
    await attach(note, code)
    setBusy(false)
  }
  return { attach: (note, code) => void run(note, code), busy, refusal }
}

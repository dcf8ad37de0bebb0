import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  AssessmentFormDocument,
  type FormPartsFragment,
  SubmitAssessmentDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { answerOf } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"

export type Sending = {
  readonly busy: boolean
  /** Whether the rater has pressed send: from then on what is missing is marked at each item. */
  readonly tried: boolean
  readonly refusals: readonly string[]
  readonly send: () => void
}

type SendingOf = {
  readonly form: FormPartsFragment
  readonly keeper: DraftKeeper
  readonly complete: boolean
  /** Of a confidential form: items whose comments may be shown. */
  readonly confirmed: ReadonlySet<string>
  /** Whether nobody can read the form here once it is sent. */
  readonly byLink: boolean
}

/** Sends the form once everything typed is saved, and says what stood against it. */
export function useSending({ form, keeper, complete, confirmed, byLink }: SendingOf): Sending {
  const [submit] = useMutation(SubmitAssessmentDocument)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const handIn = async (): Promise<readonly string[]> => {
    if (!(await keeper.flush()))
      return [t`Not everything is saved yet. Your answers are kept here; try again.`]
    const { id } = form.assessment
    try {
      const { data } = await submit({
        variables: {
          input: {
            assessmentId: id,
            version: keeper.current().version,
            confirmedComments: form.isConfidential ? commented(keeper, confirmed) : null,
          },
        },
        refetchQueries: byLink ? [] : [AssessmentFormDocument],
        awaitRefetchQueries: true,
      })
      const problems = data?.submitAssessment.problems ?? []
      if (problems.length === 0) startAgainAtTheTop()
      return problems.map(({ message }) => message)
    } catch (failure) {
      return [refusalOf(failure)]
    }
  }
  const send = async () => {
    setTried(true)
    setRefusals([])
    if (!complete) return
    setBusy(true)
    setRefusals(await handIn())
    setBusy(false)
  }
  return { busy, tried, refusals, send: () => void send() }
}

/** Comments confirmed and still there. */
function commented(keeper: DraftKeeper, confirmed: ReadonlySet<string>): string[] {
  const { answers } = keeper.current()
  return [...confirmed].filter((code) => answerOf(answers, code).note.trim() !== "")
}

/** The form turns into what was sent: reading and the Tab key start over. */
function startAgainAtTheTop(): void {
  document.getElementById("page")?.focus({ preventScroll: true })
  window.scrollTo(0, 0)
}

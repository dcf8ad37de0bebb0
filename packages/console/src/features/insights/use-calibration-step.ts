import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  CalibrationPeopleDocument,
  CalibrationSessionPageDocument,
  MoveBandDocument,
  type MoveBandInput,
  TakeBackMoveDocument,
  type TakeBackMoveInput,
} from "../../generated/graphql.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import type { CalibrationPerson } from "./calibration-shapes.ts"

type Problem = { readonly code: string; readonly message: string; readonly path: readonly string[] }
type Answer = { readonly person: CalibrationPerson | null; readonly problems: readonly Problem[] }

const FIELDS = ["evidence", "reason", "band"] as const
type Field = (typeof FIELDS)[number]

/** After these, what is on the screen is no longer how the session stands. */
const STALE: readonly string[] = ["VERSION_CONFLICT", "SESSION_CLOSED", "MOVE_SUPERSEDED"]

/** Moves and takes back; refusals stand at the field they name, and what was typed stays. */
export function useCalibrationStep(onMoved: (person: CalibrationPerson) => void) {
  const [move, moving] = useMutation(MoveBandDocument)
  const [takeBack, takingBack] = useMutation(TakeBackMoveDocument)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const run = async (step: () => Promise<Answer | undefined>): Promise<boolean> => {
    try {
      const answer = await step()
      setProblems(answer?.problems ?? [])
      if (answer?.person) onMoved(answer.person)
      if (answer?.problems.some(({ code }) => STALE.includes(code))) {
        const include = [CalibrationSessionPageDocument, CalibrationPeopleDocument]
        await moving.client.refetchQueries({ include })
      }
      return answer?.problems.length === 0
    } catch (failure) {
      setProblems([{ code: "", message: refusalOf(failure), path: [] }])
      return false
    }
  }
  return {
    moveBand: (input: MoveBandInput) =>
      run(async () => (await move({ variables: { input } })).data?.moveBand),
    takeBackMove: (input: TakeBackMoveInput) =>
      run(async () => (await takeBack({ variables: { input } })).data?.takeBackMove),
    busy: moving.loading || takingBack.loading,
    /** What stands against a field, or against one of its entries. */
    problemAt: (field: Field, holds: (index: number) => boolean = () => true) =>
      wordsOf(problems.filter(({ path }) => fieldOf(path) === field && holds(Number(path.at(-1))))),
    otherProblems: problems.filter(({ path }) => fieldOf(path) === undefined).map(({ message }) => message),
  }
}

function fieldOf(path: readonly string[]): Field | undefined {
  return FIELDS.find((field) => path.includes(field))
}

function wordsOf(problems: readonly Problem[]): string | undefined {
  return [...new Set(problems.map(({ message }) => message))].join(" ") || undefined
}

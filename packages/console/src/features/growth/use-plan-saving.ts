import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import {
  MyPlanDocument,
  type PlanPartsFragment,
  SavePlanDocument,
  type SavePlanInput,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { useUndo } from "../../ui/undo.ts"
import { refusalOf } from "../access/use-sign-in.ts"

type Body = Pick<SavePlanInput, "skills" | "actions">

export type PlanSaving = {
  /** Whether it is saved. */
  readonly change: (changed: (body: Body) => Body) => Promise<boolean>
  /** A change that takes something out, with the way back. */
  readonly remove: (said: string, changed: (body: Body) => Body) => Promise<void>
  readonly refusal: string
  readonly busy: boolean
}

/** Saves a plan changed in one respect; what was refused stays to be said. */
export function usePlanSaving(plan: PlanPartsFragment | null): PlanSaving {
  const offerUndo = useUndo()
  const [refusal, setRefusal] = useState("")
  const [save, { loading }] = useMutation(SavePlanDocument, {
    refetchQueries: [MyPlanDocument],
    awaitRefetchQueries: true,
  })
  const keep = async (input: SavePlanInput): Promise<PlanPartsFragment | undefined> => {
    try {
      const { data } = await save({ variables: { input } })
      setRefusal(data?.savePlan.problems.map(({ message }) => message).join(" ") ?? "")
      return data?.savePlan.plan ?? undefined
    } catch (failure) {
      setRefusal(refusalOf(failure))
      return undefined
    }
  }
  const changed = (how: (body: Body) => Body) => keep({ version: plan?.version ?? 0, ...how(bodyOf(plan)) })
  const remove: PlanSaving["remove"] = async (said, how) => {
    const left = await changed(how)
    if (!left) return
    const undo = async () => {
      const back = await keep({ version: left.version, ...bodyOf(plan) })
      if (!back) throw new Error("The plan was not put back.")
      return t`Your plan is as it was.`
    }
    offerUndo({ said, undo })
  }
  return { change: async (how) => Boolean(await changed(how)), remove, refusal, busy: loading }
}

function bodyOf(plan: PlanPartsFragment | null): Body {
  return {
    skills: (plan?.skills ?? []).map(({ competency, why }) => ({ competency, why })),
    actions: (plan?.actions ?? []).map(({ id, competency, what, by, state }) => ({
      id,
      competency,
      what,
      by,
      state,
    })),
  }
}

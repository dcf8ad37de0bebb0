import { useQuery } from "@apollo/client/react"
import { stepsLeft } from "../features/imports/setup-words.ts"
import {
  HomeCyclesDocument,
  MyFormsDocument,
  SetupDocument,
  type ViewerPartsFragment,
} from "../generated/graphql.ts"
import type { PaletteFacts } from "./palette-actions.ts"

/** What of the viewer's company the actions depend on, asked for when the palette opens. */
export function usePaletteFacts({
  personId,
  permissions,
}: ViewerPartsFragment): Pick<PaletteFacts, "nextForm" | "cycles" | "stepsLeft"> {
  const forms = useQuery(MyFormsDocument, { variables: { cycleId: null }, skip: personId === null })
  const cycles = useQuery(HomeCyclesDocument, { skip: !permissions.includes("CYCLE_CREATE") })
  const setup = useQuery(SetupDocument, { skip: !permissions.includes("SETTINGS_CHANGE") })
  const open = forms.data?.myForms.filter(({ isOpen }) => isOpen) ?? []
  const next = open.find(({ perspective }) => perspective !== "SELF") ?? open[0]
  return {
    nextForm: next && { id: next.id, about: next.subject.name, isSelf: next.perspective === "SELF" },
    cycles: cycles.data?.cycles.edges.map(({ node }) => node) ?? [],
    stepsLeft: setup.data && !setup.data.setup.isDone ? stepsLeft(setup.data.setup) : 0,
  }
}

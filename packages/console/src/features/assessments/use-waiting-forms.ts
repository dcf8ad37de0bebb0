import { useQuery } from "@apollo/client/react"
import { type ViewerPartsFragment, WaitingFormsDocument } from "../../generated/graphql.ts"

/** How many of the viewer's forms can be answered, by the page they wait on. */
export function useWaitingForms({
  personId,
}: Pick<ViewerPartsFragment, "personId">): Readonly<Record<string, number>> {
  const { data } = useQuery(WaitingFormsDocument, { skip: personId === null })
  const open = (data?.myForms ?? []).filter(({ isOpen }) => isOpen)
  const own = open.filter(({ perspective }) => perspective === "SELF").length
  return { "/assess": open.length - own, "/self-assessment": own }
}

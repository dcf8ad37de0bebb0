import { useMutation } from "@apollo/client/react"
import {
  DropViewDocument,
  RenameViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { useUndo } from "../../ui/undo.ts"
import type { SavedView } from "./use-saved-views.ts"

/** Keeping, renaming and dropping; each answers what stands against it. */
export function useViewChanges() {
  const again = { refetchQueries: [SavedViewsDocument], awaitRefetchQueries: true }
  const [save] = useMutation(SaveViewDocument, again)
  const [rename] = useMutation(RenameViewDocument, again)
  const [drop] = useMutation(DropViewDocument, again)
  const offerUndo = useUndo()
  const keep = async (name: string, address: string) => {
    const { data } = await save({ variables: { input: { name, address } } })
    return data?.saveView.problems ?? []
  }
  return {
    keep,
    rename: async (id: string, name: string) => {
      const { data } = await rename({ variables: { input: { id, name } } })
      return data?.renameView.problems ?? []
    },
    /** Can be taken back while it is said. */
    drop: async ({ id, name, address }: SavedView) => {
      await drop({ variables: { id } })
      offerUndo({
        said: t`“${name}” is dropped.`,
        undo: async () => {
          const problems = await keep(name, address)
          return problems[0]?.message ?? t`“${name}” is back.`
        },
      })
    },
  }
}

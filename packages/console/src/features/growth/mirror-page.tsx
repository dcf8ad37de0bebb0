import { useApolloClient, useQuery } from "@apollo/client/react"
import type { Rungs } from "@rung/domain/growth/mirror-fit"
import { useState } from "react"
import { DeleteMirrorDocument, type MirrorPartsFragment, MyMirrorDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Page } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { MirrorDesk } from "./mirror-desk.tsx"

/** The viewer's private ladder mirror. */
export function MirrorPage() {
  const client = useApolloClient()
  /** Drops what is not sent yet; there while the viewer is asked whether to clear. */
  const [clearing, setClearing] = useState<{ readonly drop?: () => void }>()
  const [cleared, setCleared] = useState(0)
  const [failure, setFailure] = useState<string>()
  const { data, error, refetch } = useQuery(MyMirrorDocument, { fetchPolicy: "no-cache" })
  const { mirror, problems = [] } = data?.myMirror ?? {}
  const ask = (asked: { readonly drop?: () => void }) => {
    setFailure(undefined)
    setClearing(asked)
  }
  const clear = async () => {
    try {
      const { data: answer } = await client.mutate({
        mutation: DeleteMirrorDocument,
        fetchPolicy: "no-cache",
      })
      const refusals = answer?.deleteMirror.problems ?? []
      if (refusals.length > 0) return setFailure(refusals.map(({ message }) => message).join(" "))
      clearing?.drop?.()
      setClearing(undefined)
      await refetch()
      setCleared((count) => count + 1)
    } catch (refused) {
      setFailure(refusalOf(refused))
    }
  }
  return (
    <Page name={t`Ladder mirror`}>
      {error ? (
        <ErrorState
          sentence={t`Your mirror could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`your ladder mirror`} rows={8} /> : null}
      {problems.length > 0 ? (
        <ErrorState
          sentence={problems.map(({ message }) => message).join(" ")}
          action={<Button onClick={() => ask({})}>{t`Clear everything`}</Button>}
        />
      ) : null}
      {mirror ? <Desk key={cleared} mirror={mirror} onClear={(drop) => ask({ drop })} /> : null}
      <Dialog
        title={t`Clear your mirror?`}
        open={clearing !== undefined}
        onClose={() => setClearing(undefined)}
        actions={<Button filled onClick={() => void clear()}>{t`Clear everything`}</Button>}
      >
        <p>{t`What you wrote is deleted together with its key. Nobody can bring it back.`}</p>
        {failure ? <p role="alert">{failure}</p> : null}
      </Dialog>
    </Page>
  )
}

type DeskProps = {
  readonly mirror: MirrorPartsFragment
  readonly onClear: (drop: () => void) => void
}

function Desk({ mirror, onClear }: DeskProps) {
  const { rungs } = mirror
  if (!rungs) {
    return (
      <EmptyState
        sentence={t`The mirror needs to know your rung: ask an administrator to link your sign-in to your place in the org.`}
      />
    )
  }
  const both: Rungs = { now: rungs.now, next: rungs.next ?? null }
  return <MirrorDesk mirror={mirror} rungs={both} onClear={onClear} />
}

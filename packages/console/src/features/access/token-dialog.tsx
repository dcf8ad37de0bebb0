import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { ApiTokensDocument, CreateApiTokenDocument, type TokenScope } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./admin-pages.module.css"
import { SCOPE_WORDS, SCOPES_IN_ORDER } from "./role-words.ts"
import { TickList } from "./tick-list.tsx"
import { useStep } from "./use-step.ts"

type TokenDialogProps = {
  readonly onClose: () => void
  /** Takes the text that is shown this once. */
  readonly onCreated: (bearer: string) => void
}

const DAYS = 90

export function TokenDialog({ onClose, onCreated }: TokenDialogProps) {
  const [name, setName] = useState("")
  const [scopes, setScopes] = useState<readonly TokenScope[]>([])
  const [expiresOn, setExpiresOn] = useState(() => todayHere(new Date(Date.now() + DAYS * 86_400_000)))
  const [create] = useMutation(CreateApiTokenDocument, { refetchQueries: [ApiTokensDocument] })
  const { run, busy, problem } = useStep()
  const submit = async () => {
    const isDone = await run(async () => {
      const { data } = await create({ variables: { input: { name, scopes: [...scopes], expiresOn } } })
      if (data?.createApiToken.bearer) onCreated(data.createApiToken.bearer)
      return data?.createApiToken.problems
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      title={t`Create a token`}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={busy && t`Creating`}
          waitsFor={
            (name.trim() === "" && t`Say what it is for.`) || (scopes.length === 0 && t`Say what it may do.`)
          }
          onClick={() => void submit()}
        >{t`Create`}</Button>
      }
    >
      <TextField
        label={t`What it is for`}
        placeholder={t`Nightly import from Workday`}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TickList
        legend={t`It may`}
        keys={SCOPES_IN_ORDER}
        words={SCOPE_WORDS}
        chosen={scopes}
        onChoose={setScopes}
      />
      <TextField
        label={t`Stops working on`}
        type="date"
        hint={t`Within a year`}
        value={expiresOn}
        onChange={(event) => setExpiresOn(event.target.value)}
      />
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}

import { useMutation } from "@apollo/client/react"
import { LAYERS } from "@rung/domain/layers/layer"
import { useState } from "react"
import {
  EndLayerOverrideDocument,
  OverrideLayerDocument,
  type PersonHeadFragment,
  PersonPageDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { closesAfter, todayHere } from "../../parts/day-words.ts"
import { LAYER_WORDS } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { SelectField, TextArea, TextField } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./person-page.module.css"

type DialogProps = { readonly person: PersonHeadFragment; readonly onClose: () => void }

/** An administrator's word on one person's layer, with its reason and its last day. */
export function OverrideDialog({ person, onClose }: DialogProps) {
  const before = person.layerDetail?.override
  const [layer, setLayer] = useState(before?.layer ?? person.layer ?? "IC")
  const [reason, setReason] = useState(before?.reason ?? "")
  const [lastDay, setLastDay] = useState("")
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [mutate, { loading }] = useMutation(OverrideLayerDocument, { refetchQueries: [PersonPageDocument] })
  const short = reason.trim().length < 10
  const save = async () => {
    try {
      const expiresOn = lastDay === "" ? null : (closesAfter(lastDay) ?? null)
      const answer = await mutate({
        variables: { input: { personId: person.id, layer, reason: reason.trim(), expiresOn } },
      })
      const problems = answer.data?.overrideLayer.problems ?? []
      if (problems.length === 0) return onClose()
      setRefusals(problems.map(({ message }) => message))
    } catch (failure) {
      setRefusals([refusalOf(failure)])
    }
  }
  return (
    <Dialog
      title={t`Override the layer of ${person.name}`}
      open
      onClose={onClose}
      actions={
        <Button
          filled
          busy={loading && t`Saving`}
          waitsFor={short && t`It waits for a reason of ten characters.`}
          onClick={() => void save()}
        >{t`Set the layer`}</Button>
      }
    >
      <p>{t`It wins over every rule until it ends. Those who may read the reasons see yours.`}</p>
      <SelectField
        label={t`Layer`}
        value={layer}
        options={LAYERS.map((each) => ({ value: each, label: `${each}, ${LAYER_WORDS[each]}` }))}
        onChange={(event) => setLayer(LAYERS.find((each) => each === event.currentTarget.value) ?? layer)}
      />
      <TextArea
        label={t`Why`}
        hint={t`10 to 500 characters`}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextField
        label={t`Last day`}
        hint={t`Empty: until somebody ends it`}
        type="date"
        min={todayHere()}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      <Refusals refusals={refusals} />
    </Dialog>
  )
}

export function EndOverrideDialog({ person, onClose }: DialogProps) {
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [mutate, { loading }] = useMutation(EndLayerOverrideDocument, {
    refetchQueries: [PersonPageDocument],
  })
  const end = async () => {
    try {
      const answer = await mutate({ variables: { input: { personId: person.id } } })
      const problems = answer.data?.endLayerOverride.problems ?? []
      if (problems.length === 0) return onClose()
      setRefusals(problems.map(({ message }) => message))
    } catch (failure) {
      setRefusals([refusalOf(failure)])
    }
  }
  return (
    <Dialog
      title={t`End the override of ${person.name}?`}
      open
      onClose={onClose}
      actions={
        <Button filled busy={loading && t`Ending`} onClick={() => void end()}>{t`End the override`}</Button>
      }
    >
      <p>{t`From today the layer follows from the org again, and overrides planned for later go as well.`}</p>
      <Refusals refusals={refusals} />
    </Dialog>
  )
}

function Refusals({ refusals }: { readonly refusals: readonly string[] }) {
  return refusals.map((refusal) => (
    <p key={refusal} className={styles.refusal} role="alert">
      {refusal}
    </p>
  ))
}

import { useMutation } from "@apollo/client/react"
import { type FormEvent, useState } from "react"
import {
  ChangeSettingsDocument,
  type SettingsPartsFragment,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox, TextField } from "../../ui/field.tsx"
import styles from "./admin-pages.module.css"
import { changedSettings, type SettingsDraft, settingsDraft, weightsProblem } from "./settings-draft.ts"
import { useStep } from "./use-step.ts"

const WEIGHTS = [
  ["manager", t`From above`],
  ["upward", t`From reports`],
  ["skip", t`Two levels below`],
  ["peer", t`From peers`],
] as const

/** The company's name and day, and how results are held back and weighed. */
export function SettingsForm({ settings }: { readonly settings: SettingsPartsFragment }) {
  const [draft, setDraft] = useState<SettingsDraft>(() => settingsDraft(settings))
  const [change] = useMutation(ChangeSettingsDocument, { refetchQueries: [ViewerDocument] })
  const { run, busy, problem } = useStep()
  const [saved, setSaved] = useState(false)
  const set = (part: Partial<SettingsDraft>) => {
    setSaved(false)
    setDraft({ ...draft, ...part })
  }
  const changed = changedSettings(draft, settings)
  const wrongWeights = weightsProblem(draft)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !changed || wrongWeights) return
    const input = { ...changed, version: settings.version }
    setSaved(await run(async () => (await change({ variables: { input } })).data?.changeSettings.problems))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h2>{t`The company`}</h2>
      <div className={styles.two}>
        <TextField
          label={t`Name`}
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t`Time zone`}
          hint={t`Decides which day it is`}
          list="time-zones"
          value={draft.timeZone}
          onChange={(event) => set({ timeZone: event.target.value })}
        />
        <datalist id="time-zones">
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <h2>{t`Fewest answers behind a number`}</h2>
      <p
        className={styles.quiet}
      >{t`Confidential, shown only in groups of this size. A cycle keeps the sizes it was opened with.`}</p>
      <div className={styles.two}>
        <TextField
          label={t`In the subject's own view`}
          hint={t`4 to 20`}
          type="number"
          min={4}
          max={20}
          value={draft.kDevelopment}
          onChange={(event) => set({ kDevelopment: event.target.value })}
        />
        <TextField
          label={t`For everybody else`}
          hint={t`5 to 20`}
          type="number"
          min={5}
          max={20}
          value={draft.kDecision}
          onChange={(event) => set({ kDecision: event.target.value })}
        />
      </div>
      <h2>{t`Shares of the views in a score`}</h2>
      <p className={styles.quiet}>{t`Together 1. A self-assessment is in no score.`}</p>
      <div className={styles.four}>
        {WEIGHTS.map(([key, label]) => (
          <TextField
            key={key}
            label={label}
            inputMode="decimal"
            value={draft[key]}
            onChange={(event) => set({ [key]: event.target.value })}
          />
        ))}
      </div>
      <h2>{t`After a release`}</h2>
      <Checkbox
        label={t`Mail members, once, that results are there`}
        note={t`To whoever has a result, and to whoever has people with one. The mail holds nothing of them.`}
        checked={draft.tellsOfReleases}
        onChange={(event) => set({ tellsOfReleases: event.target.checked })}
      />
      {(problem ?? wrongWeights) ? (
        <p className={styles.refusal} role="alert">
          {problem ?? wrongWeights}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button
          type="submit"
          busy={busy && t`Saving`}
          waitsFor={!changed && !saved && t`Nothing is changed yet.`}
        >{t`Save the settings`}</Button>
        <span className={styles.saved} role="status">
          {saved && !changed ? t`Saved.` : ""}
        </span>
      </div>
    </form>
  )
}

import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { rich, t } from "../../language/t.ts"
import { ViewChoices } from "./cycle-choices.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { SetupSave } from "./setup-save.tsx"
import { useCycleChange } from "./use-cycle-change.ts"

/** Who is asked about somebody; how much each view weighs is the company's to set. */
export function SetupViews({ cycle }: { readonly cycle: CycleOnPage }) {
  const [perspectives, setPerspectives] = useState(cycle.perspectives)
  const { change, saving, isSaved, about, besides } = useCycleChange(cycle)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        change({ perspectives: [...perspectives] })
      }}
    >
      <ViewChoices perspectives={perspectives} onChange={(next) => setPerspectives([...next])} />
      {about("perspectives") ? (
        <p className={styles.refusal} role="alert">
          {about("perspectives")}
        </p>
      ) : null}
      <p
        className={styles.quiet}
      >{rich`The weights of views are the company’s, and freeze when the cycle opens. A view that shows nothing drops out and the others share its weight. ${<Link to="/settings">{t`Change the weights`}</Link>}`}</p>
      <SetupSave saving={saving} isSaved={isSaved} refusals={besides(["perspectives"])} />
    </form>
  )
}

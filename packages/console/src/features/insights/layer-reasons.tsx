import { useState } from "react"
import type { PersonHeadFragment, TitleMismatchKind } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { dayWords, lastDayOf, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { EndOverrideDialog, OverrideDialog } from "./override-dialog.tsx"
import styles from "./person-page.module.css"

const MISMATCH: Readonly<Record<TitleMismatchKind, string>> = {
  MANAGER_TITLE_WITHOUT_REPORTS: t`The title says manager; nobody counted reports to them.`,
  SENIOR_TITLE_OVER_ICS: t`The title says senior manager; only individual contributors stand beneath.`,
}

type LayerReasonsProps = { readonly person: PersonHeadFragment; readonly mayOverride: boolean }

/** The chain that leads to the layer, the override that decides, and for administrators the way to set one. */
export function LayerReasons({ person, mayOverride }: LayerReasonsProps) {
  const [dialog, setDialog] = useState<"set" | "end" | null>(null)
  const { layerDetail, layer } = person
  if (!layerDetail || !layer) return null
  const { reasons, override, mismatch } = layerDetail
  return (
    <section className={styles.reasons} aria-label={t`Why this layer`}>
      <div>
        <h2>{t`Why ${layer}`}</h2>
        <ol>
          {reasons.map(({ code, words }) => (
            <li key={`${code} ${words}`}>{words}</li>
          ))}
        </ol>
        {override ? (
          <p>{rich`An administrator set ${override.layer} from ${dayWords(override.validFrom, todayHere())}${override.expiresOn ? t` until ${dayWords(lastDayOf(override.expiresOn), todayHere())}` : ""}: ${<span className={styles.written}>{override.reason}</span>}`}</p>
        ) : null}
        {mismatch ? <p>{MISMATCH[mismatch]}</p> : null}
      </div>
      {mayOverride ? (
        <div className={styles.reasonActions}>
          <Button small onClick={() => setDialog("set")}>
            {override ? t`Change the override` : t`Override the layer`}
          </Button>
          {override ? <Button small onClick={() => setDialog("end")}>{t`End the override`}</Button> : null}
        </div>
      ) : null}
      {dialog === "set" ? <OverrideDialog person={person} onClose={() => setDialog(null)} /> : null}
      {dialog === "end" ? <EndOverrideDialog person={person} onClose={() => setDialog(null)} /> : null}
    </section>
  )
}

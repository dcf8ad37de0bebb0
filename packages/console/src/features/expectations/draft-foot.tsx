import { useState } from "react"
import { locale } from "../../language/locale.ts"
import { t } from "../../language/t.ts"
import { counted } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { SaveState } from "../../ui/save-state.tsx"
import { DiscardDialog } from "./discard-dialog.tsx"
import type { DeskState, DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import { type ToldChange, whatIfFinding } from "./draft-words.ts"
import { PublishDialog } from "./publish-dialog.tsx"
import type { WhatIf } from "./what-if-panel.tsx"

type DraftFootProps = {
  readonly desk: DraftDesk
  readonly state: DeskState
  readonly number: number
  readonly changes: readonly ToldChange[]
  /** How many things stand against publishing. */
  readonly problems: number
  /** What the last what-if said of the draft as it is. */
  readonly tried: WhatIf | undefined
  readonly onDone: () => void
}

/** Where the draft is now, and what can be done with it. */
export function DraftFoot({ desk, state, number, changes, problems, tried, onDone }: DraftFootProps) {
  const [asking, setAsking] = useState<"PUBLISH" | "DISCARD">()
  const { saving, stored, past, isMerged } = state
  const waitsFor =
    (problems > 0 && t`${counted(problems, "thing")} to mend first`) ||
    (changes.length === 0 && t`nothing is changed yet`)
  const at = new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(new Date(stored.savedAt))
  return (
    <>
      <div className={look.footState}>
        <b>{t`Version ${number}`}</b>
        <SaveState
          saving={
            saving.state === "saved"
              ? { state: "saved", at }
              : saving.state === "failed"
                ? { state: "failed", retry: () => void desk.flush() }
                : { state: saving.state }
          }
        />
        {saving.state === "failed" ? (
          <span role="alert" className={look.refusal}>
            {saving.message}
          </span>
        ) : null}
        {isMerged ? <span>{t`Somebody else’s changes are in it, too.`}</span> : null}
      </div>
      <div className={look.footActions}>
        <Button
          waitsFor={undefined}
          onClick={() => desk.undo()}
          aria-disabled={past.length === 0 || undefined}
        >{t`Undo`}</Button>
        <Button onClick={() => setAsking("DISCARD")}>{t`Discard`}</Button>
        <Button
          filled
          waitsFor={waitsFor}
          onClick={() => setAsking("PUBLISH")}
        >{t`Publish version ${number}`}</Button>
      </div>
      <PublishDialog
        desk={desk}
        number={number}
        changes={changes}
        told={tried && whatIfFinding(tried)}
        open={asking === "PUBLISH"}
        onClose={() => setAsking(undefined)}
        onPublished={onDone}
      />
      <DiscardDialog
        desk={desk}
        changes={changes.length}
        open={asking === "DISCARD"}
        onClose={() => setAsking(undefined)}
        onGone={onDone}
      />
    </>
  )
}

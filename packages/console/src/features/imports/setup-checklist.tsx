import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import type { KeptStep, SetupPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { useUndo } from "../../ui/undo.ts"
import styles from "./setup-checklist.module.css"
import { KEEP_WORDS, STEP_WORDS, standingWords, waitsWords } from "./setup-words.ts"

type Line = SetupPartsFragment["lines"][number]

type SetupChecklistProps = {
  readonly setup: SetupPartsFragment
  readonly keep: (step: KeptStep, isKept: boolean) => Promise<void>
}

/** What leads to the first results, step by step, each with the one place it is done at. */
export function SetupChecklist({ setup, keep }: SetupChecklistProps) {
  return (
    <ol className={styles.steps} aria-label={t`First steps`}>
      {setup.lines.map((line, at) => (
        <li key={line.step} className={styles.step} data-state={line.state}>
          <span className={styles.mark} aria-hidden="true">
            {line.state === "DONE" ? "✓" : at + 1}
          </span>
          <div>
            <h2 className={styles.name}>
              {STEP_WORDS[line.step].name}
              {line.state === "DONE" ? <span className="only-read-aloud">{t`, done`}</span> : null}
            </h2>
            {line.state === "DONE" ? null : <p className={styles.why}>{STEP_WORDS[line.step].why}</p>}
            <Standing line={line} heads={setup.heads} />
          </div>
          <Actions line={line} keep={keep} />
        </li>
      ))}
    </ol>
  )
}

function Standing({ line, heads }: { readonly line: Line; readonly heads: readonly string[] }) {
  const words = [standingWords(line, heads), line.waitsFor && waitsWords(line.waitsFor)].filter(Boolean)
  return words.length > 0 ? <p className={styles.standing}>{words.join(". ")}.</p> : null
}

function Actions({ line, keep }: { readonly line: Line; readonly keep: SetupChecklistProps["keep"] }) {
  const navigate = useNavigate()
  const { action, to } = STEP_WORDS[line.step]
  const { state, step } = line
  if (state === "WAITS") return <span />
  return (
    <div className={styles.actions}>
      {state !== "DONE" && (step === "HEADS" || step === "CONTRACT") ? (
        <Keep step={step} keep={keep} />
      ) : null}
      {state === "NEXT" ? (
        <Button filled onClick={() => void navigate({ to })}>
          {action}
        </Button>
      ) : (
        <Link to={to} className={styles.go}>
          {action}
        </Link>
      )}
    </div>
  )
}

function Keep({ step, keep }: { readonly step: KeptStep; readonly keep: SetupChecklistProps["keep"] }) {
  const [busy, setBusy] = useState(false)
  const offerUndo = useUndo()
  const onKeep = async () => {
    setBusy(true)
    await keep(step, true)
    offerUndo({
      said: KEEP_WORDS[step].words,
      undo: async () => {
        await keep(step, false)
        return t`The step is open again.`
      },
    })
  }
  return (
    <Button busy={busy && t`Keeping it`} onClick={() => void onKeep()}>
      {KEEP_WORDS[step].action}
    </Button>
  )
}

import { Link, useNavigate, useParams } from "@tanstack/react-router"
import { t } from "../../language/t.ts"
import { countWord } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Crumb } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { ImportSteps } from "./import-steps.tsx"
import { planOf } from "./plan-of.ts"
import { PlanView } from "./plan-view.tsx"
import { isRunning, runningFinding, runningPromise } from "./progress-words.ts"
import { CancelJob, RunningImport } from "./running-import.tsx"
import { type Import, useImport } from "./use-import.ts"
import { useImportSteps } from "./use-import-steps.ts"

/** One import, however far it is: its rows arriving, at work, its plan, or what became of it. */
export function ImportPage() {
  const { importId = "" } = useParams({ strict: false })
  const { now, error, refetch, settled } = useImport(importId)
  const plan = now && planOf(now)
  if (plan) return <PlanView key={plan.id} plan={plan} settled={settled} />
  if (now) return <ImportWithoutPlan key={now.id} now={now} />
  return (
    <Page name={t`Import`} top={<Crumb name={t`Plan`} />} topEnd={<ImportSteps here="Plan" />}>
      {error ? (
        <ErrorState
          sentence={t`The import could not be read. ${error.message}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : (
        <Loading what={t`the import`} />
      )}
    </Page>
  )
}

function ImportWithoutPlan({ now }: { readonly now: Import }) {
  const steps = useImportSteps(now)
  const { state, progress } = now
  const isAtWork = isRunning(state)
  return (
    <Page
      name={now.sourceName}
      top={<Crumb name={now.sourceName} hash={now.fileHash} />}
      topEnd={<ImportSteps here="Plan" />}
      foot={
        <>
          <span className={styles.footWords} role="status">
            {steps.problem ?? (isAtWork ? "" : t`Nothing was written to the org.`)}
          </span>
          {isAtWork ? (
            <CancelJob state={state} progress={progress} onCancel={() => void steps.cancel()} />
          ) : (
            <NextSteps now={now} busy={steps.busy} onPlanAgain={() => void steps.amend({})} />
          )}
        </>
      }
    >
      <PageHead title={isAtWork ? runningFinding(state, now.source) : titleOf(now)} under={under(now)} />
      {isAtWork ? <RunningImport state={state} progress={progress} /> : null}
      {now.problems.length > 0 ? (
        <ul className={styles.lines}>
          {now.problems.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : null}
    </Page>
  )
}

function titleOf({ state, problems }: Import): string {
  if (state === "RECEIVING") return t`Its rows are still arriving`
  if (state === "CANCELLED") return t`This import was given up before it was planned`
  const count = problems.length
  return count > 1 ? t`It could not be planned: ${countWord(count)} reasons` : t`It could not be planned`
}

function under({ state }: Import): string {
  if (isRunning(state)) return runningPromise(state)
  if (state === "RECEIVING")
    return t`A script sends them part by part, and plans the import when all are here.`
  return t`Nothing is lost: its rows are kept, and it can be planned again.`
}

type NextStepsProps = {
  readonly now: Import
  readonly busy: string | false
  readonly onPlanAgain: () => void
}

function NextSteps({ now, busy, onPlanAgain }: NextStepsProps) {
  const navigate = useNavigate()
  if (now.state === "RECEIVING") return null
  return (
    <div className={styles.actions}>
      {now.uploadId ? (
        <Link to="/imports/new" search={{ upload: now.uploadId, import: now.id }}>
          {t`Change how it is read`}
        </Link>
      ) : null}
      <Button
        onClick={() => void navigate({ to: "/imports/new", search: {} })}
      >{t`Choose another file`}</Button>
      <Button filled busy={busy} onClick={onPlanAgain}>
        {t`Plan again`}
      </Button>
    </div>
  )
}

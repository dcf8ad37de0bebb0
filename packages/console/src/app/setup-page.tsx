import { useNavigate } from "@tanstack/react-router"
import { SetupChecklist } from "../features/imports/setup-checklist.tsx"
import { setupTitle } from "../features/imports/setup-words.ts"
import { useSetup } from "../features/imports/use-setup.ts"
import { rich, t } from "../language/t.ts"
import { Button } from "../ui/button.tsx"
import { Page, PageHead } from "../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../ui/page-state.tsx"
import { useUndo } from "../ui/undo.ts"
import styles from "./home-page.module.css"
import { RunningCycles } from "./running-cycles.tsx"

/** What leads a new company to its first results. */
export function SetupPage() {
  const { setup, failed, again, keep, putAside } = useSetup()
  const navigate = useNavigate()
  return (
    <Page name={t`First steps`} top={<b>{t`First steps`}</b>}>
      {failed ? (
        <ErrorState
          sentence={t`How far the company is could not be read.`}
          action={<Button onClick={again}>{t`Try again`}</Button>}
        />
      ) : null}
      {!setup && !failed ? <Loading what={t`the first steps`} rows={7} /> : null}
      {setup ? <PageHead title={setupTitle(setup)} /> : null}
      {setup?.isDone ? (
        <EmptyState
          sentence={t`Nothing is left to set up. The board shows what was released.`}
          action={<Button onClick={() => void navigate({ to: "/" })}>{t`Go to the board`}</Button>}
        />
      ) : null}
      {setup && !setup.isDone ? (
        <>
          <SetupChecklist setup={setup} keep={keep} />
          <Aside isAside={setup.isAside} putAside={putAside} />
          <RunningCycles />
        </>
      ) : null}
    </Page>
  )
}

type AsideProps = {
  readonly isAside: boolean
  readonly putAside: (aside: boolean) => Promise<void>
}

function Aside({ isAside, putAside }: AsideProps) {
  const navigate = useNavigate()
  const offerUndo = useUndo()
  const onAside = async () => {
    await putAside(true)
    offerUndo({
      said: t`The first steps are put aside. They stay under Set up.`,
      undo: async () => {
        await putAside(false)
        await navigate({ to: "/set-up" })
        return t`You start with the first steps again.`
      },
    })
    await navigate({ to: "/" })
  }
  return (
    <div className={styles.aside}>
      {isAside
        ? rich`You no longer start here.${<Button small onClick={() => void putAside(false)}>{t`Start here again`}</Button>}`
        : rich`You start here until the first results are released.${<Button small onClick={() => void onAside()}>{t`Put aside`}</Button>}`}
    </div>
  )
}

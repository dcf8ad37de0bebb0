import { useNavigate } from "@tanstack/react-router"
import { SetupChecklist } from "../features/imports/setup-checklist.tsx"
import { setupTitle } from "../features/imports/setup-words.ts"
import { useSetup } from "../features/imports/use-setup.ts"
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
    <Page name="First steps" top={<b>First steps</b>}>
      {failed ? (
        <ErrorState
          sentence="How far the company is could not be read."
          action={<Button onClick={again}>Try again</Button>}
        />
      ) : null}
      {!setup && !failed ? <Loading what="the first steps" rows={7} /> : null}
      {setup ? <PageHead title={setupTitle(setup)} /> : null}
      {setup?.isDone ? (
        <EmptyState
          sentence="Nothing is left to set up. The board shows what was released."
          action={<Button onClick={() => void navigate({ to: "/" })}>Go to the board</Button>}
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
      said: "The first steps are put aside. They stay under Set up.",
      undo: async () => {
        await putAside(false)
        await navigate({ to: "/set-up" })
        return "You start with the first steps again."
      },
    })
    await navigate({ to: "/" })
  }
  return (
    <div className={styles.aside}>
      {isAside ? (
        <>
          You no longer start here.
          <Button small onClick={() => void putAside(false)}>
            Start here again
          </Button>
        </>
      ) : (
        <>
          You start here until the first results are released.
          <Button small onClick={() => void onAside()}>
            Put aside
          </Button>
        </>
      )}
    </div>
  )
}

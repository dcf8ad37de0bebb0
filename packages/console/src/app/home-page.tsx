import { useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import {
  AfterReleaseDocument,
  type AfterReleaseQuery,
  type FormHeadFragment,
  MyFormsDocument,
  PersonPlaceDocument,
  type ViewerPartsFragment,
} from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import { todayHere } from "../parts/day-words.ts"
import { Button } from "../ui/button.tsx"
import { Page, PageHead } from "../ui/page.tsx"
import { ErrorState, Loading } from "../ui/page-state.tsx"
import { ExpectedOfMe, OwnPlan, OwnResults } from "./home-aside.tsx"
import { HomeForms } from "./home-forms.tsx"
import styles from "./home-page.module.css"
import { HomeTeam } from "./home-team.tsx"
import { homeTitle } from "./home-words.ts"
import { RunningCycles } from "./running-cycles.tsx"

type Viewer = Pick<ViewerPartsFragment, "personId" | "permissions" | "name">

/** What waits for the viewer and their people, for whoever reads no board. */
export function HomePage({ viewer }: { readonly viewer: Viewer }) {
  const forms = useQuery(MyFormsDocument, {
    variables: { cycleId: null },
    fetchPolicy: "cache-and-network",
  })
  const after = useQuery(AfterReleaseDocument, {
    variables: { cycleId: null },
    fetchPolicy: "cache-and-network",
  })
  const failed = (forms.error && !forms.data) || (after.error && !after.data)
  const again = () => {
    void forms.refetch()
    void after.refetch()
  }
  return (
    <Page name={t`Home`} top={<b>{t`Home`}</b>}>
      {failed ? (
        <ErrorState
          sentence={t`What waits for you could not be read. Nothing you wrote is lost.`}
          action={<Button onClick={again}>{t`Try again`}</Button>}
        />
      ) : null}
      {!failed && !(forms.data && after.data) ? <Loading what={t`what waits for you`} rows={6} /> : null}
      {forms.data && after.data ? (
        <Body viewer={viewer} forms={forms.data.myForms} after={after.data.afterRelease} />
      ) : null}
    </Page>
  )
}

type BodyProps = {
  readonly viewer: Viewer
  readonly forms: readonly FormHeadFragment[]
  readonly after: AfterReleaseQuery["afterRelease"]
}

function Body({ viewer, forms, after }: BodyProps) {
  const { own, people } = after
  const facts = {
    forms,
    ownResults: own && !own.acknowledgedAt ? own.release.cycleName : null,
    conversations: people.filter(({ acknowledgedAt }) => !acknowledgedAt).length,
  }
  return (
    <>
      <PageHead
        title={homeTitle(facts, todayHere())}
        under={underTitle(facts)}
        aside={<Next forms={forms} />}
      />
      {viewer.personId ? (
        <Parts personId={viewer.personId} forms={forms} after={after} />
      ) : (
        <p
          className={styles.quiet}
        >{t`Your sign-in stands for nobody in the org: no forms are asked of you. An administrator can link it.`}</p>
      )}
      {viewer.permissions.includes("CYCLE_CREATE") ? <RunningCycles /> : null}
    </>
  )
}

function underTitle({ forms }: { readonly forms: readonly FormHeadFragment[] }): string | undefined {
  const open = forms.filter(({ isOpen }) => isOpen)
  if (open.length > 0) return undefined
  return forms.length > 0
    ? t`You have answered everything that is asked of you.`
    : t`While a cycle is open, the forms asked of you stand here.`
}

function Next({ forms }: { readonly forms: readonly FormHeadFragment[] }) {
  const navigate = useNavigate()
  const next = forms.find(({ isOpen }) => isOpen)
  if (!next) return null
  const self = next.perspective === "SELF"
  const begun = next.state === "IN_PROGRESS"
  const words = self ? t`my self-assessment` : next.subject.name
  const go = () =>
    self
      ? navigate({ to: "/self-assessment" })
      : navigate({ to: "/assess/$assessmentId", params: { assessmentId: next.id } })
  return (
    <Button filled onClick={() => void go()}>
      {begun ? t`Go on with ${words}` : t`Begin with ${words}`}
    </Button>
  )
}

type PartsProps = Omit<BodyProps, "viewer"> & { readonly personId: string }

function Parts({ personId, forms, after }: PartsProps) {
  const { data } = useQuery(PersonPlaceDocument, { variables: { id: personId } })
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <HomeForms forms={forms} />
        <HomeTeam personId={personId} forms={forms} after={after} />
      </div>
      <div className={styles.side}>
        <OwnResults
          personId={personId}
          unread={after.own?.acknowledgedAt === null ? after.own.release : null}
        />
        <OwnPlan />
        {data?.person?.layer ? (
          <ExpectedOfMe layer={data.person.layer} hybridShare={data.person.hybridShare} />
        ) : null}
      </div>
    </div>
  )
}

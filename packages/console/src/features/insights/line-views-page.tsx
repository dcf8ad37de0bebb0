import { useQuery } from "@apollo/client/react"
import type { Layer } from "@rung/domain/layers/layer"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { LineViewsDocument, type LineViewsQuery, ViewerDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { LAYER_WORDS, LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { boardSearch, scopeInput, scopeWords } from "./board-words.ts"
import { ViewGroups } from "./person-view-groups.tsx"
import styles from "./person-views.module.css"
import {
  groupedViews,
  HOW_VIEWS_ARE_SHOWN,
  NO_VIEWS,
  shownViewsWords,
  VIEWS_OF_A_UNIT,
  viewsTable,
} from "./person-views.ts"
import { ReleaseChoice } from "./release-choice.tsx"

/** What is said in confidence about everybody of a layer in a whole line: what its head may know of it. */
export function LineViewsPage() {
  const search = boardSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(LineViewsDocument, {
    variables: { cycleId: search.cycle ?? null, scope: scopeInput(search) },
  })
  const { data: me } = useQuery(ViewerDocument)
  const release = data?.layerBoard.release
  return (
    <Page
      name={t`Said in confidence`}
      top={
        <>
          <span>
            <Link to="/" search={search}>{t`Layer board`}</Link> / <b>{t`Said in confidence`}</b>
          </span>
          {release ? (
            <ReleaseChoice
              shown={release}
              onChoose={(cycle) => void navigate({ to: ".", search: { ...search, cycle } })}
            />
          ) : null}
        </>
      }
    >
      {error ? (
        <ErrorState
          sentence={t`The views could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the views`} rows={8} /> : null}
      {data && me?.viewer ? <Body data={data} viewerId={me.viewer.personId} /> : null}
    </Page>
  )
}

type BodyProps = { readonly data: LineViewsQuery; readonly viewerId: string | null }

function Body({ data, viewerId }: BodyProps) {
  const { scope, competencies } = data.layerBoard
  const named = (competencies?.columns ?? []).map(({ key: code, name }) => ({ code, name }))
  const byLayer: Readonly<Record<Layer, LineViewsQuery["m1"]>> = {
    EXEC: data.exec,
    M2: data.m2,
    M1: data.m1,
    IC: data.ic,
  }
  const all = LAYERS_FROM_TOP.flatMap((layer) => byLayer[layer])
  const where = scope ? scopeWords(scope, viewerId) : t`This line`
  if (all.length === 0) {
    return (
      <>
        <PageHead
          title={scope?.kind === "UNIT" ? t`${where} is no line` : t`Nothing is said in confidence here yet`}
        />
        <EmptyState sentence={scope?.kind === "UNIT" ? VIEWS_OF_A_UNIT : NO_VIEWS} />
      </>
    )
  }
  return (
    <>
      <PageHead title={shownViewsWords(where, all)} under={HOW_VIEWS_ARE_SHOWN} />
      <div className={styles.frames}>
        {LAYERS_FROM_TOP.filter((layer) => byLayer[layer].length > 0).map((layer) => {
          const groups = groupedViews(byLayer[layer], named)
          return (
            <ChartFrame key={layer} title={`${layer} ${LAYER_WORDS[layer]}`} table={viewsTable(groups)}>
              <ViewGroups groups={groups} />
            </ChartFrame>
          )
        })}
      </div>
    </>
  )
}

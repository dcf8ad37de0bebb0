import { useQuery } from "@apollo/client/react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useEffect, useMemo, useState } from "react"
import { OrgFiguresDocument, OrgShapeDocument, ViewerDocument } from "../../generated/graphql.ts"
import { CountRow } from "../../parts/count-row.tsx"
import { todayHere } from "../../parts/day-words.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { Menu } from "../../ui/menu.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { DayChoice } from "./day-choice.tsx"
import { type ChosenPlace, OrgChart } from "./org-chart.tsx"
import { OrgOutline } from "./org-outline.tsx"
import styles from "./org-page.module.css"
import { type LayerTotal, orgFinding, scopeFinding, totalsIn } from "./org-words.ts"
import { PassagesList } from "./passages-list.tsx"
import { type OutlineHold, useOutline } from "./use-outline.ts"

/** The address of the page: whose org, as of which day, compared with which, and who is selected. */
function useOrgAddress() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const now = {
    in: textInSearch(search, "in"),
    on: textInSearch(search, "on"),
    from: textInSearch(search, "from"),
    to: textInSearch(search, "to"),
    at: textInSearch(search, "at"),
  }
  const go = (change: Partial<typeof now>) =>
    void navigate({ to: "/org", search: { ...now, ...change }, replace: "at" in change })
  return { ...now, go }
}

/** The company as outline and chart, on any day. */
export function OrgPage() {
  const address = useOrgAddress()
  const { data: me } = useQuery(ViewerDocument)
  const company = me?.viewer?.tenant?.name ?? "the company"
  const hold = useOutline({ asOf: address.on, scopeId: address.in })
  const top = (
    <>
      <ScopeChoice hold={hold} company={company} scopeId={address.in} at={address.at} go={address.go} />
      <DayChoice key={address.on} day={address.on} onChoose={(on) => address.go({ on })} />
      <button
        type="button"
        className={styles.trigger}
        onClick={() => address.go({ from: yearAgo(todayHere()), to: undefined })}
      >
        Compare dates
      </button>
    </>
  )
  return (
    <Page name="Org" top={top}>
      {address.from ? (
        <PassagesList
          from={address.from}
          to={address.to}
          onChoose={(from, to) => address.go({ from, to })}
          onEnd={() => address.go({ from: undefined, to: undefined })}
        />
      ) : (
        <OrgOfDay address={address} hold={hold} mayImport={me?.viewer?.permissions.includes("IMPORT_PLAN")} />
      )}
    </Page>
  )
}

function yearAgo(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace("02-29", "02-28")}`
}

type OrgOfDayProps = {
  readonly address: ReturnType<typeof useOrgAddress>
  readonly hold: OutlineHold
  readonly mayImport: boolean | undefined
}

function OrgOfDay({ address, hold, mayImport }: OrgOfDayProps) {
  const navigate = useNavigate()
  const asOf = address.on ?? null
  const figures = useQuery(OrgFiguresDocument, { variables: { asOf }, fetchPolicy: "cache-and-network" })
  const shape = useQuery(OrgShapeDocument, { variables: { asOf, scopeId: address.in ?? null } })
  const org = figures.data?.org
  const places = shape.data?.orgShape
  const error = figures.error ?? shape.error
  const chosen = useChosen(hold, address.at)
  if (error || hold.failed) {
    return (
      <ErrorState
        sentence={`The org could not be read. ${error?.message ?? ""}`}
        action={<Button onClick={() => window.location.reload()}>Try again</Button>}
      />
    )
  }
  if (!org) return <Loading what="the org" rows={8} />
  if (org.people === 0) {
    return (
      <>
        <PageHead title={orgFinding(org)} />
        <EmptyState
          sentence="Import the list your HR system holds: the tree in it decides everybody's layer."
          action={
            mayImport ? (
              <Button filled onClick={() => void navigate({ to: "/imports/new" })}>
                Import the org
              </Button>
            ) : undefined
          }
        />
      </>
    )
  }
  const totals = address.in ? (places ? totalsIn(places) : undefined) : org.byLayer
  const scopeName = hold.outline.places.get(address.in ?? "")?.name ?? "an open seat"
  return (
    <>
      <PageHead
        title={address.in && totals ? scopeFinding(scopeName, totals) : orgFinding(org)}
        aside={totals ? <LayerCounts totals={totals} /> : undefined}
      />
      <div className={styles.columns}>
        <OrgOutline
          hold={hold}
          here={address.at ?? null}
          onGo={(at) => address.go({ at })}
          onOpenPage={(id) => {
            if (hold.outline.places.get(id)?.kind === "PERSON")
              void navigate({ to: "/people/$id", params: { id } })
          }}
        />
        {places ? (
          <OrgChart
            places={places}
            chosen={chosen}
            isToday={address.on === undefined}
            onChoose={(at) => {
              address.go({ at })
              void hold.reveal(at)
            }}
          />
        ) : (
          <Loading what="the chart" rows={8} />
        )}
      </div>
    </>
  )
}

/** Who is selected, in words; opens the outline down to them when the address names them. */
function useChosen({ outline, reveal }: OutlineHold, at: string | undefined): ChosenPlace | null {
  const [asked, setAsked] = useState<string>()
  const hasRoots = outline.below.has("")
  useEffect(() => {
    if (!at || !hasRoots || asked === at) return
    setAsked(at)
    if (!outline.places.has(at)) reveal(at).catch(() => undefined)
  }, [at, hasRoots, asked, outline, reveal])
  return useMemo(() => {
    const place = at ? outline.places.get(at) : undefined
    if (!place) return null
    const isPerson = place.kind === "PERSON"
    return { id: place.id, isPerson, words: isPerson ? (place.name ?? "") : (place.title ?? "open seat") }
  }, [at, outline])
}

function LayerCounts({ totals }: { readonly totals: readonly LayerTotal[] }) {
  return (
    <CountRow
      label="People by layer"
      counts={totals.map(({ layer, people }) => ({
        key: layer,
        value: people,
        label: <LayerName layer={layer} />,
      }))}
    />
  )
}

type ScopeChoiceProps = {
  readonly hold: OutlineHold
  readonly company: string
  readonly scopeId: string | undefined
  readonly at: string | undefined
  readonly go: ReturnType<typeof useOrgAddress>["go"]
}

/** All of the company, whoever is selected, or one of the branches at the top. */
function ScopeChoice({ hold, company, scopeId, at, go }: ScopeChoiceProps) {
  const { places, below } = hold.outline
  const all = `All of ${company}`
  const roots = below.get("") ?? []
  const tops = roots.length === 1 ? (below.get(roots[0] ?? "") ?? []) : roots
  const candidates = [...new Set([scopeId, at, ...tops])].flatMap((id) => {
    const place = id === undefined ? undefined : places.get(id)
    return place?.hasReports ? [place] : []
  })
  const nameOf = (id: string) => places.get(id)?.name ?? places.get(id)?.title ?? "Open seat"
  return (
    <Menu
      label="Scope"
      value={scopeId ? (places.has(scopeId) ? nameOf(scopeId) : "One branch") : all}
      items={[
        { key: "all", label: all, chosen: !scopeId, onSelect: () => go({ in: undefined }) },
        ...candidates.map(({ id, title }) => ({
          key: id,
          label: nameOf(id),
          note: title ?? "",
          chosen: id === scopeId,
          onSelect: () => go({ in: id }),
        })),
      ]}
    />
  )
}

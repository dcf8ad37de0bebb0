import { useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useMemo, useState } from "react"
import { OrgFiguresDocument, type OrgFiguresQuery, OrgShapeDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { CountRow } from "../../parts/count-row.tsx"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { DaySlider } from "./day-slider.tsx"
import { OrgChart } from "./org-chart.tsx"
import { OrgCounts } from "./org-counts.tsx"
import type { ChosenPlace } from "./org-legend.tsx"
import { OrgOutline } from "./org-outline.tsx"
import styles from "./org-page.module.css"
import { type LayerTotal, orgFinding, scopeFinding, totalsIn } from "./org-words.ts"
import { PlaceSearch } from "./place-search.tsx"
import { useHere } from "./use-here.ts"
import type { OrgAddress } from "./use-org-address.ts"
import type { OutlineHold } from "./use-outline.ts"

const placeList = () => import("./place-list.tsx")

type OrgOfDayProps = {
  readonly address: OrgAddress
  readonly hold: OutlineHold
  readonly mayImport: boolean | undefined
}

/** Figures and shape of the day; those of the day before stay until the next are there. */
function useOrgOf({ on, in: scopeId }: OrgAddress) {
  const asOf = on ?? null
  const figures = useQuery(OrgFiguresDocument, { variables: { asOf }, fetchPolicy: "cache-and-network" })
  const shape = useQuery(OrgShapeDocument, { variables: { asOf, scopeId: scopeId ?? null } })
  return {
    org: (figures.data ?? figures.previousData)?.org,
    places: (shape.data ?? shape.previousData)?.orgShape,
    error: figures.error ?? shape.error,
  }
}

/** The org of one day: what there is to know, its outline and its chart. */
export function OrgOfDay({ address, hold, mayImport }: OrgOfDayProps) {
  const { org, places, error } = useOrgOf(address)
  if (error || hold.failed) {
    return (
      <ErrorState
        sentence={t`The org could not be read. ${error?.message ?? ""}`}
        action={<Button onClick={() => window.location.reload()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!org) return <Loading what={t`the org`} rows={8} />
  if (org.people === 0) return <NobodyYet org={org} mayImport={mayImport} />
  return (
    <>
      <OrgHead org={org} places={places} address={address} hold={hold} />
      <div className={styles.tools}>
        <SearchInOrg address={address} hold={hold} />
        <DaySlider
          day={address.on}
          onChoose={(on) => address.go({ on })}
          onCompare={(from, to) => address.go({ from, to })}
        />
      </div>
      <OrgColumns places={places} address={address} hold={hold} />
    </>
  )
}

type Org = OrgFiguresQuery["org"]
type Places = ReturnType<typeof useOrgOf>["places"]

function NobodyYet({ org, mayImport }: { readonly org: Org; readonly mayImport: boolean | undefined }) {
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={orgFinding(org)} />
      <EmptyState
        sentence={t`Import the list your HR system holds: the tree in it decides everybody's layer.`}
        action={
          mayImport ? (
            <Button filled onClick={() => void navigate({ to: "/imports/new" })}>{t`Import the org`}</Button>
          ) : undefined
        }
      />
    </>
  )
}

type PartProps = { readonly places: Places; readonly address: OrgAddress; readonly hold: OutlineHold }

function OrgHead({ org, places, address, hold }: PartProps & { readonly org: Org }) {
  const totals = address.in ? (places ? totalsIn(places) : undefined) : org.byLayer
  const scopeName = hold.outline.places.get(address.in ?? "")?.name ?? undefined
  return (
    <PageHead
      title={address.in && totals ? scopeFinding(scopeName, totals) : orgFinding(org)}
      under={
        address.in ? undefined : (
          <OrgCounts
            org={org}
            isToday={address.on === undefined}
            chosen={address.list}
            onChoose={(list) => address.go({ list })}
          />
        )
      }
      aside={totals ? <LayerCounts totals={totals} /> : undefined}
    />
  )
}

/** Shows whoever is found, outside a chosen branch too. */
function SearchInOrg({ address, hold }: Omit<PartProps, "places">) {
  const [missing, setMissing] = useState(false)
  const show = (id: string) => {
    setMissing(false)
    hold.reveal(id).then(
      () => address.go({ at: id, in: undefined, list: undefined }),
      () => setMissing(true),
    )
  }
  const remark = missing ? t`Not in the org on the day shown.` : undefined
  return <PlaceSearch onFound={show} remark={remark} />
}

function OrgColumns({ places, address, hold }: PartProps) {
  const navigate = useNavigate()
  const listed = useOpened(placeList, address.list !== undefined)
  const { here, travel } = useHere(address)
  const chosen = useChosen(hold, { at: address.at, here })
  const show = (id: string) => travel(id, (at) => void hold.reveal(at).catch(() => undefined))
  return (
    <div className={styles.columns}>
      {address.list && listed ? (
        <listed.PlaceList
          key={address.list}
          list={address.list}
          asOf={address.on}
          here={here}
          onChoose={show}
          onEnd={() => address.go({ list: undefined })}
        />
      ) : (
        <OrgOutline
          hold={hold}
          here={here ?? null}
          onGo={travel}
          onOpenPage={(id) => {
            if (hold.outline.places.get(id)?.kind === "PERSON")
              void navigate({ to: "/people/$id", params: { id } })
          }}
        />
      )}
      {places ? (
        <OrgChart
          places={places}
          here={here}
          chosen={chosen}
          isToday={address.on === undefined}
          colour={address.colour}
          onColour={(colour) => address.go({ colour })}
          onChoose={show}
        />
      ) : (
        <Loading what={t`the chart`} rows={8} />
      )}
    </div>
  )
}

type Chosen = { readonly at: string | undefined; readonly here: string | undefined }

/** Who is selected, in words; opens the outline down to them when the address names them. */
function useChosen({ outline, reveal }: OutlineHold, { at, here }: Chosen): ChosenPlace | null {
  const [asked, setAsked] = useState<string>()
  const hasRoots = outline.below.has("")
  useEffect(() => {
    if (!at || !hasRoots || asked === at) return
    setAsked(at)
    if (!outline.places.has(at)) reveal(at).catch(() => undefined)
  }, [at, hasRoots, asked, outline, reveal])
  return useMemo(() => {
    const place = here ? outline.places.get(here) : undefined
    if (!place) return null
    const isPerson = place.kind === "PERSON"
    return { id: place.id, isPerson, words: isPerson ? (place.name ?? "") : (place.title ?? t`open seat`) }
  }, [here, outline])
}

function LayerCounts({ totals }: { readonly totals: readonly LayerTotal[] }) {
  return (
    <CountRow
      label={t`People by layer`}
      counts={totals.map(({ layer, people }) => ({
        key: layer,
        value: people,
        label: <LayerName layer={layer} />,
      }))}
    />
  )
}

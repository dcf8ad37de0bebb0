import { useQuery } from "@apollo/client/react"
import type { ReactNode } from "react"
import {
  FlaggedPlacesDocument,
  type OutlineNodeFragment,
  TitleMismatchesDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { type VirtualColumn, VirtualTable } from "../../ui/virtual-table.tsx"
import { FLAG_OF, LIST_NAMES, listCount, type OrgList } from "./org-lists.ts"
import styles from "./org-page.module.css"

type PlaceListProps = {
  readonly list: OrgList
  /** The day shown; none stands for today. */
  readonly asOf: string | undefined
  readonly here: string | undefined
  readonly onChoose: (id: string) => void
  readonly onEnd: () => void
}

type Listed = { readonly place: OutlineNodeFragment; readonly words?: string }

type ListedPlaces = {
  readonly rows: readonly Listed[]
  readonly totalCount: number
  readonly more: (() => void) | undefined
}

/** Everybody behind one count, in place of the outline; each is shown in the chart when chosen. */
export function PlaceList(props: PlaceListProps) {
  if (props.list !== "mismatches") return <Flagged {...props} list={props.list} />
  if (props.asOf === undefined) return <Mismatches {...props} />
  return (
    <Listing {...props} found={undefined} failed={undefined}>
      <EmptyState
        sentence={t`Titles are held against the structure of today only. Choose today to list them.`}
      />
    </Listing>
  )
}

function Flagged(props: PlaceListProps & { readonly list: Exclude<OrgList, "mismatches"> }) {
  const { data, error, fetchMore } = useQuery(FlaggedPlacesDocument, {
    variables: { flag: FLAG_OF[props.list], asOf: props.asOf ?? null, after: null },
    fetchPolicy: "cache-and-network",
  })
  const page = data?.flaggedPlaces
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  const more = () =>
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { flaggedPlaces } }) => ({
        flaggedPlaces: { ...flaggedPlaces, edges: [...before.flaggedPlaces.edges, ...flaggedPlaces.edges] },
      }),
    })
  const found = page && {
    rows: page.edges.map(({ node }) => ({ place: node })),
    totalCount: page.totalCount,
    more: after ? more : undefined,
  }
  return <Listing {...props} found={found} failed={error?.message} />
}

function Mismatches(props: PlaceListProps) {
  const { data, error, fetchMore } = useQuery(TitleMismatchesDocument, { variables: { after: null } })
  const page = data?.titleMismatches
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  const more = () =>
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { titleMismatches } }) => ({
        titleMismatches: {
          ...titleMismatches,
          edges: [...before.titleMismatches.edges, ...titleMismatches.edges],
        },
      }),
    })
  const found = page && {
    rows: page.edges.map(({ node: { node, words } }) => ({ place: node, words })),
    totalCount: page.totalCount,
    more: after ? more : undefined,
  }
  return <Listing {...props} found={found} failed={error?.message} />
}

type ListingProps = PlaceListProps & {
  readonly found: ListedPlaces | undefined
  readonly failed: string | undefined
  readonly children?: ReactNode
}

function Listing({ list, here, onChoose, onEnd, found, failed, children }: ListingProps) {
  const title = found ? listCount(list, found.totalCount) : LIST_NAMES[list]
  const columns: readonly VirtualColumn<Listed>[] = [
    {
      key: "name",
      head: t`Name`,
      width: "minmax(0, 1fr)",
      cell: ({ place, words }) => (
        <>
          <button type="button" className={styles.listed} onClick={() => onChoose(place.id)}>
            {place.kind === "POSITION" ? t`Open seat` : place.name}
          </button>{" "}
          <span className={styles.title}>{place.title}</span>
          {words ? <span className={styles.mismatch}>{words}</span> : null}
        </>
      ),
    },
    {
      key: "layer",
      head: t`Layer`,
      width: "76px",
      cell: ({ place }) => <LayerName layer={place.layer} hybridShare={place.hybridShare} />,
    },
  ]
  return (
    <section aria-label={title} className={styles.list}>
      <div className={styles.listHead}>
        <h2>{title}</h2>
        <Button onClick={onEnd}>{t`Back to the outline`}</Button>
      </div>
      {children}
      {failed ? <ErrorState sentence={t`The list could not be read. ${failed}`} /> : null}
      {found || failed || children ? null : <Loading what={t`the list`} rows={4} />}
      {found ? (
        <VirtualTable
          label={title}
          columns={columns}
          count={found.rows.length}
          rowAt={(at) => found.rows[at]}
          rowHeight={35}
          maxHeight="530px"
          at={positionOf(found.rows, here)}
        />
      ) : null}
      {found?.more ? <Button onClick={found.more}>{t`Show more`}</Button> : null}
    </section>
  )
}

function positionOf(rows: readonly Listed[], id: string | undefined): number | undefined {
  const at = rows.findIndex(({ place }) => place.id === id)
  return at < 0 ? undefined : at
}

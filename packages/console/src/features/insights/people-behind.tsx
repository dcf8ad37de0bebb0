import { NetworkStatus } from "@apollo/client"
import { useQuery } from "@apollo/client/react"
import { BANDS } from "@rung/domain/insights/band"
import { Link } from "@tanstack/react-router"
import {
  type BoardScopeInput,
  PeopleBehindDocument,
  type PeopleBehindFilter,
  type PeopleBehindQuery,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { people } from "../../parts/figures.ts"
import { GradeBox } from "../../parts/grade-box.tsx"
import { BANDS_IN_SENTENCE } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import styles from "./people-behind.module.css"

export type BoardPlace = { readonly cycleId: string | null; readonly scope: BoardScopeInput | null }

type PeopleBehindProps = { readonly place: BoardPlace; readonly filter: PeopleBehindFilter }

/** Who is behind a number: by band, then name; never by a decimal. */
export function PeopleBehind({ place, filter }: PeopleBehindProps) {
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(PeopleBehindDocument, {
    variables: { ...place, filter, after: null },
    notifyOnNetworkStatusChange: true,
  })
  if (error && !data) {
    return (
      <ErrorState
        sentence={t`The people could not be read.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!data) return <Loading what={t`the people`} rows={2} />
  const { edges, pageInfo, totalCount } = data.peopleBehind
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { peopleBehind } }) => ({
        peopleBehind: { ...peopleBehind, edges: [...before.peopleBehind.edges, ...peopleBehind.edges] },
      }),
    })
  const listed = edges.map(({ node }) => node)
  return (
    <div className={styles.behind}>
      {totalCount === 0 ? <p>{t`Nobody whom you may see.`}</p> : null}
      {BANDS.map((band) => (
        <OneBand key={band} band={band} people={listed.filter((each) => each.band === band)} />
      ))}
      {pageInfo.hasNextPage ? (
        <Button
          small
          busy={networkStatus === NetworkStatus.fetchMore && t`Reading`}
          onClick={() => void more()}
        >{t`Show more of ${people(totalCount)}`}</Button>
      ) : null}
    </div>
  )
}

type OneBandProps = {
  readonly band: (typeof BANDS)[number]
  readonly people: readonly PeopleBehindQuery["peopleBehind"]["edges"][number]["node"][]
}

function OneBand({ band, people: listed }: OneBandProps) {
  if (listed.length === 0) return null
  return (
    <div className={styles.band}>
      <h3>
        <BandName band={band} />
      </h3>
      <ul className={styles.people}>
        {listed.map(({ personId, name, title, grade, calibrated }) => (
          <li key={personId}>
            <Link to="/people/$id" params={{ id: personId }} className={styles.name}>
              {name}
            </Link>
            <span className={styles.title}>{title}</span>
            {calibrated ? (
              <span
                className={styles.calibrated}
              >{t`Computed ${BANDS_IN_SENTENCE[calibrated.computedBand]}, set in calibration: ${calibrated.reason}`}</span>
            ) : null}
            <GradeBox grade={grade} />
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import {
  type CompetencyPartsFragment,
  LayerExpectsDocument,
  type LayerExpectsQuery,
  type PersonHeadFragment,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { oneDecimal, share } from "../../parts/figures.ts"
import { Why } from "../../parts/why.tsx"
import { Loading } from "../../ui/page-state.tsx"
import styles from "./person-page.module.css"
import type { Result } from "./result-figures.tsx"
import { WhyOf } from "./why-panel.tsx"

type Rated = readonly Pick<CompetencyPartsFragment, "competency" | "measure">[]

/** Whose released result the means are of. */
type OfResult = Pick<Result, "personId" | "release">

type ExpectedNowProps = {
  readonly person: PersonHeadFragment
  readonly supporting: Rated
  readonly carried: Rated
  readonly own: boolean
  readonly of: OfResult | null
}

/** What the layer of today asks: what decides with its weight, what is shown, and what is only carried. */
export function ExpectedNow({ person: { layer, hybridShare }, ...rest }: ExpectedNowProps) {
  return layer ? <Lists layer={layer} hybridShare={hybridShare} {...rest} /> : null
}

type ListsProps = Omit<ExpectedNowProps, "person"> & {
  readonly layer: NonNullable<PersonHeadFragment["layer"]>
  readonly hybridShare: number | null
}

function Lists({ layer, hybridShare, supporting, carried, own, of: result }: ListsProps) {
  const { data, error } = useQuery(LayerExpectsDocument, { variables: { layer, hybridShare } })
  const means = new Map([...supporting, ...carried].map(({ competency, measure }) => [competency, measure]))
  const figure = (code: string) => {
    const measure = means.get(code)
    if (!measure || !result) return ""
    const { personId, release } = result
    const input = {
      cycleId: release.cycleId,
      person: { personId, subject: "COMPETENCY", competency: code },
    } as const
    const about = t`on ${code}`
    return (
      <Why
        value={oneDecimal(measure.value)}
        about={about}
        explain={() => <WhyOf input={input} about={about} />}
      />
    )
  }
  if (error) return <p className={styles.quiet}>{t`What the layer asks could not be read.`}</p>
  if (!data) return <Loading what={t`what is expected`} rows={5} />
  const { expected, contractNumber } = data.expectations
  const of = (status: Expected["status"]) => expected.filter((each) => each.status === status)
  return (
    <section aria-labelledby="expected-now" className={styles.expected}>
      <h2 id="expected-now">{t`Expected now`}</h2>
      <List title={t`Determinant`} rows={of("DETERMINANT")} figure={({ weight }) => share(weight)} strong />
      <List
        title={t`Supporting, shown`}
        rows={of("SUPPORTING")}
        figure={({ competency }) => figure(competency.code)}
      />
      <List
        title={t`Carried strengths, weight 0`}
        rows={of("NO_LONGER_DETERMINANT")}
        figure={({ competency }) => figure(competency.code)}
        note={
          own
            ? t`What made you succeed before. Real, and no longer what decides.`
            : t`What made them succeed before. Real, and no longer what decides.`
        }
      />
      <p className={styles.quiet}>
        <Link to="/contract">{t`Contract, version ${contractNumber}`}</Link>
      </p>
    </section>
  )
}

type Expected = LayerExpectsQuery["expectations"]["expected"][number]

type ListProps = {
  readonly title: string
  readonly rows: readonly Expected[]
  readonly figure: (row: Expected) => ReactNode
  readonly note?: string
  readonly strong?: boolean
}

function List({ title, rows, figure, note, strong }: ListProps) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={strong ? styles.deciding : undefined}>
        {rows.map((row) => (
          <li key={row.competency.code}>
            <span className={styles.code}>{row.competency.code}</span>
            <span>{row.competency.name}</span>
            <span className={styles.weight}>{figure(row)}</span>
          </li>
        ))}
      </ul>
      {note ? <p className={styles.quiet}>{note}</p> : null}
    </>
  )
}

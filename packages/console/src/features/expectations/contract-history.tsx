import { useQuery } from "@apollo/client/react"
import { useState } from "react"
import { ContractDiffDocument, type ContractPageQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { SelectField } from "../../ui/field.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { ChangeList } from "./change-list.tsx"
import look from "./draft-page.module.css"

type Version = ContractPageQuery["contracts"][number]
type HistoryProps = { readonly versions: readonly Version[]; readonly shown: number }

/** Every version with what its publisher said, and how any two differ. */
export function ContractHistory({ versions, shown }: HistoryProps) {
  const [latest] = versions
  const [from, setFrom] = useState(shown === 1 ? 1 : shown - 1)
  const [to, setTo] = useState(shown === 1 ? (latest?.number ?? 1) : shown)
  const options = versions.map(({ number }) => ({ value: String(number), label: t`Version ${number}` }))
  return (
    <section className={look.history} aria-labelledby="contract-history">
      <h2 id="contract-history">{t`History`}</h2>
      <ol className={look.versions}>
        {versions.map(({ number, publishedAt, note }) => (
          <li key={number}>
            <b>{t`Version ${number}`}</b>
            <span className={look.quiet}>
              {publishedAt ? dayWords(publishedAt.slice(0, 10), todayHere()) : t`not published`}
            </span>
            <span className={look.note}>{note}</span>
          </li>
        ))}
      </ol>
      {versions.length > 1 ? (
        <>
          <div className={look.compare}>
            <SelectField
              label={t`From`}
              value={String(from)}
              onChange={(event) => setFrom(Number(event.target.value))}
              options={options}
            />
            <SelectField
              label={t`To`}
              value={String(to)}
              onChange={(event) => setTo(Number(event.target.value))}
              options={options}
            />
          </div>
          <Differences from={from} to={to} />
        </>
      ) : (
        <p className={look.quiet}>{t`There is one version so far: nothing to compare.`}</p>
      )}
    </section>
  )
}

function Differences({ from, to }: { readonly from: number; readonly to: number }) {
  const { data, error, refetch } = useQuery(ContractDiffDocument, { variables: { from, to } })
  if (error && !data) {
    return (
      <ErrorState
        sentence={t`How they differ could not be read.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!data) return <Loading what={t`how they differ`} rows={3} />
  if (data.contractDiff.length === 0) return <p className={look.quiet}>{t`They say the same.`}</p>
  return <ChangeList changes={data.contractDiff} label={t`From version ${from} to version ${to}`} />
}

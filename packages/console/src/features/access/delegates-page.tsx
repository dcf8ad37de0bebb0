import { useMutation, useQuery } from "@apollo/client/react"
import { useState } from "react"
import {
  type DelegationPartsFragment,
  DelegationsDocument,
  EndDelegationDocument,
  NameDelegateDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./admin-pages.module.css"
import { delegatesTitle, MAY_DO, MAY_NOT_DO, periodOf } from "./delegation-words.ts"
import { FindPerson, type FoundPerson, PersonLine } from "./find-person.tsx"
import { refusalOf } from "./use-sign-in.ts"

/** Whom an executive has prepare for them, and what that means. */
export function DelegatesPage() {
  const { data, error, refetch } = useQuery(DelegationsDocument, { fetchPolicy: "cache-and-network" })
  return (
    <Page name={t`Who prepares for me`} top={<b>{t`Who prepares for me`}</b>}>
      {error && !data ? (
        <ErrorState
          sentence={t`Who prepares for you could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`who prepares for you`} /> : null}
      {data ? (
        <>
          <PageHead
            title={delegatesTitle(data.delegations.map(({ name }) => name))}
            under={t`An assistant can see your board and write notes for your forms, from a day to a day.`}
          />
          <div className={styles.page}>
            {data.delegations.length > 0 ? <Delegates delegations={data.delegations} /> : null}
            <Naming />
          </div>
        </>
      ) : null}
    </Page>
  )
}

function Delegates({ delegations }: { readonly delegations: readonly DelegationPartsFragment[] }) {
  const [end, { error }] = useMutation(EndDelegationDocument, {
    refetchQueries: [DelegationsDocument],
    awaitRefetchQueries: true,
  })
  const today = todayHere()
  return (
    <div>
      <Table
        caption={t`Who prepares for me`}
        rows={delegations}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: t`Who`, cell: ({ name }) => <b>{name}</b> },
          { key: "period", head: t`How long`, cell: (each) => periodOf(each, today) },
          {
            key: "end",
            head: <span className="only-read-aloud">{t`End`}</span>,
            width: "140px",
            cell: ({ id, name }) => (
              <span className={styles.rowActions}>
                <Button
                  small
                  aria-label={t`End it now for ${name}`}
                  onClick={() => void end({ variables: { id } })}
                >{t`End it now`}</Button>
              </span>
            ),
          },
        ]}
      />
      {error ? (
        <p className={styles.refusal} role="alert">
          {refusalOf(error)}
        </p>
      ) : null}
    </div>
  )
}

function Naming() {
  const today = todayHere()
  const [person, setPerson] = useState<FoundPerson>()
  const [tried, setTried] = useState(false)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(monthAfter(today))
  const [name, { data, error, loading }] = useMutation(NameDelegateDocument, {
    refetchQueries: [DelegationsDocument],
    awaitRefetchQueries: true,
  })
  const problems = data?.nameDelegate.problems ?? []
  const problemOf = (field: string) => problems.find(({ path }) => path[0] === field)?.message
  const missing = tried && !person ? t`Choose somebody first.` : undefined
  const refusal = missing ?? problemOf("personId") ?? (error ? refusalOf(error) : undefined)
  const send = async () => {
    setTried(true)
    if (!person) return
    const sent = await name({ variables: { input: { personId: person.id, from, until } } })
    if (!sent.data?.nameDelegate.delegation) return
    setPerson(undefined)
    setTried(false)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{t`Have somebody prepare for you`}</h2>
      <p>{MAY_DO}</p>
      <p>{MAY_NOT_DO}</p>
      {person ? (
        <div className={styles.linked}>
          <PersonLine person={person} />
          <Button small onClick={() => setPerson(undefined)}>{t`Choose somebody else`}</Button>
        </div>
      ) : (
        <FindPerson label={t`Who`} onFound={setPerson} />
      )}
      <div className={styles.two}>
        <TextField
          label={t`First day`}
          type="date"
          required
          value={from}
          problem={problemOf("from")}
          onChange={({ target }) => setFrom(target.value)}
        />
        <TextField
          label={t`Last day`}
          type="date"
          required
          value={until}
          problem={problemOf("until")}
          onChange={({ target }) => setUntil(target.value)}
        />
      </div>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button filled type="submit" busy={loading && t`Naming`}>
          {person ? t`Let ${person.name} prepare for me` : t`Let them prepare for me`}
        </Button>
      </div>
    </form>
  )
}

/** The same day of the next month, as a date field has it. */
function monthAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 30)
  return date.toISOString().slice(0, 10)
}

import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import { longDay } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./impact-parts.module.css"
import { dayWords, type ImportDay, timelineFinding } from "./impact-words.ts"

const DAYS_SHOWN = 8
const NAMES_SHOWN = 3

/** What lies in the future: stored with its day, and not yet in today's org. */
export function TimelinePart({ days }: { readonly days: readonly ImportDay[] }) {
  const [isWhole, setWhole] = useState(false)
  if (days.length === 0) return null
  const shown = isWhole ? days : days.slice(0, DAYS_SHOWN)
  return (
    <section aria-labelledby="timeline-head">
      <div className={styles.head}>
        <h2 id="timeline-head">{t`Later days`}</h2>
        <span className={styles.quiet}>{timelineFinding(days)}</span>
      </div>
      <ol className={styles.days}>
        {shown.map((day) => (
          <li key={day.on} className={styles.day}>
            <time dateTime={day.on}>{longDay(day.on)}</time>
            <span>{dayWords(day)}</span>
            <span className={styles.people}>
              <DayPeople day={day} />
            </span>
          </li>
        ))}
      </ol>
      {days.length > shown.length ? (
        <Button small onClick={() => setWhole(true)}>
          {t`Show all ${grouped(days.length)} days`}
        </Button>
      ) : null}
    </section>
  )
}

function DayPeople({ day }: { readonly day: ImportDay }) {
  const shown = day.firstPeople.slice(0, NAMES_SHOWN)
  const more = day.starts + day.moves + day.ends - shown.length
  const newOnes = shown.filter(({ id }) => !id).map(({ name }) => name)
  return (
    <>
      {shown.map(({ id, name }) =>
        id ? (
          <Link key={id} to="/people/$id" params={{ id }}>
            {name}
          </Link>
        ) : null,
      )}
      {newOnes.length > 0 ? <span>{listed(newOnes)}</span> : null}
      {more > 0 ? <span className={styles.quiet}>{t`${grouped(more)} more`}</span> : null}
    </>
  )
}

import { rich, t } from "../../language/t.ts"
import { csvOf } from "../../parts/csv.ts"
import { moment } from "../../parts/day-words.ts"
import { LAYER_WORDS } from "../../parts/kinds.ts"
import { fileNameOf, saveFile } from "../../parts/save-file.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./calibration-session.module.css"
import type { CalibrationSession } from "./calibration-shapes.ts"
import { evidenceWords, minutesTable, minuteWords } from "./calibration-words.ts"

type Evidence = CalibrationSession["minutes"][number]["evidence"]

/** Everything that was done in the session, in its order; nothing goes. */
export function CalibrationMinutes({ session }: { readonly session: CalibrationSession }) {
  const { minutes, layer, cycleName } = session
  const title = t`Minutes, ${LAYER_WORDS[layer]}, ${cycleName}`
  const save = () =>
    saveFile(`${fileNameOf(title)}.csv`, new Blob([csvOf(minutesTable(minutes))], { type: "text/csv" }))
  return (
    <section className={styles.minutes} aria-label={title}>
      <div className={styles.minutesHead}>
        <h2>{title}</h2>
        <span className={styles.actions}>
          <Button small onClick={save}>{t`CSV`}</Button>
          <Button small onClick={() => window.print()}>{t`Print`}</Button>
        </span>
      </div>
      <ol>
        {minutes.map((minute) => (
          <li key={`${minute.at} ${minute.kind} ${minute.personId ?? ""}`} className={styles.minute}>
            <time dateTime={minute.at}>{moment(minute.at)}</time>
            <div>
              <p>
                <b>{minute.by}</b> {minuteWords(minute)}.
              </p>
              {minute.reason ? <blockquote>{minute.reason}</blockquote> : null}
              <EvidenceLine evidence={minute.evidence} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  if (evidence.length === 0) return null
  return (
    <p className={styles.quiet}>{rich`Evidence: ${evidence.map((each, index) => (
      <span key={evidenceWords(each)}>
        {index > 0 ? "; " : null}
        {each.link ? (
          <a href={each.link} rel="noreferrer noopener" target="_blank">
            {each.link}
          </a>
        ) : (
          evidenceWords(each)
        )}
      </span>
    ))}`}</p>
  )
}

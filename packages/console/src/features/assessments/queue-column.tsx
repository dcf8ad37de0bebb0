import { Link } from "@tanstack/react-router"
import type { FormHeadFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { attributionWords, stateWords } from "./form-words.ts"
import styles from "./queue-column.module.css"
import { isOverdue } from "./queue-order.ts"
import { dueWords } from "./queue-words.ts"

type QueueColumnProps = {
  readonly forms: readonly FormHeadFragment[]
  readonly here: FormHeadFragment
}

/** Whom one assesses, with how far each form is. */
export function QueueColumn({ forms, here }: QueueColumnProps) {
  const finished = forms.filter(({ state }) => state === "SUBMITTED" || state === "DECLINED").length
  return (
    <nav className={styles.queue} aria-label={t`My people`}>
      <div className={styles.head}>
        <h2>{t`My people`}</h2>
        <span className={styles.count}>{t`${finished} of ${forms.length}`}</span>
      </div>
      <ul className={styles.list}>
        {forms.map((form) => (
          <li key={form.id}>
            <Link
              to="/assess/$assessmentId"
              params={{ assessmentId: form.id }}
              className={styles.link}
              aria-current={form.id === here.id ? "page" : undefined}
            >
              <QueueLine form={form} />
            </Link>
          </li>
        ))}
      </ul>
      {here.state === "IN_PROGRESS" ? <p className={styles.note}>{attributionWords(here)}</p> : null}
    </nav>
  )
}

type QueueLineProps = {
  readonly form: FormHeadFragment
  /** Whether the last day is said; beside one form it stands above. */
  readonly withDue?: boolean
}

/** One person of the queue. */
export function QueueLine({ form, withDue = false }: QueueLineProps) {
  const { layer, hybridShare, name, title } = form.subject
  return (
    <span className={styles.line}>
      <LayerMark layer={layer} hybrid={typeof hybridShare === "number"} />
      <span className={styles.name}>
        <span className="only-read-aloud">{layer} </span>
        {name}
      </span>
      <span className={isOverdue(form) ? styles.overdue : styles.state}>
        {isOverdue(form) ? t`Overdue` : stateWords(form)}
      </span>
      <span className={styles.title}>{title}</span>
      {withDue && dueWords(form) !== "" ? (
        <span className={styles.due}>
          <span className="only-read-aloud">{t`Due: `}</span>
          {dueWords(form)}
        </span>
      ) : null}
    </span>
  )
}

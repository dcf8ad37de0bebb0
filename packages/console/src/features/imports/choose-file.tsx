import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { FileDrop } from "../../ui/file-drop.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { Crumb } from "./import-crumb.tsx"
import { ImportSteps } from "./import-steps.tsx"
import styles from "./new-import.module.css"
import { refusalOfFile, type Sending, sendFile, sendingWords } from "./send-file.ts"

type OnItsWay = Sending & { readonly name: string }

/** The first step: a file, by drop or choice, with how far it is on its way. */
export function ChooseFile() {
  const { take, cancel, problem, onItsWay } = useUpload()
  return (
    <Page name={t`New import`} top={<Crumb name={t`New`} />} topEnd={<ImportSteps here="Upload" />}>
      <PageHead
        title={t`Choose the file that says who reports to whom`}
        under={t`Nothing is written yet: the next steps show how it is read, and everything it would change.`}
      />
      <div className={styles.upload}>
        {onItsWay ? (
          <OnItsWayPart {...onItsWay} onCancel={cancel} />
        ) : (
          <FileDrop
            label={t`Drop a CSV, TSV, XLSX or JSON Lines file here`}
            note={t`One row a person or open seat, headers in the first line. Any encoding and separator. At most 64 MB and 300,000 rows.`}
            accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,text/csv,text/tab-separated-values"
            problem={problem}
            onFile={(file) => void take(file)}
          />
        )}
        <div className={styles.needs}>
          <h2>{t`What Rung needs`}</h2>
          <ul>
            <li>{t`An employee number, another id, or an e-mail address for each person.`}</li>
            <li>{t`The manager of each person, by one of these.`}</li>
            <li>{t`Names. Titles, units, worker types and dates where the file has them.`}</li>
          </ul>
          <p>{t`Exports of Workday, BambooHR, ADP, HiBob, PeopleForce, Okta and Entra are recognised.`}</p>
          <p>{t`Birth dates, salaries and other personal data are not read unless you map them on purpose.`}</p>
        </div>
      </div>
    </Page>
  )
}

function OnItsWayPart({ name, onCancel, ...sending }: OnItsWay & { readonly onCancel: () => void }) {
  const percent = sending.size === 0 ? 0 : Math.round((sending.sent / sending.size) * 100)
  const words = sendingWords(sending)
  return (
    <div className={styles.sending}>
      <b>{name}</b>
      <span className={styles.percent} aria-hidden="true">
        {t`${percent}%`}
      </span>
      <ProgressBar label={t`Sending ${name}`} percent={percent} words={words} />
      <span className={styles.quiet} role="status">
        {words}
      </span>
      <Button small onClick={onCancel}>
        {t`Cancel`}
      </Button>
    </div>
  )
}

function useUpload() {
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string>()
  const [onItsWay, setOnItsWay] = useState<OnItsWay>()
  const ending = useRef<AbortController>(undefined)
  useEffect(() => () => ending.current?.abort(), [])
  const take = async (file: File) => {
    const refusal = refusalOfFile(file)
    setProblem(refusal)
    if (refusal) return
    const { name, size } = file
    ending.current = new AbortController()
    setOnItsWay({ name, sent: 0, size, perSecond: undefined })
    const sent = await sendFile(file, (sending) => setOnItsWay({ name, ...sending }), ending.current.signal)
    if ("uploadId" in sent) return navigate({ to: "/imports/new", search: { upload: sent.uploadId } })
    setOnItsWay(undefined)
    if ("problem" in sent) setProblem(sent.problem)
  }
  return { take, cancel: () => ending.current?.abort(), problem, onItsWay }
}

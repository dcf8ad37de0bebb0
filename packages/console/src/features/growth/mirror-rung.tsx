import type { MirrorMark } from "@rung/domain/growth/mirror"
import type { Fit, Rung } from "@rung/domain/growth/mirror-fit"
import { t } from "../../language/t.ts"
import { share } from "../../parts/figures.ts"
import { LayerMark } from "../../parts/layer-mark.tsx"
import styles from "./mirror-page.module.css"
import { MirrorScale } from "./mirror-scale.tsx"
import { fitWords, lineWords, markOf } from "./mirror-words.ts"

type RungProps = {
  readonly title: string
  readonly rung: Rung
  readonly fit: Fit
  readonly marks: readonly MirrorMark[]
  readonly onMark: (mark: MirrorMark) => void
}

/** What decides on one rung, each with love, excel and time. */
export function MirrorRung({ title, rung, fit, marks, onMark }: RungProps) {
  return (
    <section className={styles.rung} aria-label={title}>
      <h2>
        <LayerMark layer={rung.layer} /> {title}
        {fit.value === null ? null : <span className={styles.fit}>{t`fit ${share(fit.value)}`}</span>}
      </h2>
      {rung.determinants.map(({ code, name }) => (
        <DeterminantRow key={code} code={code} name={name} mark={markOf(marks, code)} onMark={onMark} />
      ))}
      <details className={styles.why}>
        <summary>{t`How this adds up`}</summary>
        <ul>
          {fit.lines.map((line) => (
            <li key={line.code}>
              {line.name}: {lineWords(line)}
            </li>
          ))}
        </ul>
        <p>{fitWords(fit)}</p>
      </details>
    </section>
  )
}

type RowProps = {
  readonly code: string
  readonly name: string
  readonly mark: MirrorMark
  readonly onMark: (mark: MirrorMark) => void
}

function DeterminantRow({ code, name, mark, onMark }: RowProps) {
  return (
    <div className={styles.row}>
      <p className={styles.name}>
        <span className={styles.code}>{code}</span> {name}
      </p>
      <div className={styles.cell}>
        <span aria-hidden="true">{t`Love it`}</span>
        <MirrorScale
          label={t`Love it: ${name}`}
          value={mark.love}
          onChange={(love) => onMark({ ...mark, love })}
        />
      </div>
      <div className={styles.cell}>
        <span aria-hidden="true">{t`Excel at it`}</span>
        <MirrorScale
          label={t`Excel at it: ${name}`}
          value={mark.excel}
          onChange={(excel) => onMark({ ...mark, excel, notTried: false })}
        />
      </div>
      <div className={styles.small}>
        <label className={styles.tried}>
          <input
            type="checkbox"
            checked={mark.notTried}
            onChange={({ target }) => onMark({ ...mark, excel: null, notTried: target.checked })}
          />
          {t`Not tried`}
          <span className="only-read-aloud">: {name}</span>
        </label>
        <Share
          label={t`Share of the week now, ${name}`}
          short={t`% now`}
          value={mark.timeNow}
          onChange={(timeNow) => onMark({ ...mark, timeNow })}
        />
        <Share
          label={t`Share of the week wanted, ${name}`}
          short={t`% wanted`}
          value={mark.timeWanted}
          onChange={(timeWanted) => onMark({ ...mark, timeWanted })}
        />
      </div>
    </div>
  )
}

type ShareProps = {
  readonly label: string
  readonly short: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Share({ label, short, value, onChange }: ShareProps) {
  return (
    <label className={styles.share}>
      <input
        inputMode="numeric"
        aria-label={label}
        value={value ?? ""}
        onChange={({ target }) => {
          const digits = target.value.replaceAll(/\D/g, "")
          onChange(digits === "" ? null : Math.min(100, Number(digits)))
        }}
      />
      <span aria-hidden="true">{short}</span>
    </label>
  )
}

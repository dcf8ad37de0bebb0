import { Fragment } from "react"
import { t } from "../../language/t.ts"
import { inSentence } from "../../parts/in-sentence.ts"
import { WhiskerScale } from "../../parts/whisker.tsx"
import { WhyButton } from "../../parts/why-button.tsx"
import { WhyLines } from "../../parts/why-lines.tsx"
import { ViewStrip } from "./person-view-strip.tsx"
import styles from "./person-views.module.css"
import { type CompetencyViews, toldWords, type ViewLine, viewWhy } from "./person-views.ts"
import { useOpenPanel } from "./use-open-panel.ts"
import { Panel } from "./why-panel.tsx"

/** Competencies with one strip for each side that was asked; hidden ones say so, and each opens to its why. */
export function ViewGroups({ groups }: { readonly groups: readonly CompetencyViews[] }) {
  const panel = useOpenPanel<string>((a, b) => a === b)
  return (
    <div>
      <div className={styles.scaleRow} aria-hidden="true">
        <span />
        <WhiskerScale />
      </div>
      {groups.map(({ code, name, lines }) => (
        <section key={code} className={styles.group} aria-label={`${code} ${name}`}>
          <h3 className={styles.name}>
            <span className={styles.code}>{code}</span>
            {name}
          </h3>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <Fragment key={line.key}>
                <Line line={line} name={name} panel={panel} />
                {panel.open === line.key ? (
                  <li className={styles.open}>
                    <Panel id={panel.id} label={t`Why, ${inSentence(line.whose)} on ${code}`}>
                      <WhyLines tree={viewWhy(line, name)} />
                    </Panel>
                  </li>
                ) : null}
              </Fragment>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type LineProps = {
  readonly line: ViewLine
  readonly name: string
  readonly panel: ReturnType<typeof useOpenPanel<string>>
}

function Line({ line, name, panel }: LineProps) {
  const { key, whose, competency, hidden, note, view } = line
  const words = toldWords(line)
  return (
    <li className={styles.line} data-open={panel.open === key}>
      <span className={styles.whose}>{whose}</span>
      <span className={styles.bar}>
        <ViewStrip line={line} />
      </span>
      <span className={styles.figure}>
        {view ? (
          <WhyButton
            value={hidden ? t`Hidden` : words}
            about={t`${inSentence(whose)} on ${competency} ${name}`}
            open={panel.open === key}
            controls={panel.id}
            onToggle={(trigger) => panel.toggle(key, trigger)}
          />
        ) : (
          words
        )}
      </span>
      <span className={styles.note}>{hidden ? t`to protect those who answered` : note}</span>
    </li>
  )
}

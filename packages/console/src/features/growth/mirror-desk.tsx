import type { MirrorBody } from "@rung/domain/growth/mirror"
import { cautionsOf, directionOf, passageOf, type Rungs, toPractise } from "@rung/domain/growth/mirror-fit"
import type { MirrorPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { saveFile } from "../../parts/save-file.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import { PageHead } from "../../ui/page.tsx"
import { SaveState } from "../../ui/save-state.tsx"
import { MirrorDirection } from "./mirror-direction.tsx"
import { MirrorFork } from "./mirror-fork.tsx"
import styles from "./mirror-page.module.css"
import { MirrorPlot } from "./mirror-plot.tsx"
import { MirrorResults } from "./mirror-results.tsx"
import { MirrorRung } from "./mirror-rung.tsx"
import { MirrorScale } from "./mirror-scale.tsx"
import {
  CAUTION_WORDS,
  directionWords,
  fitsOf,
  leftToMark,
  mirrorTitle,
  namesOf,
  READERS,
  withMark,
} from "./mirror-words.ts"
import { useMirror } from "./use-mirror.ts"

type DeskProps = {
  readonly mirror: MirrorPartsFragment
  readonly rungs: Rungs
  /** Told how to drop what is not sent yet. */
  readonly onClear: (drop: () => void) => void
}

const QUESTIONS = [
  ["lostTrack", t`Which hours last month did you lose track of time in?`],
  ["thanked", t`Which hours did others thank you for?`],
  ["withoutTitle", t`If the title did not exist, would you still want the work?`],
] as const

const MOTIVES = [
  ["like", t`I would like the work`],
  ["cost", t`I do not mind what it costs`],
  ["ought", t`I feel I ought to`],
] as const

/** The mirror as its owner writes it; everything is computed here, as it is written. */
export function MirrorDesk({ mirror, rungs, onClear }: DeskProps) {
  const { body, change, latest, drop, saving, refusal } = useMirror(mirror)
  const { now, next } = fitsOf(rungs, body.marks)
  const found = directionOf(now, next)
  const waits = next && (leftToMark(now, rungs.now.layer) ?? leftToMark(next, rungs.next?.layer ?? "EXEC"))
  const onMark = (mark: MirrorBody["marks"][number]) => change(withMark(body, mark))
  return (
    <div className={styles.frame}>
      <PageHead
        title={mirrorTitle(rungs, found?.direction)}
        under={
          found && now.value !== null && next?.value
            ? directionWords(now.value, next.value)
            : (waits ?? t`Mark how much you love what decides here, and how good you are at it.`)
        }
        aside={<SaveState saving={saving} />}
      />
      {found ? <MirrorDirection difference={found.difference} /> : null}
      <p className={styles.readers}>{READERS}</p>
      {refusal ? (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
      <MirrorResults
        rungs={rungs}
        latest={() => latest().marks}
        onMarks={(changed) => change(changed.reduce(withMark, latest()))}
      />
      <MirrorRung
        title={t`This rung, ${rungs.now.layer}`}
        rung={rungs.now}
        fit={now}
        marks={body.marks}
        onMark={onMark}
      />
      {rungs.next && next ? (
        <MirrorRung
          title={t`The next rung, ${rungs.next.layer}`}
          rung={rungs.next}
          fit={next}
          marks={body.marks}
          onMark={onMark}
        />
      ) : null}
      <div className={styles.beside}>
        <div className={styles.aspects}>
          {rungs.next ? <Passage rungs={rungs} /> : null}
          {rungs.next ? <Motives body={body} change={change} /> : null}
          <Written body={body} change={change} />
        </div>
        <MirrorPlot rungs={rungs} now={now} next={next} />
      </div>
      <MirrorFork
        rungs={rungs}
        now={now}
        next={next}
        choice={body.choice}
        onChoose={(choice) => change({ ...body, choice })}
      />
      {next && toPractise(next).length > 0 ? (
        <section className={styles.part} aria-label={t`Two to work on`}>
          <h2>{t`To work on, if you want the next rung`}</h2>
          <ul className={styles.skills}>
            {toPractise(next).map(({ code, name }) => (
              <li key={code}>
                <span>{name}</span>
                <a
                  href={`/plan?skill=${encodeURIComponent(code)}`}
                  aria-label={t`Plan this: ${name}`}
                >{t`Plan this`}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={styles.end}>
        <SaveState saving={saving} />
        <div className={styles.actions}>
          <Button
            onClick={() =>
              saveFile(
                "ladder-mirror.json",
                new Blob([JSON.stringify(body, null, 2)], { type: "application/json" }),
              )
            }
          >{t`Take a copy with you`}</Button>
          <Button onClick={() => onClear(drop)}>{t`Clear everything`}</Button>
        </div>
      </div>
    </div>
  )
}

function Passage({ rungs }: { readonly rungs: Rungs }) {
  const { leaves, arrives } = passageOf(rungs)
  return (
    <section className={styles.part} aria-label={t`What leaves and what arrives`}>
      <h2>{t`What leaves your week, and what arrives`}</h2>
      {leaves.length > 0 ? <p>{t`No longer decides there, only carried: ${namesOf(leaves)}.`}</p> : null}
      {arrives.length > 0 ? <p>{t`Decides there: ${namesOf(arrives)}.`}</p> : null}
    </section>
  )
}

type PartProps = { readonly body: MirrorBody; readonly change: (body: MirrorBody) => void }

function Written({ body, change }: PartProps) {
  return (
    <section className={styles.written} aria-label={t`In your own words`}>
      {QUESTIONS.map(([name, label]) => (
        <TextArea
          key={name}
          label={label}
          value={body[name]}
          maxLength={4000}
          onChange={({ target }) => change({ ...body, [name]: target.value })}
        />
      ))}
    </section>
  )
}

function Motives({ body, change }: PartProps) {
  const { appetite } = body
  return (
    <section className={styles.motives} aria-label={t`Why the next rung`}>
      <h2>{t`Why the next rung? From 1, not at all, to 5, very much`}</h2>
      {MOTIVES.map(([name, label]) => (
        <div key={name} className={styles.motive}>
          <span>{label}</span>
          <MirrorScale
            label={label}
            value={appetite[name]}
            onChange={(value) => change({ ...body, appetite: { ...appetite, [name]: value } })}
          />
        </div>
      ))}
      {cautionsOf(appetite).map((caution) => (
        <p key={caution} className={styles.caution}>
          {CAUTION_WORDS[caution]}
        </p>
      ))}
    </section>
  )
}

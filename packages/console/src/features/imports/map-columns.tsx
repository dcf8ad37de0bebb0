import { useState } from "react"
import type { ImportDateFormat, ImportMode } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { isDay, todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState } from "../../ui/page-state.tsx"
import { ColumnTable } from "./column-table.tsx"
import { type ColumnFields, columnsFinding, type ReadTable, readingLines, tableLead } from "./column-words.ts"
import { DateQuestions } from "./date-questions.tsx"
import { Crumb } from "./import-crumb.tsx"
import { ImportSteps } from "./import-steps.tsx"
import { ModeChoice } from "./mode-choice.tsx"
import styles from "./new-import.module.css"
import type { Import } from "./use-import.ts"
import { usePlanning } from "./use-planning.ts"

type MapColumnsProps = {
  readonly uploadId: string
  readonly fileName: string
  readonly table: ReadTable
  /** The import as it was read before; nothing for a new one. */
  readonly before: Import | undefined
}

/** What each column holds, how the file is meant, and from which day. */
export function MapColumns({ uploadId, fileName, table, before }: MapColumnsProps) {
  const [fields, setFields] = useState<ColumnFields>(() => fieldsOf(table, before))
  const [formats, setFormats] = useState<Readonly<Record<string, ImportDateFormat>>>(() =>
    formatsOf(before?.request.answers ?? table.rememberedAnswers),
  )
  const [mode, setMode] = useState<ImportMode>(before?.mode ?? "PARTIAL")
  const [day, setDay] = useState(before?.effectiveOn ?? todayHere())
  const { plan, busy, problem } = usePlanning(uploadId, before)
  const reading = () => ({
    mode: mode === "DELTA" && !fields.includes("OPERATION") ? "PARTIAL" : mode,
    effectiveOn: day,
    mapping: fields.map((field, column) => ({ column, field })),
    answers: Object.entries(formats).map(([column, format]) => ({
      question: "DATE_FORMAT" as const,
      column,
      format,
    })),
  })
  return (
    <Page
      name={before ? before.sourceName : t`New import`}
      top={<Crumb name={fileName} />}
      topEnd={<ImportSteps here="Map columns" />}
      foot={
        <>
          <span className={styles.quiet}>
            {t`${plural(table.rowCount, "# row", "# rows")}. Nothing is written by planning.`}
          </span>
          <Button
            filled
            busy={busy && t`Planning`}
            waitsFor={whyNotYet(fields, day)}
            onClick={() => void plan(reading())}
          >
            {before ? t`Plan again` : t`Plan the import`}
          </Button>
        </>
      }
    >
      <PageHead title={columnsFinding(table.columns, fields)} under={tableLead(table)} />
      {problem ? <ErrorState sentence={problem} /> : null}
      <div className={styles.mapping}>
        <ColumnTable
          table={table}
          fields={fields}
          onChoose={(column, field) =>
            setFields(fields.map((each, at) => (at === column ? field : each === field ? null : each)))
          }
        />
        <div className={styles.meaning}>
          <DateQuestions
            questions={table.dateQuestions.filter(({ column }) => fields[column])}
            formats={formats}
            onAnswer={(header, format) => setFormats({ ...formats, [header]: format })}
          />
          <ModeChoice mode={mode} withDelta={fields.includes("OPERATION")} onChoose={setMode} />
          <TextField
            label={t`Holds from`}
            type="date"
            hint={t`The day the file describes`}
            value={day}
            problem={isDay(day) ? undefined : t`Choose the day from which the changes hold.`}
            onChange={(event) => setDay(event.target.value)}
          />
          <section aria-labelledby="reading-head" className={styles.reading}>
            <h2 id="reading-head">{t`How it was read`}</h2>
            {readingLines(table).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        </div>
      </div>
    </Page>
  )
}

function fieldsOf({ columns }: ReadTable, before: Import | undefined): ColumnFields {
  const chosen = new Map(before?.request.columns.map(({ column, field }) => [column, field]))
  return columns.map(({ index, field }) => (chosen.has(index) ? chosen.get(index) : field) ?? null)
}

function formatsOf(answers: ReadTable["rememberedAnswers"]): Readonly<Record<string, ImportDateFormat>> {
  return Object.fromEntries(
    answers.flatMap(({ question, column, format }) =>
      question === "DATE_FORMAT" && column && format ? [[column, format]] : [],
    ),
  )
}

function whyNotYet(fields: ColumnFields, day: string): string | false {
  const hasKey = ["EMPLOYEE_ID", "EXTERNAL_ID", "EMAIL", "POSITION_REF"].some((key) =>
    fields.some((field) => field === key),
  )
  const hasName = fields.includes("NAME") || fields.includes("GIVEN_NAME") || fields.includes("FAMILY_NAME")
  if (!hasKey && !(hasName && fields.includes("START_DATE"))) {
    return t`Say which column holds an employee number, an id or an e-mail address.`
  }
  return !isDay(day) && t`Choose a day first.`
}

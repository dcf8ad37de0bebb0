import { useState } from "react"
import type { ImportDateFormat, ImportMode } from "../../generated/graphql.ts"
import { counted } from "../../parts/count-words.ts"
import { isDay, todayHere } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState } from "../../ui/page-state.tsx"
import { type ColumnFields, ColumnTable, type ReadTable } from "./column-table.tsx"
import { DateQuestions } from "./date-questions.tsx"
import { Crumb } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { ImportSteps } from "./import-steps.tsx"
import { columnsFinding, sourceWords } from "./import-words.ts"
import { ModeChoice } from "./mode-choice.tsx"

import type { PlanRequest } from "./plan-request.ts"
import { usePlanning } from "./use-planning.ts"

type MapColumnsProps = {
  readonly uploadId: string
  readonly fileName: string
  readonly table: ReadTable
}

/** What each column holds, how the file is meant, and from which day. */
export function MapColumns({ uploadId, fileName, table }: MapColumnsProps) {
  const [fields, setFields] = useState<ColumnFields>(() => table.columns.map(({ field }) => field ?? null))
  const [formats, setFormats] = useState<Readonly<Record<string, ImportDateFormat>>>(() => remembered(table))
  const [mode, setMode] = useState<ImportMode>("PARTIAL")
  const [day, setDay] = useState(todayHere())
  const { plan, busy, problem } = usePlanning()
  const read = fields.filter((field) => field !== null).length
  const waitsFor = whyNotYet(fields, day)
  const request = (): PlanRequest => ({
    uploadId,
    mode: mode === "DELTA" && !fields.includes("OPERATION") ? "PARTIAL" : mode,
    effectiveOn: day,
    mapping: fields.map((field, column) => ({ column, field })),
    answers: Object.entries(formats).map(([column, format]) => ({ question: "DATE_FORMAT", column, format })),
    edits: [],
    leaveOutRows: [],
  })
  return (
    <Page
      name="New import"
      top={<Crumb name={fileName} />}
      topEnd={<ImportSteps here="Map columns" />}
      foot={
        <>
          <span className={styles.footWords}>
            {grouped(table.rowCount)} {table.rowCount === 1 ? "row" : "rows"}. Nothing is written by planning.
          </span>
          <Button filled busy={busy && "Planning"} waitsFor={waitsFor} onClick={() => void plan(request())}>
            Plan the import
          </Button>
        </>
      }
    >
      <PageHead title={columnsFinding(read, table.columns.length)} under={leadOf(table)} />
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
            label="Holds from"
            type="date"
            hint="The day the file describes"
            value={day}
            problem={isDay(day) ? undefined : "Choose the day from which the changes hold."}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
      </div>
    </Page>
  )
}

function remembered({ rememberedAnswers }: ReadTable): Readonly<Record<string, ImportDateFormat>> {
  return Object.fromEntries(
    rememberedAnswers.flatMap(({ question, column, format }) =>
      question === "DATE_FORMAT" && column && format ? [[column, format]] : [],
    ),
  )
}

function leadOf({ source, unmatchedColumns, personalColumns }: ReadTable): string {
  const known = sourceWords(source)
  const from = known
    ? `It looks like a file of ${known}.`
    : "Columns are matched by their headers and values."
  const left = [
    unmatchedColumns.length > 0 && `${counted(unmatchedColumns.length, "column")} nobody could place`,
    personalColumns.length > 0 && `${counted(personalColumns.length, "column")} with personal data`,
  ].filter(Boolean)
  return left.length === 0 ? from : `${from} Left out: ${left.join(", ")}.`
}

function whyNotYet(fields: ColumnFields, day: string): string | false {
  const hasKey = ["EMPLOYEE_ID", "EXTERNAL_ID", "EMAIL", "POSITION_REF"].some((key) =>
    fields.some((field) => field === key),
  )
  if (!hasKey) return "Say which column holds an employee number, an id or an e-mail address."
  return !isDay(day) && "Choose a day first."
}

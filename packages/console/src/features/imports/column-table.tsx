import { useId } from "react"
import type { UploadPreviewQuery } from "../../generated/graphql.ts"
import { Table } from "../../ui/table.tsx"
import styles from "./import-page.module.css"
import { FIELD_WORDS, type ImportField, reasonWords } from "./import-words.ts"

export type ReadTable = NonNullable<UploadPreviewQuery["uploadPreview"]["table"]>
export type ColumnFields = readonly (ImportField | null)[]

type ColumnTableProps = {
  readonly table: ReadTable
  readonly fields: ColumnFields
  readonly onChoose: (column: number, field: ImportField | null) => void
}

const FIELDS = Object.keys(FIELD_WORDS).filter((key): key is ImportField => key in FIELD_WORDS)

/** Every column of the file with examples of what it holds; none is dropped silently. */
export function ColumnTable({ table, fields, onChoose }: ColumnTableProps) {
  return (
    <Table
      caption="Columns of the file"
      dense
      rows={table.columns}
      rowKey={({ index }) => index}
      columns={[
        {
          key: "header",
          head: "Column",
          width: "24%",
          cell: ({ header, index }) => (
            <span className={fields[index] ? styles.header : styles.leftOut}>{header || "No header"}</span>
          ),
        },
        {
          key: "samples",
          head: "For example",
          cell: ({ samples }) => <span className={styles.samples}>{samples.slice(0, 3).join(" · ")}</span>,
        },
        {
          key: "field",
          head: "Holds",
          width: "206px",
          cell: ({ header, index }) => (
            <FieldChoice
              header={header}
              field={fields[index] ?? null}
              onChoose={(field) => onChoose(index, field)}
            />
          ),
        },
        {
          key: "why",
          head: "Why",
          width: "26%",
          cell: (column) => (
            <span className={styles.quiet}>
              {fields[column.index] === (column.field ?? null) ? reasonWords(column) : "As you say"}
            </span>
          ),
        },
      ]}
    />
  )
}

type FieldChoiceProps = {
  readonly header: string
  readonly field: ImportField | null
  readonly onChoose: (field: ImportField | null) => void
}

function FieldChoice({ header, field, onChoose }: FieldChoiceProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className="only-read-aloud">
        What column {header} holds
      </label>
      <select
        id={id}
        className={styles.select}
        value={field ?? ""}
        onChange={(event) => onChoose(FIELDS.find((each) => each === event.target.value) ?? null)}
      >
        <option value="">Left out</option>
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {FIELD_WORDS[each]}
          </option>
        ))}
      </select>
    </>
  )
}

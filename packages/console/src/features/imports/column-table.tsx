import { useId } from "react"
import { t } from "../../language/t.ts"
import { Table } from "../../ui/table.tsx"
import {
  type ColumnFields,
  FIELD_WORDS,
  type ImportField,
  isGuess,
  type ReadColumn,
  type ReadTable,
  reasonWords,
} from "./column-words.ts"
import styles from "./new-import.module.css"

type ColumnTableProps = {
  readonly table: ReadTable
  readonly fields: ColumnFields
  readonly onChoose: (column: number, field: ImportField | null) => void
}

const FIELDS = Object.keys(FIELD_WORDS).filter((key): key is ImportField => key in FIELD_WORDS)

/** Every column of the file with examples of what it holds; none is dropped silently. */
export function ColumnTable({ table, fields, onChoose }: ColumnTableProps) {
  const fieldOf = ({ index }: ReadColumn) => fields[index] ?? null
  return (
    <Table
      caption={t`Columns of the file`}
      dense
      rows={table.columns}
      rowKey={({ index }) => index}
      columns={[
        {
          key: "header",
          head: t`Column`,
          width: "22%",
          cell: (column) => (
            <span className={fieldOf(column) ? styles.header : styles.leftOut}>
              {column.header || t`No header`}
            </span>
          ),
        },
        {
          key: "samples",
          head: t`For example`,
          cell: (column) => <Samples column={column} isRead={fieldOf(column) !== null} />,
        },
        {
          key: "field",
          head: t`Holds`,
          width: "206px",
          cell: (column) => (
            <FieldChoice
              header={column.header}
              field={fieldOf(column)}
              onChoose={(field) => onChoose(column.index, field)}
            />
          ),
        },
        {
          key: "why",
          head: t`How sure, and why`,
          width: "27%",
          cell: (column) => <Why column={column} chosen={fieldOf(column)} />,
        },
      ]}
    />
  )
}

/** What stands in the column; personal data nobody asked for is not shown either. */
function Samples({ column, isRead }: { readonly column: ReadColumn; readonly isRead: boolean }) {
  if (column.reason === "PERSONAL_DATA" && !isRead)
    return <span className={styles.notRead}>{t`Not shown`}</span>
  return (
    <span className={isRead ? styles.samples : styles.leftOut}>
      {column.samples.filter(Boolean).slice(0, 3).join(" · ")}
    </span>
  )
}

function Why({ column, chosen }: { readonly column: ReadColumn; readonly chosen: ImportField | null }) {
  const stands = chosen === (column.field ?? null)
  if (isGuess(column, chosen)) {
    return (
      <span className={styles.guess}>
        <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
          <path d="M5.5 1.5L10 9.6H1z" fill="none" stroke="currentColor" strokeWidth="1.3" />
        </svg>
        {reasonWords(column)}
      </span>
    )
  }
  if (!stands) return <span className={styles.quiet}>{chosen ? t`As you say` : t`Not read, as you say`}</span>
  return (
    <span className={styles.quiet}>
      {chosen ? "" : <b className={styles.notRead}>{t`Not read`} </b>}
      {reasonWords(column)}
    </span>
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
        {t`What column ${header} holds`}
      </label>
      <select
        id={id}
        className={styles.select}
        data-none={field === null || undefined}
        value={field ?? ""}
        onChange={(event) => onChoose(FIELDS.find((each) => each === event.target.value) ?? null)}
      >
        <option value="">{t`Not read`}</option>
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {FIELD_WORDS[each]}
          </option>
        ))}
      </select>
    </>
  )
}

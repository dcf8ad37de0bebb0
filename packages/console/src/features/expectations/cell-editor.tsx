import { type Expectation, STATUSES, type Status } from "@rung/domain/expectations/contract"
import { type FocusEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { classes } from "../../ui/classes.ts"
import { SelectField, TextField } from "../../ui/field.tsx"
import look from "./draft-page.module.css"
import { weightText } from "./draft-words.ts"
import { STATUS_CHOICES } from "./expectation-words.ts"
import { typedWeight } from "./grid-step.ts"

type CellEditorProps = {
  readonly label: string
  readonly now: Pick<Expectation, "status" | "weight"> | undefined
  /** A weight already begun on the keyboard; it makes the cell a determinant. */
  readonly typed: string | undefined
  readonly isLast: boolean
  readonly onSet: (status: Status | null, weight?: number) => void
  readonly onClose: () => void
  /** Something else was pressed: it keeps the focus. */
  readonly onLeave: () => void
}

/** Status and weight of one cell. Enter keeps, Esc leaves it as it was; leaving the cell keeps, too. */
export function CellEditor(props: CellEditorProps) {
  const { label, now, typed, isLast, onSet, onClose, onLeave } = props
  const form = useRef<HTMLFormElement>(null)
  const [status, setStatus] = useState<Status | "">(typed === undefined ? (now?.status ?? "") : "DETERMINANT")
  const [weight, setWeight] = useState(typed || (now?.status === "DETERMINANT" ? weightText(now.weight) : ""))
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    const field = form.current?.querySelector(typed === undefined ? "select" : "input")
    field?.focus()
    if (field instanceof HTMLInputElement && typed === "") field.select()
  }, [typed])
  const value = weight.trim() === "" ? 0 : typedWeight(weight)
  const problem = status === "DETERMINANT" && value === undefined ? t`A weight is from 0 to 1.` : undefined
  const keep = (): boolean => {
    if (problem) {
      setAsked(true)
      return false
    }
    if (status !== (now?.status ?? "") || (status === "DETERMINANT" && value !== now?.weight)) {
      onSet(status || null, status === "DETERMINANT" ? value : undefined)
    }
    return true
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (keep()) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation()
      onClose()
    }
    if (event.key === "Enter" && event.target instanceof HTMLSelectElement) onSubmit(event)
  }
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
    if (event.relatedTarget !== null && keep()) onLeave()
  }
  return (
    <form
      ref={form}
      aria-label={label}
      className={classes(look.editor, isLast && look.editorLast)}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <p className={look.editorHead}>{label}</p>
      <SelectField
        label={t`Status`}
        value={status}
        onChange={(event) => setStatus(STATUSES.find((each) => each === event.target.value) ?? "")}
        options={STATUS_CHOICES}
      />
      {status === "DETERMINANT" ? (
        <TextField
          label={t`Weight`}
          hint={t`such as .35`}
          inputMode="decimal"
          autoComplete="off"
          value={weight}
          problem={isAsked ? problem : undefined}
          onChange={(event) => setWeight(event.target.value)}
        />
      ) : null}
      <div className={look.editorFoot}>
        <Button small onClick={onClose}>{t`Cancel`}</Button>
        <Button small type="submit">{t`Keep`}</Button>
      </div>
    </form>
  )
}

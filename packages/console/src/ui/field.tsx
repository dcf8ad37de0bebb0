import { type ComponentPropsWithRef, type ReactNode, useId } from "react"
import { classes } from "./classes.ts"
import styles from "./field.module.css"

type FieldText = {
  readonly label: string
  /** One line of help at the right of the label. */
  readonly hint?: ReactNode
  /** What is wrong and the fix; the text stays in the field. */
  readonly problem?: string | undefined
}

type FrameProps = FieldText & {
  readonly id: string
  readonly className?: string
  readonly children: ReactNode
}

function Frame({ id, label, hint, problem, className, children }: FrameProps) {
  return (
    <div className={classes(styles.field, className)}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {hint ? (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        ) : null}
      </div>
      {children}
      {problem ? (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

function described(id: string, { hint, problem }: FieldText): string | undefined {
  return classes(Boolean(hint) && `${id}-hint`, Boolean(problem) && `${id}-problem`) || undefined
}

type TextFieldProps = FieldText & Omit<ComponentPropsWithRef<"input">, "className">

export function TextField({ label, hint, problem, ...input }: TextFieldProps) {
  const made = useId()
  const id = input.id ?? made
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <input
        type="text"
        {...input}
        id={id}
        className={styles.control}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, { label, hint, problem })}
      />
    </Frame>
  )
}

type TextAreaProps = FieldText &
  Omit<ComponentPropsWithRef<"textarea">, "className"> & {
    /** Written or weighed by a person: set in serif. */
    readonly voice?: "rung" | "person"
  }

/** Grows with its text. */
export function TextArea({ label, hint, problem, voice = "person", ...area }: TextAreaProps) {
  const made = useId()
  const id = area.id ?? made
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <textarea
        rows={3}
        {...area}
        id={id}
        className={classes(styles.control, styles.area, voice === "person" && styles.serif)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, { label, hint, problem })}
      />
    </Frame>
  )
}

type SelectProps = FieldText &
  Omit<ComponentPropsWithRef<"select">, "className" | "children"> & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }

/** The platform's own list: best on a phone and by keyboard. For choices in a top bar use `Menu`. */
export function SelectField({ label, hint, problem, options, ...select }: SelectProps) {
  const made = useId()
  const id = select.id ?? made
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <select
        {...select}
        id={id}
        className={classes(styles.control, styles.select)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described(id, { label, hint, problem })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

type CheckboxProps = Omit<ComponentPropsWithRef<"input">, "className" | "type"> & {
  readonly label: ReactNode
  readonly note?: ReactNode
}

export function Checkbox({ label, note, ...input }: CheckboxProps) {
  const made = useId()
  const id = input.id ?? made
  return (
    <div className={styles.check}>
      <input {...input} type="checkbox" id={id} aria-describedby={note ? `${id}-note` : undefined} />
      <label htmlFor={id}>{label}</label>
      {note ? (
        <span id={`${id}-note`} className={styles.checkNote}>
          {note}
        </span>
      ) : null}
    </div>
  )
}

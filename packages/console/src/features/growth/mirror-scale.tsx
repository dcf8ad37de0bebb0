import { type KeyboardEvent, useId } from "react"
import { t } from "../../language/t.ts"
import styles from "./mirror-page.module.css"

type ScaleProps = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

const STEPS = [1, 2, 3, 4, 5]

/** One to five: by pointer, arrows, or the number itself; 0 and Delete take it back. */
export function MirrorScale({ label, value, onChange }: ScaleProps) {
  const name = useId()
  const byKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isMark = /^[1-5]$/.test(event.key)
    if (!isMark && !["0", "Delete", "Backspace"].includes(event.key)) return
    event.preventDefault()
    onChange(isMark ? Number(event.key) : null)
    // Reads aloud what was chosen, and lets the arrows go on from there.
    if (isMark) event.currentTarget.querySelectorAll("input")[Number(event.key) - 1]?.focus()
  }
  return (
    <fieldset className={styles.scale} onKeyDown={byKey}>
      <legend className="only-read-aloud">{label}</legend>
      {STEPS.map((step) => (
        <label
          key={step}
          className={styles.step}
          data-on={value !== null && step <= value ? true : undefined}
        >
          <input
            type="radio"
            name={name}
            checked={value === step}
            onChange={() => onChange(step)}
            aria-label={t`${step} of 5`}
          />
          <span aria-hidden="true">{step}</span>
        </label>
      ))}
    </fieldset>
  )
}

import { type ComponentPropsWithRef, useId } from "react"
import styles from "./field.module.css"

type SearchFieldProps = Omit<ComponentPropsWithRef<"input">, "className" | "type"> & {
  /** Read aloud; the placeholder says it to the eye. */
  readonly label: string
}

/** A narrow field in a row of filters. */
export function SearchField({ label, ...input }: SearchFieldProps) {
  const id = useId()
  return (
    <span className={styles.search}>
      <label htmlFor={id} className="only-read-aloud">
        {label}
      </label>
      <input {...input} id={id} type="search" autoComplete="off" className={styles.control} />
    </span>
  )
}

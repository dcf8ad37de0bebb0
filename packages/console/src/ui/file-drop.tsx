import { type DragEvent, type ReactNode, useId, useState } from "react"
import { t } from "../language/t.ts"
import styles from "./file-drop.module.css"

type FileDropProps = {
  readonly label: string
  readonly note?: ReactNode
  /** As an input's accept attribute, such as ".csv,text/csv". */
  readonly accept: string
  readonly problem?: string | undefined
  readonly onFile: (file: File) => void
}

/** A file by drop, by press or by keyboard. */
export function FileDrop({ label, note, accept, problem, onFile }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.item(0)
    if (file) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div>
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          id={id}
          type="file"
          accept={accept}
          className={styles.input}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ""
          }}
        />
        <span className={styles.label}>{label}</span>
        {note ? <span className={styles.note}>{note}</span> : null}
        <span className={styles.button} aria-hidden="true">{t`Choose a file`}</span>
      </label>
      {problem ? (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

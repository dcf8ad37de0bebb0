import { Checkbox } from "../../ui/field.tsx"
import styles from "./admin-pages.module.css"

type TickListProps<K extends string> = {
  readonly legend: string
  readonly keys: readonly K[]
  readonly words: Readonly<Record<K, { readonly name: string; readonly allows: string }>>
  readonly chosen: readonly K[]
  readonly onChoose: (chosen: readonly K[]) => void
}

/** Several of a closed list, each with what it allows. */
export function TickList<K extends string>({ legend, keys, words, chosen, onChoose }: TickListProps<K>) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {keys.map((key) => (
        <Checkbox
          key={key}
          label={words[key].name}
          note={words[key].allows}
          checked={chosen.includes(key)}
          onChange={(event) =>
            onChoose(event.target.checked ? [...chosen, key] : chosen.filter((each) => each !== key))
          }
        />
      ))}
    </fieldset>
  )
}

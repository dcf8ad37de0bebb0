import { BANDS } from "@rung/domain/insights/band"
import { Link } from "@tanstack/react-router"
import { useRef, useState } from "react"
import type { BoardMapQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { BandGlyph } from "../../parts/band-mark.tsx"
import { BAND_WORDS } from "../../parts/kinds.ts"
import { type MapRegion, WHOLE_MAP } from "../../parts/map-region.ts"
import { useEscape } from "../../ui/use-escape.ts"
import styles from "./board-map.module.css"
import { missingWords, omittedWords } from "./board-words.ts"

type Panels = BoardMapQuery["coachingHiringMap"]["panels"]
type Manager = Panels[number]["points"][number]

type BoardMapPeopleProps = {
  readonly panels: Panels
  readonly omitted: number
  readonly chosen: MapRegion | null
  readonly onChoose: (region: MapRegion | null) => void
}

/** The keyboard's way to everybody on the map, or to those in a part of it, by band, then name. */
export function BoardMapPeople({ panels, omitted, chosen, onChoose }: BoardMapPeopleProps) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    onChoose(null)
    opener.current?.focus()
  }
  useEscape(chosen !== null, close)
  const everybody = panels.flatMap(({ points, beside }) => [...points, ...beside])
  const missing = panels.reduce((sum, { beside }) => sum + beside.length, 0)
  if (everybody.length === 0) return null
  return (
    <>
      <button type="button" className={styles.list} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t`Hide the list` : t`List the ${everybody.length} managers`}
      </button>
      {missing > 0 ? `, ${missingWords(missing)}` : null}
      {omitted > 0 ? `. ${omittedWords(omitted)}` : null}
      {missing < everybody.length ? (
        <button
          ref={opener}
          type="button"
          className={styles.part}
          aria-expanded={chosen !== null}
          onClick={() => (chosen ? close() : onChoose(WHOLE_MAP))}
        >
          {chosen ? t`Show the whole map` : t`Choose a part of the map`}
        </button>
      ) : null}
      {open ? <Names managers={everybody} /> : null}
    </>
  )
}

/** By band, then name. */
export function Names({ managers }: { readonly managers: readonly Manager[] }) {
  if (managers.length === 0) return null
  return (
    <ul className={styles.names}>
      {BANDS.flatMap((band) =>
        managers
          .filter((each) => each.band === band)
          .map(({ personId, name, layer, coaching, hiring }) => (
            <li key={personId}>
              <BandGlyph band={band} />
              <span className="only-read-aloud">{BAND_WORDS[band]}:</span>
              <Link to="/people/$id" params={{ id: personId }}>
                {name}
              </Link>
              <span>
                {layer}
                {coaching && hiring ? "" : t`, a side is missing`}
              </span>
            </li>
          )),
      )}
    </ul>
  )
}

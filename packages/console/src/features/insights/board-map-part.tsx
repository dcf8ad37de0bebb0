import type { BoardMapQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { MapRegion } from "../../parts/map-region.ts"
import styles from "./board-map.module.css"
import { Names } from "./board-map-people.tsx"
import { BoardMapRegion } from "./board-map-region.tsx"
import { chosenOf } from "./board-map-words.ts"

type BoardMapPartProps = {
  readonly panels: BoardMapQuery["coachingHiringMap"]["panels"]
  readonly region: MapRegion
  readonly onChoose: (region: MapRegion) => void
}

/** Who stands in the chosen part, below the whole map so that a phone has room for its edges. */
export function BoardMapPart({ panels, region, onChoose }: BoardMapPartProps) {
  const { inside, words } = chosenOf(
    panels.flatMap(({ points }) => points),
    region,
  )
  return (
    <section aria-label={t`A part of the map`}>
      <BoardMapRegion region={region} onChange={onChoose} />
      <p className={styles.inside} aria-live="polite">
        {words}
      </p>
      <Names managers={inside} />
    </section>
  )
}

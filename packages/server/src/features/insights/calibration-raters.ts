import { severityWords } from "@rung/domain/insights/calibration-words"
import { haloOfRaters } from "@rung/domain/insights/halo"
import { unpackCell } from "@rung/domain/insights/packed-cell"
import { type RatingByRater, raterSeverities, type ShownMean } from "@rung/domain/insights/rater-severity"
import { groupBy } from "@rung/domain/kit/group-by"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { hiddenFromSome } from "./calibration-onlooker.store.ts"
import { layerAfter, managerRatings, type RaterRow } from "./calibration-ratings.store.ts"
import { type CellsRow, teamCells } from "./released-cell.store.ts"

const CHUNK = 1_000

interface LayerAsked {
  readonly cycleId: string
  readonly layer: string
  readonly participants: readonly string[]
}

/**
 * What is known of everybody who rates people of a layer from above. People whom one of the onlookers may not see
 * are left out, so that nobody reckons back what was said of themselves.
 */
export async function ratersOfLayer(tx: TenantTx, asked: LayerAsked): Promise<readonly RaterRow[]> {
  const { ratings, shown } = await loadLayer(tx, asked)
  const severities = raterSeverities(ratings, shown)
  const forms = [...groupBy(ratings, ({ rater, subject }) => `${rater} ${subject}`).values()].flatMap(
    (form) => {
      const [first] = form
      return first ? [{ ...first, ratings: form.map(({ value }) => value) }] : []
    },
  )
  const halos = new Map((haloOfRaters(forms).value ?? []).map((halo) => [halo.rater, halo]))
  return [...groupBy(forms, ({ rater }) => rater)].map(([raterId, own]) => {
    const severity = severities.value?.get(raterId)
    const halo = halos.get(raterId)
    return {
      raterId,
      ratees: own.length,
      sharedSubjects: severity?.sharedSubjects ?? 0,
      severity: severity?.isAdjusted ? severity.severity : null,
      isAdjusted: severity?.isAdjusted ?? false,
      words: severityWords(severities, raterId),
      spread: halo?.spread ?? null,
      panelSpread: halo?.panelSpread ?? null,
      isFlagged: halo?.isFlagged ?? false,
    }
  })
}

interface LayerViews {
  readonly ratings: readonly RatingByRater[]
  readonly shown: readonly ShownMean[]
}

async function loadLayer(tx: TenantTx, asked: LayerAsked): Promise<LayerViews> {
  const { cycleId, layer } = asked
  const leftOut = await hiddenFromSome(tx, asked)
  const ratings: RatingByRater[] = []
  const shown: ShownMean[] = []
  let after = "00000000-0000-0000-0000-000000000000"
  for (;;) {
    const people = await layerAfter(tx, { cycleId, layer, leftOut, after, limit: CHUNK })
    const ids = people.map(({ personId }) => personId)
    const last = ids.at(-1)
    if (last === undefined) return { ratings, shown }
    after = last
    for (const { raterId: rater, subjectId: subject, competency, value } of await managerRatings(
      tx,
      cycleId,
      ids,
    )) {
      if (value !== null) ratings.push({ rater, subject, competency, value })
    }
    for (const row of await teamCells(tx, cycleId, ids)) shown.push(...exactMeans(row))
  }
}

/** Ranges are no means, and what is hidden is not there. */
function exactMeans({ person: subject, perspective, cells }: CellsRow): readonly ShownMean[] {
  return Object.entries(cells).flatMap(([competency, cell]) => {
    const { display } = unpackCell(cell)
    return display.kind === "MEAN" ? [{ perspective, subject, competency, mean: display.mean }] : []
  })
}

import { t } from "../../language/t.ts"
import { managersWords } from "../../parts/coaching-map.tsx"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { type MapPoint, pointWords } from "../../parts/map-point.ts"
import { paperCoachingMap } from "../../parts/paper/coaching-map.ts"
import { LEFT, type Paper, WIDTH } from "../../parts/paper/paper.ts"
import { BODY, DENSE, NOTE, set } from "../../parts/paper/type.ts"
import { mapPoints } from "./board-charts.ts"
import { layerTitle, type ReportSource } from "./board-report-words.ts"
import { missingWords, NONE_ON_THE_MAP, omittedWords } from "./board-words.ts"

const GAP = 20
const PANEL = { width: (WIDTH - GAP) / 2, height: 196 }
/** More names than this are no page that somebody reads. */
const LISTED_UP_TO = 60

/** Coaching across, hiring up: a panel for each layer, and everybody who needs a look. */
export function mapPage(paper: Paper, { map }: ReportSource): void {
  const points = mapPoints(map.panels)
  const layers = LAYERS_FROM_TOP.filter((layer) => points.some((point) => point.layer === layer))
  paper.newPage()
  paper.heading(t`Coaching and hiring`, 120)
  paper.gap(2)
  paper.words("P", countWords(map), set(BODY, { ink: "ink-2" }))
  paper.gap(10)
  for (let at = 0; at < layers.length; at += 2) {
    paper.room(PANEL.height + 24)
    const top = paper.y
    for (const [column, layer] of layers.slice(at, at + 2).entries()) {
      const x = LEFT + column * (PANEL.width + GAP)
      const own = points.filter((point) => point.layer === layer)
      paper.y = top
      paper.words("P", `${layerTitle(layer)}, ${managersWords(own.length)}`, set(NOTE, { ink: "ink-2" }), {
        x,
        width: PANEL.width,
      })
      paperCoachingMap(paper, { layer, points: own, rect: { x, y: paper.y + 2, ...PANEL } })
    }
    paper.y = top + PANEL.height + 24
  }
  paper.gap(12)
  needALook(
    paper,
    layers.flatMap((layer) => points.filter((point) => point.layer === layer && point.needsALook)),
  )
}

function countWords({ panels, omitted }: ReportSource["map"]): string {
  const all = panels.flatMap(({ points, beside }) => [...points, ...beside])
  const missing = panels.reduce((sum, { beside }) => sum + beside.length, 0)
  if (missing === all.length) return NONE_ON_THE_MAP
  const without = missing > 0 ? `, ${missingWords(missing)}` : ""
  const more = omitted > 0 ? ` ${omittedWords(omitted)}.` : ""
  return `${managersWords(all.length)}${without}.${more} ${t`Each is a cross of two intervals; nobody is ranked.`}`
}

/** By name, as people of one band are listed everywhere. */
function needALook(paper: Paper, look: readonly MapPoint[]): void {
  paper.heading(t`Who needs a look`, 60)
  paper.gap(4)
  if (look.length === 0) {
    paper.words("P", t`Nobody on the map is in gap.`, BODY)
    return
  }
  const listed = look.slice(0, LISTED_UP_TO)
  paper.list(
    listed.map((point) => `${point.layer} ${pointWords(point)}.`),
    DENSE,
  )
  if (look.length > listed.length) {
    paper.words("P", t`${look.length - listed.length} more are not listed: choose a smaller scope.`, DENSE)
  }
}

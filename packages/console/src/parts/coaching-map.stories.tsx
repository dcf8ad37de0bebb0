import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import type { Story } from "../gallery/story.ts"
import { CoachingMap } from "./coaching-map.tsx"
import type { MapPoint } from "./map-point.ts"

export default { title: "parts/coaching-map", component: CoachingMap }

type At = readonly [coaching: number, hiring: number, half: number]

function pointOf(name: string, layer: Layer, at: At, grade: Grade = "B"): MapPoint {
  const [coaching, hiring, half] = at
  const side = (mean: number) => ({
    mean,
    interval: { low: Math.max(1, mean - half), high: Math.min(5, mean + half) },
    grade,
  })
  return {
    key: name,
    name,
    layer,
    coaching: side(coaching),
    hiring: side(hiring),
    needsALook: coaching < 2.5,
  }
}

const TOP = [
  pointOf("Callum Reid", "EXEC", [2.3, 4.3, 0.7]),
  pointOf("Ingrid Solheim", "EXEC", [3.5, 4.15, 0.5]),
  pointOf("Beatriz Nunes", "EXEC", [3, 2.95, 1.4], "D"),
  pointOf("Tomasz Wieczorek", "M2", [2.85, 3.5, 0.4]),
  pointOf("Dana Ferreira", "M2", [2.1, 2.3, 0.5]),
]
const CROWD = ["Ola Grant", "Samir Haddad", "Nora Quist", "Leila Aziz"].map((name, index) =>
  pointOf(name, "M2", [3.7 + index / 50, 3.28, 0.3]),
)
const MANY = Array.from({ length: 44 }, (_, index) =>
  pointOf(`Manager ${index + 1}`, "M1", [
    1.6 + ((index * 37) % 31) / 10,
    1.8 + ((index * 23) % 29) / 10,
    0.3,
  ]),
)

export const GapAndOneView: Story<typeof CoachingMap> = { args: { points: TOP } }
export const NoRoomForNames: Story<typeof CoachingMap> = { args: { points: CROWD } }
export const InBins: Story<typeof CoachingMap> = { args: { points: MANY, onOpen: () => undefined } }
export const Nobody: Story<typeof CoachingMap> = { args: { points: [] } }

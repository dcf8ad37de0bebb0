import type { DemoAnswer } from "./northgate-answers.ts"
import { hash, randomFrom } from "./random.ts"

/** Northgate still judges by what mattered one layer below more than it thinks. */
const FROM_BELOW = 0.4

interface Judged {
  readonly subject: string
  readonly rater: string
  readonly round: number
  /** Answers to what the layer needs, and to what is carried. */
  readonly route: readonly DemoAnswer[]
  readonly end: readonly DemoAnswer[]
}

/** How good somebody is all in all, to their rater; one in ten leaves it out. */
export function overallOf({ subject, rater, round, route, end }: Judged): number | null {
  const random = randomFrom(hash(`${subject}/${rater}/overall/${round}`))
  const [here, below] = [meanOf(route), meanOf(end)]
  if (here === undefined || random() < 0.1) return null
  const drawn = (1 - FROM_BELOW) * here + FROM_BELOW * (below ?? here) + 0.6 * (random() + random() - 1)
  return Math.min(5, Math.max(1, Math.round(drawn)))
}

function meanOf(answers: readonly DemoAnswer[]): number | undefined {
  const values = answers.flatMap(({ value }) => value ?? [])
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

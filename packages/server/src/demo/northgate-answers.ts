import type { Perspective } from "@rung/domain/expectations/perspective"
import { hash, randomFrom } from "./random.ts"

/** What somebody wrote down about one item. */
export interface DemoAnswer {
  readonly competency: string
  readonly value: number | null
  readonly notSeen: boolean
  readonly note: string | null
}

export interface DemoForm {
  readonly subject: string
  readonly rater: string
  readonly perspective: Perspective
  readonly items: readonly string[]
  /** Which cycle, so that people change a little from one to the next. */
  readonly round: number
}

/** What Northgate finds hard, and one thing it does well. */
const HABITS: Readonly<Record<string, number>> = {
  C3: -0.7,
  D2: -0.4,
  B4: -0.35,
  A4: -0.3,
  B2: 0.3,
  D5: -0.2,
}

/** People whose story the demo tells. */
const STORIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "Tomasz Wieczorek": { C1: 3, C2: 3, C3: 2, C4: 4 },
  "Dana Ferreira": { C1: 2, C2: 3, C3: 2, C4: 2 },
  "Yuki Tanabe": { D1: 5, D2: 4, D3: 4, D5: 4 },
  "Callum Reid": { D1: 4, D2: 4, D3: 5, C1: 2 },
  "Marcus Hale": { D1: 3, D2: 2, D4: 3, C1: 4 },
  "Priya Raman": { B1: 4, B2: 4, B4: 3 },
}

/** Whether the demo has something to tell about somebody, so that nobody forgets to assess them. */
export function hasStory(name: string): boolean {
  return name in STORIES
}

/** The answers to a form: steady for a person, a little different for each item, rater and round. */
export function answersTo({ subject, rater, perspective, items, round }: DemoForm): readonly DemoAnswer[] {
  const level = 3.25 + 0.75 * spread(subject) + (perspective === "SELF" ? 0.35 : 0.25 * spread(rater))
  return items.map((competency) => {
    const random = randomFrom(hash(`${subject}/${rater}/${perspective}/${competency}/${round}`))
    if (perspective !== "SELF" && random() < 0.05) {
      return { competency, value: null, notSeen: true, note: null }
    }
    const told = perspective === "SELF" ? undefined : STORIES[subject]?.[competency]
    const story = perspective === "MANAGER" ? told : undefined
    const usual = told ?? level + (HABITS[competency] ?? 0)
    const drawn = usual + 0.9 * (random() + random() - 1) + 0.1 * round
    const value = story ?? Math.min(5, Math.max(1, Math.round(drawn)))
    return { competency, value, notSeen: false, note: noteOn({ perspective, competency, value }, random) }
  })
}

/** A 1 or a 5 from above needs a note; whoever answers in confidence writes now and then. */
function noteOn(
  { perspective, competency, value }: Pick<DemoForm, "perspective"> & { competency: string; value: number },
  random: () => number,
): string | null {
  if (perspective === "SELF") return null
  if (perspective !== "MANAGER") return random() < 0.3 ? commentOn(value, random) : null
  return value === 1 || value === 5 || random() < 0.2 ? noteFor(competency, value) : null
}

const COMMENTS = {
  low: [
    "We talk about figures, hardly ever about how we run our teams.",
    "I hear what was decided, rarely why.",
    "When it became difficult it was taken back.",
  ],
  high: [
    "Asks what I would do before saying what to do.",
    "Came back to it in our next talk, as promised.",
    "Showed me once, then let me do it.",
  ],
} as const

function commentOn(value: number, random: () => number): string {
  const words = value >= 3 ? COMMENTS.high : COMMENTS.low
  return words[Math.floor(random() * words.length)] ?? words[0]
}

const NOTES: Readonly<Record<string, Readonly<{ low: string; high: string }>>> = {
  A: {
    low: "The March hand-over came back twice, and the second time for the same thing.",
    high: "Two colleagues now do it this way because they watched it done here.",
  },
  B: {
    low: "Took the release back on the Thursday instead of talking it through.",
    high: "Sat with Noor through three reviews and let her run the fourth alone.",
  },
  C: {
    low: "The monthly review opens with dispatch times and ends with them.",
    high: "Two of the managers below changed how they hold one-to-ones, and can say why.",
  },
  D: {
    low: "The brief asked for a builder, a coach and a visionary; we met eleven people and changed it twice.",
    high: "The last three people chosen are the ones others now ask for advice.",
  },
}

function noteFor(competency: string, value: number): string {
  const words = NOTES[competency.charAt(0)]
  return (value >= 3 ? words?.high : words?.low) ?? "Seen in the spring review."
}

/** A steady number from −1 to 1 for a name. */
function spread(name: string): number {
  const random = randomFrom(hash(name))
  return random() + random() - 1
}

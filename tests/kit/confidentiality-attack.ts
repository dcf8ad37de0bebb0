import { isolatedGroup } from "../../packages/domain/src/insights/release-attack.test-kit.ts"
import {
  M1,
  M2,
  type SealedForm,
} from "../../packages/server/src/features/insights/confidential-world.test-kit.ts"
import type { Json } from "./caller.ts"
import type { Seen } from "./confidentiality-walk.ts"
import {
  type Answers,
  CYCLES,
  type CycleName,
  isWithin,
  nameOf,
  type TwoCycles,
} from "./confidentiality-world.ts"

// What can be done with all that was seen, by somebody who knows the org and who answered about whom. Numbers come
// from answers of the API alone.

/** A confidential number as somebody was shown it. */
export interface SeenCell {
  readonly cycle: CycleName
  readonly perspective: string
  readonly competency: string
  /** Whom it is about: one person, or everybody of a layer in somebody's line. */
  readonly subjects: readonly string[]
  readonly name: string
  /** Shown to its subject alone. */
  readonly isOwn: boolean
  readonly low: number
  readonly high: number
  readonly agreement: string | null
  readonly distribution: readonly number[] | null
  /** The exact movement since the cycle before. */
  readonly change: number | null
}

/** The answers about one subject, of one cycle, perspective and competency. */
interface Told {
  readonly subject: string
  readonly raters: readonly string[]
}

/** What is asked alike: a cycle, perspective, competency and layer. */
interface Asked {
  readonly cells: readonly SeenCell[]
  readonly atoms: readonly Told[]
}

/** Every confidential number in answers, once however often it is the same. */
export function cellsIn(all: readonly Seen[], company: TwoCycles): readonly SeenCell[] {
  const found = all.flatMap((seen) => [
    ...teamsIn(seen, company),
    ...linesIn(seen, company),
    ...calibratedIn(seen, company),
  ])
  return [...new Map(found.map((cell) => [JSON.stringify(cell), cell])).values()]
}

type About = Pick<SeenCell, "cycle" | "subjects" | "name" | "isOwn">

function teamsIn({ field, variables, data }: Seen, company: TwoCycles): readonly SeenCell[] {
  if (field !== "personResult" || !data?.personResult) return []
  const { determinants, supporting, carried, development } = data.personResult
  const name = nameOf(company, variables.personId) ?? ""
  const about = { cycle: cycleOf(variables.cycleId, company), subjects: [name], name, isOwn: false }
  const views = [...determinants, ...supporting, ...carried].flatMap(({ confidential }) => confidential)
  const toSelf = { ...about, name: `${name} to themselves`, isOwn: true }
  return [...cellsOf(about, views), ...cellsOf(toSelf, development?.views ?? [])]
}

function linesIn({ field, variables, data }: Seen, company: TwoCycles): readonly SeenCell[] {
  if (field !== "lineViews" || !data?.lineViews) return []
  const cycle = cycleOf(variables.cycleId, company)
  const head = nameOf(company, Object(variables.scope).personId) ?? "Ruth"
  const layer = variables.layer === "M1" ? M1 : M2
  const subjects = layer.filter((name) => isWithin(cycle, name, head))
  return cellsOf({ cycle, subjects, name: `${variables.layer} below ${head}`, isOwn: false }, data.lineViews)
}

function calibratedIn({ data }: Seen, company: TwoCycles): readonly SeenCell[] {
  const sessions = [...(data?.calibrationSessions ?? []), ...[data?.calibrationSession ?? []].flat()]
  return sessions.flatMap(({ cycleId, people }) =>
    people.edges.flatMap(({ node }: Json) => {
      const name = nameOf(company, node.personId) ?? ""
      const about = { cycle: cycleOf(cycleId, company), subjects: [name], name, isOwn: false }
      const views = node.competencies.flatMap(({ confidential }: Json) => confidential)
      return cellsOf(about, views)
    }),
  )
}

/** The latest one unless told. */
function cycleOf(cycleId: unknown, { cycles }: TwoCycles): CycleName {
  const latest = CYCLES.findLast((name) => cycles[name] !== undefined) ?? "H1"
  return CYCLES.find((name) => cycleId !== undefined && cycles[name] === cycleId) ?? latest
}

function cellsOf(about: About, views: readonly Json[]): readonly SeenCell[] {
  return views
    .filter(({ hidden }) => !hidden)
    .map(({ perspective, competency, mean, low, high, agreement, distribution, trend }) => ({
      ...about,
      perspective,
      competency,
      low: mean ?? low,
      high: mean ?? high,
      agreement,
      distribution,
      change: trend?.change ?? null,
    }))
}

/** Seen numbers beside who gave the answers. */
function* askedAlike(cells: readonly SeenCell[], answers: Answers): Generator<Asked> {
  for (const cycle of CYCLES)
    for (const layer of [M1, M2])
      for (const [, forms] of Map.groupBy(answers[cycle], ({ perspective }) => perspective))
        for (const competency of new Set(forms.flatMap(({ values }) => Object.keys(values)))) {
          const about = Map.groupBy(
            forms.filter(({ subject, values }) => layer.includes(subject) && competency in values),
            ({ subject }) => subject,
          )
          const atoms = [...about].map(([subject, of]) => ({ subject, raters: of.map(({ rater }) => rater) }))
          const perspective = forms[0]?.perspective
          const own = cells.filter(
            (cell) =>
              cell.cycle === cycle &&
              cell.competency === competency &&
              cell.perspective === perspective &&
              cell.subjects.some((subject) => about.has(subject)),
          )
          if (own.length > 0) yield { cells: own, atoms }
        }
}

/** Sums and differences of anything shown, each taken any number of times: whom they isolate, if anybody. */
export function subtracting(cells: readonly SeenCell[], answers: Answers): readonly string[] {
  return [...askedAlike(cells, answers)].flatMap(({ cells: all, atoms }) => {
    const numbers = new Map(all.flatMap(({ subjects }) => subjects).map((name) => [name, -1]))
    for (const [index, { subject }] of atoms.entries()) numbers.set(subject, index)
    const known = atoms.map(({ raters }, subject) => ({ subject, raters: raters.map(numberOf) }))
    const indices = (cell: SeenCell) =>
      cell.subjects.flatMap((name) => {
        const at = numbers.get(name) ?? -1
        return at < 0 ? [] : [at]
      })
    return [
      { seen: all.filter(({ isOwn }) => !isOwn), k: 5 },
      { seen: all, k: 4 },
    ].flatMap(({ seen, k }) => {
      const group = isolatedGroup(seen.map(indices), known, k)
      if (!group) return []
      const { cycle, perspective, competency } = all[0] ?? {}
      return [`${cycle} ${perspective} ${competency}: ${group.map((at) => atoms[at]?.subject).join(", ")}`]
    })
  })
}

const rows = new Map<string, number>()
function numberOf(rater: string): number {
  const number = rows.get(rater) ?? rows.size
  rows.set(rater, number)
  return number
}

/** Answers that lie in exactly the same shown cells, and the bounds of their sum. */
interface Block {
  readonly asked: Asked
  readonly atoms: readonly Told[]
  readonly inside: readonly SeenCell[]
}

function blocksOf(asked: Asked): readonly Block[] {
  const bySeen = Map.groupBy(asked.atoms, ({ subject }) =>
    asked.cells
      .filter(({ subjects }) => subjects.includes(subject))
      .map(({ name }) => name)
      .join("; "),
  )
  return [...bySeen.values()].map((atoms) => ({
    asked,
    atoms,
    inside: asked.cells.filter(({ subjects }) => subjects.includes(atoms[0]?.subject ?? "")),
  }))
}

/** Every set of answers that agrees with what is shown: the answers that are the same in all of them. */
export function enumerating(cells: readonly SeenCell[], answers: Answers): readonly string[] {
  return [...askedAlike(cells, answers)].flatMap(blocksOf).flatMap((block) => {
    const seen = boundsOf(block)
    if (!seen || seen.size > MOST_ENUMERATED) return []
    const sets = countsOf(seen.size).filter((counts) => agrees(counts, seen))
    // Somebody from outside, and whoever gave one of the answers, each value they may have given.
    const told = [undefined, 0, 1, 2, 3, 4].some((known) => {
      const rests = sets.flatMap((counts) =>
        known === undefined
          ? [counts]
          : counts[known]
            ? [counts.map((count, at) => (at === known ? count - 1 : count))]
            : [],
      )
      if (rests.length === 0) return false
      return [0, 1, 2, 3, 4].filter((value) => rests.some((counts) => counts[value])).length === 1
    })
    const { cycle, perspective, competency } = block.inside[0] ?? {}
    const about = block.atoms.map(({ subject }) => subject).join(", ")
    return told ? [`${cycle} ${perspective} ${competency}: ${about}`] : []
  })
}

/** Larger blocks have more sets than are worth trying, and no fewer for each sum. */
const MOST_ENUMERATED = 24

interface Bounds {
  readonly size: number
  readonly low: number
  readonly high: number
  readonly agreement: string | null
  readonly distribution: readonly number[] | null
}

/** A block's sum: of the smallest cell around it without those inside that cell. */
function boundsOf({ asked, atoms, inside }: Block): Bounds | undefined {
  const sizeOf = (names: readonly string[]) =>
    asked.atoms
      .filter(({ subject }) => names.includes(subject))
      .reduce((size, { raters }) => size + raters.length, 0)
  const smallest = [...inside].sort(
    (a, b) => sizeOf(a.subjects) - sizeOf(b.subjects) || a.high - a.low - b.high + b.low,
  )[0]
  if (!smallest) return undefined
  const own = atoms.map(({ subject }) => subject)
  const within = asked.cells.filter(
    ({ subjects }) =>
      subjects.every((name) => smallest.subjects.includes(name)) &&
      !subjects.some((name) => own.includes(name)) &&
      sizeOf(subjects) < sizeOf(smallest.subjects),
  )
  const outermost = within.filter(
    (cell) =>
      !within.some(
        (other) =>
          other !== cell &&
          sizeOf(other.subjects) > sizeOf(cell.subjects) &&
          cell.subjects.every((name) => other.subjects.includes(name)),
      ),
  )
  const apart = [...Map.groupBy(outermost, ({ subjects }) => subjects.join()).values()].flatMap(
    ([first]) => first ?? [],
  )
  const sum = (of: "low" | "high") =>
    Math.round(
      smallest[of] * sizeOf(smallest.subjects) -
        apart.reduce((total, cell) => total + cell[of] * sizeOf(cell.subjects), 0),
    )
  const isWhole = apart.length === 0
  return {
    size: sizeOf(own),
    low: Math.min(sum("low"), sum("high")),
    high: Math.max(sum("low"), sum("high")),
    agreement: isWhole ? smallest.agreement : null,
    distribution: isWhole ? smallest.distribution : null,
  }
}

function agrees(counts: readonly number[], { size, low, high, agreement, distribution }: Bounds): boolean {
  const sum = counts.reduce((total, count, at) => total + count * (at + 1), 0)
  if (sum < low || sum > high) return false
  if (distribution?.some((count, at) => count !== counts[at])) return false
  const squares = counts.reduce((total, count, at) => total + count * (at + 1) ** 2, 0)
  const label = size * squares - sum ** 2 <= size * (size - 1) ? "AGREE" : "DISAGREE"
  return agreement === null || agreement === label
}

/** How many may have said 1, 2, 3, 4 and 5: all ways for so many answers. */
function countsOf(size: number, values = 5): readonly (readonly number[])[] {
  if (values === 1) return [[size]]
  return Array.from({ length: size + 1 }, (_, first) => first).flatMap((first) =>
    countsOf(size - first, values - 1).map((rest) => [first, ...rest]),
  )
}

/** Exact movements of cells that one to k − 1 raters joined or left. */
export function comparing(cells: readonly SeenCell[], answers: Answers): readonly string[] {
  return cells.flatMap((cell) => {
    if (cell.change === null) return []
    const ratersIn = (cycle: CycleName) =>
      new Set(
        answers[cycle]
          .filter(
            ({ perspective, subject, values }) =>
              perspective === cell.perspective &&
              cell.subjects.includes(subject) &&
              cell.competency in values,
          )
          .map(({ rater }) => rater),
      )
    const [before, now] = [ratersIn("H1"), ratersIn("H2")]
    const stayed = [...before].filter((rater) => now.has(rater)).length
    const changed = before.size + now.size - 2 * stayed
    return changed > 0 && changed < 5
      ? [`${cell.name} ${cell.perspective} ${cell.competency}: ${changed}`]
      : []
  })
}

/**
 * Other answers that would show the same: within answers that lie in the same shown cells each is given by another
 * rater, and what lies in no shown cell is turned round.
 */
export function otherAnswers(cells: readonly SeenCell[], answers: Answers): Answers {
  const changed = new Map<string, number>()
  for (const asked of askedAlike(cells, answers))
    for (const { atoms, inside } of blocksOf(asked)) {
      const { cycle, perspective, competency } = asked.cells[0] ?? {}
      const places = atoms.flatMap(({ subject, raters }) =>
        raters.map((rater) => [cycle, perspective, competency, subject, rater].join("/")),
      )
      const values = places.map((place) => valuesOf(answers).get(place) ?? 0)
      const other = inside.length === 0 ? values.map((value) => 6 - value) : bestTurned(values)
      for (const [at, place] of places.entries()) changed.set(place, other[at] ?? 0)
    }
  const renewed =
    (cycle: CycleName) =>
    (form: SealedForm): SealedForm => ({
      ...form,
      values: Object.fromEntries(
        Object.entries(form.values).map(([competency, value]) => [
          competency,
          changed.get([cycle, form.perspective, competency, form.subject, form.rater].join("/")) ?? 6 - value,
        ]),
      ),
    })
  return { H1: answers.H1.map(renewed("H1")), H2: answers.H2.map(renewed("H2")) }
}

const valuesCache = new WeakMap<Answers, ReadonlyMap<string, number>>()

function valuesOf(answers: Answers): ReadonlyMap<string, number> {
  const known = valuesCache.get(answers)
  if (known) return known
  const values = new Map(
    CYCLES.flatMap((cycle) =>
      answers[cycle].flatMap(({ perspective, subject, rater, values }) =>
        Object.entries(values).map(
          ([competency, value]) =>
            [[cycle, perspective, competency, subject, rater].join("/"), value] as const,
        ),
      ),
    ),
  )
  valuesCache.set(answers, values)
  return values
}

/** The same values, turned by as many places as change most of them. */
function bestTurned(values: readonly number[]): readonly number[] {
  const turned = values.map((_, by) => [...values.slice(by), ...values.slice(0, by)])
  const changes = (other: readonly number[]) => other.filter((value, at) => value !== values[at]).length
  return turned.reduce((best, other) => (changes(other) > changes(best) ? other : best), values)
}

/** Answers that are another in the other world, of how many. */
export function differing(one: Answers, other: Answers): { readonly differ: number; readonly of: number } {
  const others = valuesOf(other)
  const all = [...valuesOf(one)]
  return { differ: all.filter(([place, value]) => others.get(place) !== value).length, of: all.length }
}

/** What two worlds are answered differently, each with where the answers part. */
export function unlike(
  one: readonly Seen[],
  other: readonly Seen[],
  asked: (seen: Seen) => string,
): readonly string[] {
  return one.flatMap((seen, index) => {
    const text = other[index]?.text ?? ""
    if (seen.text === text) return []
    const at = [...seen.text].findIndex((letter, place) => letter !== text[place])
    return [`${asked(seen)}: …${seen.text.slice(at - 60, at + 60)} | …${text.slice(at - 60, at + 60)}`]
  })
}

import { type RollUp, type RollUpTotal, rollUpTotal } from "./roll-up.ts"

/** A set of people with a board: those below a place, those of a unit, or everybody. */
export type Scope =
  | { readonly kind: "SUBTREE"; readonly path: string }
  | { readonly kind: "UNIT"; readonly unit: string; readonly topPath: string }
  | { readonly kind: "COMPANY"; readonly topPath: string }

/** Where somebody stood in the org. */
export interface ScopePlace {
  /** The steps from the root down to the person, each of the same width. */
  readonly path: string
  readonly unit: string | null
}

export interface ScopePass {
  /** Adds the next person. Paths come in ascending order, so whoever is above comes first. */
  add(place: ScopePlace, part: RollUp): void
  /** Says that everybody has been added: the scopes still open are told. */
  end(): void
}

type Told = (scope: Scope, rollUp: RollUp) => void

/**
 * The roll-ups of all scopes in one pass over the people in tree order, leaves first. A subtree is everybody
 * below a place, whoever holds the place not; places without people below have none. `topPath` is the lowest
 * place that everybody of the scope is at or below, empty when there is none.
 */
export function scopePass(stepWidth: number, tell: Told): ScopePass {
  const open: OpenPlace[] = []
  const units = new Map<string, Gathered>()
  const company: Gathered = { topPath: undefined, total: rollUpTotal() }
  const close = (until: string) => {
    while (open.length > 0 && !until.startsWith(open.at(-1)?.path ?? "")) closeLast(open, tell)
  }
  return {
    add: ({ path, unit }, part) => {
      close(path)
      for (let end = (open.at(-1)?.path.length ?? 0) + stepWidth; end <= path.length; end += stepWidth) {
        open.push({ path: path.slice(0, end), own: undefined, below: undefined })
      }
      const place = open.at(-1)
      if (place) place.own = part
      gather(company, path, { part, stepWidth })
      if (unit === null) return
      const gathered = units.get(unit) ?? { topPath: undefined, total: rollUpTotal() }
      gather(gathered, path, { part, stepWidth })
      units.set(unit, gathered)
    },
    end: () => {
      while (open.length > 0) closeLast(open, tell)
      for (const [unit, { topPath = "", total }] of units) tell({ kind: "UNIT", unit, topPath }, total.sum)
      tell({ kind: "COMPANY", topPath: company.topPath ?? "" }, company.total.sum)
    },
  }
}

interface OpenPlace {
  readonly path: string
  own: RollUp | undefined
  below: RollUpTotal | undefined
}

interface Gathered {
  topPath: string | undefined
  readonly total: RollUpTotal
}

function closeLast(open: OpenPlace[], tell: Told): void {
  const place = open.pop()
  if (!place) return
  if (place.below) tell({ kind: "SUBTREE", path: place.path }, place.below.sum)
  const above = open.at(-1)
  if (!above) return
  above.below ??= rollUpTotal()
  if (place.own) above.below.add(place.own)
  if (place.below) above.below.add(place.below.sum)
}

function gather(
  gathered: Gathered,
  path: string,
  { part, stepWidth }: { readonly part: RollUp; readonly stepWidth: number },
): void {
  gathered.total.add(part)
  gathered.topPath = gathered.topPath === undefined ? path : commonPath(gathered.topPath, path, stepWidth)
}

/** The longest path that both begin with, in whole steps. */
function commonPath(one: string, other: string, stepWidth: number): string {
  let end = 0
  while (end < one.length && one.slice(end, end + stepWidth) === other.slice(end, end + stepWidth)) {
    end += stepWidth
  }
  return one.slice(0, end)
}

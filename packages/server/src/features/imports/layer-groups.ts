import type { Contract, Status } from "@rung/domain/expectations/contract"
import { expectationsAt } from "@rung/domain/expectations/expectations-of"
import type {
  ImportHead,
  LayerCounts,
  LayerImpact,
  LayerMove,
  Placed,
} from "@rung/domain/imports/layer-impact"
import type { Standing } from "@rung/domain/layers/passages"

/** A change of layer with the name of whoever makes it. */
export interface NamedMove extends LayerMove {
  readonly name: string
}

export interface NamedExpectation {
  readonly code: string
  readonly name: string
}

/** Everybody who makes the same change, and what it means for them. */
export interface LayerGroup {
  readonly from: Standing
  readonly to: Standing
  readonly count: number
  readonly firstPeople: readonly NamedMove[]
  readonly becomesDeterminant: readonly NamedExpectation[]
  readonly becomesCarried: readonly NamedExpectation[]
}

/** Somebody new in the org, with the name they go by. */
export interface NamedPlaced extends Placed {
  readonly name: string
}

/** The layer impact as it is kept beside a plan. */
export interface LayerImpactSummary extends Pick<LayerImpact, "before" | "after"> {
  readonly count: number
  readonly groups: readonly LayerGroup[]
  /** Absent, as are the heads, in plans of an earlier version. */
  readonly placed?: { readonly counts: LayerCounts; readonly first: readonly NamedPlaced[] }
  readonly heads?: readonly ImportHead[]
}

const FIRST = 5

/** Groups moves by what changes, largest group first, and joins what the contract says of both ends. */
export function summariseImpact(
  { before, after }: Pick<LayerImpact, "before" | "after">,
  moves: readonly NamedMove[],
  contract: Contract | undefined,
): Omit<LayerImpactSummary, "placed" | "heads"> {
  const byChange = new Map<string, NamedMove[]>()
  for (const move of moves) {
    const key = `${standingKey(move.from)} ${standingKey(move.to)}`
    const group = byChange.get(key)
    if (group) group.push(move)
    else byChange.set(key, [move])
  }
  const groups = [...byChange.values()].flatMap((members): readonly LayerGroup[] => {
    const [first] = members
    if (!first) return []
    const { from, to } = first
    const meaning = contract ? meaningOf(contract, from, to) : { becomesDeterminant: [], becomesCarried: [] }
    return [{ from, to, count: members.length, firstPeople: members.slice(0, FIRST), ...meaning }]
  })
  return { before, after, count: moves.length, groups: groups.toSorted((a, b) => b.count - a.count) }
}

function standingKey({ layer, hybridShare }: Standing): string {
  return hybridShare === undefined ? layer : `${layer} hybrid`
}

function meaningOf(contract: Contract, from: Standing, to: Standing) {
  const was = withStatus(contract, from, "DETERMINANT")
  const wasDeterminant = new Set(was.map(({ code }) => code))
  return {
    becomesDeterminant: withStatus(contract, to, "DETERMINANT").filter(
      ({ code }) => !wasDeterminant.has(code),
    ),
    becomesCarried: withStatus(contract, to, "NO_LONGER_DETERMINANT").filter(({ code }) =>
      wasDeterminant.has(code),
    ),
  }
}

function withStatus(
  contract: Contract,
  { layer, hybridShare }: Standing,
  wanted: Status,
): readonly NamedExpectation[] {
  return expectationsAt(contract, { layer, hybridShare: hybridShare ?? null }).flatMap(
    ({ competency, status }) => (status === wanted ? [{ code: competency.code, name: competency.name }] : []),
  )
}

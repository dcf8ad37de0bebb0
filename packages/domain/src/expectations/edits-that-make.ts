import type { ContractChange } from "./contract-change.ts"
import type { ContractEdits } from "./contract-edits.ts"

type Of<Kind extends ContractChange["kind"]> = Extract<ContractChange, { readonly kind: Kind }>

/** Changes as the edits that make them. */
export function editsThatMake(changes: readonly ContractChange[]): ContractEdits {
  const of = <Kind extends ContractChange["kind"]>(kind: Kind) =>
    changes.filter((change): change is Of<Kind> => change.kind === kind)
  const [name] = of("NAME")
  const [order] = of("ORDER")
  return {
    ...(name ? { name: name.after } : {}),
    removeCompetencies: of("COMPETENCY_REMOVED").map(({ competency }) => competency),
    addCompetencies: of("COMPETENCY_ADDED").map(({ added, next }) => ({ ...added, before: next })),
    changeCompetencies: [
      ...of("COMPETENCY_NAME").map(({ competency, after }) => ({ code: competency, name: after })),
      ...of("FAMILY").map(({ competency, after }) => ({ code: competency, family: after })),
      ...of("ANCHOR").map(({ competency, level, after }) => ({
        code: competency,
        anchors: [{ level, text: after }],
      })),
      ...of("ITEM_FROM_BELOW").map(({ competency, after }) => ({ code: competency, itemFromBelow: after })),
      ...of("BEST_RATERS").map(({ competency, after }) => ({ code: competency, bestRaters: after })),
    ],
    ...(order ? { order: order.after } : {}),
    expectations: of("EXPECTATION").map(({ competency, layer, after }) => ({
      competency,
      layer,
      status: after?.status ?? null,
      weight: after?.weight ?? 0,
    })),
    routes: of("ROUTE").map(({ layer, perspective, after }) => ({ layer, perspective, competencies: after })),
    axes: of("AXIS").map(({ axis, layer, after }) => ({ axis, layer, competencies: after })),
    thresholds: Object.fromEntries(of("THRESHOLD").map(({ threshold, after }) => [threshold, after])),
  }
}

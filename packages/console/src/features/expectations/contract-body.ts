import type { Anchors, Contract } from "@rung/domain/expectations/contract"
import type { ContractDraftPageQuery } from "../../generated/graphql.ts"

type Parts = Pick<
  ContractDraftPageQuery["contract"],
  "name" | "competencies" | "routes" | "axes" | "thresholds"
>

/** A contract as the domain has it, from what the API says of a version or a draft. */
export function contractBody(parts: Parts, version: number, state: Contract["state"]): Contract {
  const { name, competencies, routes, axes, thresholds } = parts
  const { gap, building, solid, floor, enoughEvidence } = thresholds
  return {
    name,
    version,
    state,
    competencies: competencies.map(({ code, name, family, anchors, itemFromBelow, bestRaters }) => ({
      code,
      name,
      family,
      anchors: fiveOf(anchors),
      itemFromBelow: itemFromBelow
        ? { wording: itemFromBelow.wording, onlyFrom: itemFromBelow.onlyFrom ?? null }
        : null,
      bestRaters,
    })),
    expectations: competencies.flatMap(({ code, expectations }) =>
      expectations.map(({ layer, status, weight }) => ({ competency: code, layer, status, weight })),
    ),
    routes: routes.map(({ layer, perspective, competencies }) => ({ layer, perspective, competencies })),
    axes: axes.map(({ axis, layer, competencies }) => ({ axis, layer, competencies })),
    thresholds: { gap, building, solid, floor, enoughEvidence },
  }
}

function fiveOf([one = "", two = "", three = "", four = "", five = ""]: readonly string[]): Anchors {
  return [one, two, three, four, five]
}

import { LAYERS, type Layer } from "../layers/layer.ts"
import { type Coverage, isGroupView, type SubjectCoverage } from "./coverage.ts"
import { coverageOfSubjects } from "./coverage-shares.ts"

export interface LayerCoverage extends Coverage {
  readonly layer: Layer
}

/**
 * What to expect by layer, lowest first, of a number from at least one perspective that is shown in groups of k;
 * subjects without such a perspective do not count, and layers without subjects stay.
 */
export function coverageByLayer(
  subjects: readonly SubjectCoverage[],
  layerOf: ReadonlyMap<string, Layer>,
): readonly LayerCoverage[] {
  const inGroups = subjects.filter(isInGroups)
  return LAYERS.map((layer) => ({
    layer,
    ...coverageOfSubjects(inGroups.filter(({ subjectId }) => layerOf.get(subjectId) === layer)),
  }))
}

/**
 * Who will more likely than not get no number in groups of k (chance below one half for those who decide), the
 * least likely first, then by id.
 */
export function likelySilent(subjects: readonly SubjectCoverage[]): readonly SubjectCoverage[] {
  return subjects
    .filter((subject) => isInGroups(subject) && subject.decide < 0.5)
    .sort((a, b) => a.decide - b.decide || (a.subjectId < b.subjectId ? -1 : 1))
}

function isInGroups({ views }: SubjectCoverage): boolean {
  return views.some(({ perspective }) => isGroupView(perspective))
}

import type { Layer } from "../layers/layer.ts"
import type { ConfidentialAnswers, ConfidentialPerspective, ReleaseTree } from "./release-answers.ts"
import { type ReleasedCell, releaseCells } from "./release-cells.ts"
import { ALL_RULES, type ReleaseRule } from "./release-rules.ts"

/** The answers about one subject: who gave them. Values come later, in the order of the raters. */
export interface Atom {
  readonly subject: number
  readonly raters: readonly number[]
}

/** An org with one perspective and competency, and who answered about whom. */
export interface SmallOrg {
  readonly tree: ReleaseTree
  readonly atoms: readonly Atom[]
  readonly perspective: ConfidentialPerspective
}

export interface Policy {
  readonly kDecision: number
  readonly kDevelopment: number
  readonly rules: readonly ReleaseRule[]
}

export const POLICY: Policy = { kDecision: 5, kDevelopment: 4, rules: ALL_RULES }

export function without(...removed: readonly ReleaseRule[]): Policy {
  return { ...POLICY, rules: ALL_RULES.filter((rule) => !removed.includes(rule)) }
}

/** A node of an outline: how many answer about it, and who stands below it. */
export interface Branch {
  readonly raters: number
  readonly layer?: Layer
  readonly below?: readonly Branch[]
}

/** An org where everybody answers about one person only. */
export function orgOf(...roots: readonly Branch[]): SmallOrg {
  const parent: number[] = []
  const layer: Layer[] = []
  const atoms: Atom[] = []
  let raters = 0
  const add = (branch: Branch, above: number) => {
    const node = parent.length
    parent.push(above)
    layer.push(branch.layer ?? "M1")
    if (branch.raters > 0) {
      atoms.push({ subject: node, raters: Array.from({ length: branch.raters }, () => raters++) })
    }
    for (const next of branch.below ?? []) add(next, node)
  }
  for (const root of roots) add(root, -1)
  return { tree: { parent: Int32Array.from(parent), layer }, atoms, perspective: "UPWARD" }
}

/** One head, and below it a subject for each list of raters; the same number is the same person. */
export function peersOf(...teams: readonly (readonly number[])[]): SmallOrg {
  const parent = Int32Array.from([-1, ...teams.map(() => 0)])
  const layer = Array.from(parent, (): Layer => "M1")
  return {
    tree: { parent, layer },
    atoms: teams.map((raters, at) => ({ subject: at + 1, raters })),
    perspective: "PEER",
  }
}

export function answersOf(
  org: SmallOrg,
  values: readonly (readonly number[])[],
  competency = "C1",
): ConfidentialAnswers {
  return {
    perspective: org.perspective,
    competency,
    subject: Int32Array.from(org.atoms.flatMap(({ subject, raters }) => raters.map(() => subject))),
    rater: Int32Array.from(org.atoms.flatMap(({ raters }) => raters)),
    value: Uint8Array.from(values.flat()),
  }
}

export function released(
  org: SmallOrg,
  values: readonly (readonly number[])[],
  policy: Policy = POLICY,
): readonly ReleasedCell[] {
  return releaseCells({ tree: org.tree, answers: [answersOf(org, values)], ...policy })
}

/** Everything shown, as text: two releases that read alike are alike. */
export function shownOf(cells: readonly ReleasedCell[]): string {
  return cells.map((cell) => `${nameOf(cell)} ${JSON.stringify(cell.display)}`).join("\n")
}

export function nameOf({ kind, head, audience }: ReleasedCell): string {
  return `${audience} ${kind} ${head}`
}

/** Threes throughout: for tests that look at who answered alone. */
export function threes(org: SmallOrg): readonly (readonly number[])[] {
  return org.atoms.map(({ raters }) => raters.map(() => 3))
}

import type { Layer } from "../layers/layer.ts"
import {
  type AnswerSet,
  answersByLayer,
  type ConfidentialAnswers,
  type ConfidentialPerspective,
  type ReleaseTree,
} from "./release-answers.ts"
import { AUDIT_STEPS, type Audited, auditCells } from "./release-audit.ts"
import { type CrowdRule, isCrowd, loadsOf } from "./release-crowd.ts"
import type { CellDisplay } from "./release-display.ts"
import { type CellFamily, familyOf, teamsOf } from "./release-family.ts"
import { cellsToShow, teamsToDevelop } from "./release-hiding.ts"
import { ALL_RULES, FEWEST_RATERS, type ReleaseRule } from "./release-rules.ts"
import { displaysOf } from "./release-sums.ts"

/** Those above and boards; or the subject alone, about themselves, at a smaller k. */
export const AUDIENCES = ["DECISION", "DEVELOPMENT"] as const
export type Audience = (typeof AUDIENCES)[number]

/** A cell that is shown. Hidden ones are not there at all, whatever hid them. */
export interface ReleasedCell {
  /** Answers about the head alone, or about everybody of that layer in the head's subtree, the head included. */
  readonly kind: "TEAM" | "LINE"
  /** Node in the release's tree. */
  readonly head: number
  readonly layer: Layer
  readonly perspective: ConfidentialPerspective
  readonly competency: string
  readonly audience: Audience
  readonly display: CellDisplay
  /** A team that is also its head's line: there is no other of its layer at the head or below. */
  readonly isWholeLine?: boolean
  /** Of a team: subjects that one of its raters answered about, on average. */
  readonly load?: number
}

export interface ReleaseInput {
  readonly tree: ReleaseTree
  readonly answers: readonly ConfidentialAnswers[]
  /** Distinct raters for decision cells, and for development cells; fewer than three are taken as three. */
  readonly kDecision: number
  readonly kDevelopment: number
  /** All, but in tests. */
  readonly rules?: readonly ReleaseRule[]
  /** Steps of the audit for each perspective, competency and layer. */
  readonly auditSteps?: number
}

interface Terms {
  readonly kDecision: number
  readonly kDevelopment: number
  readonly rules: ReadonlySet<ReleaseRule>
  readonly steps: number
}

/**
 * Everything that is ever shown of confidential answers, from one cycle, in one batch (formulas.md row 22). Which
 * cells are shown depends on who answered alone; what a cell shows depends on blocks that no shown cell cuts, each
 * of which tells nobody's answer. So neither does all of it together. Throws on a tree that is not in pre-order.
 */
export function releaseCells(input: ReleaseInput): readonly ReleasedCell[] {
  checkPreOrder(input.tree)
  const terms: Terms = {
    kDecision: Math.max(input.kDecision, FEWEST_RATERS),
    kDevelopment: Math.max(input.kDevelopment, FEWEST_RATERS),
    rules: new Set(input.rules ?? ALL_RULES),
    steps: input.auditSteps ?? AUDIT_STEPS,
  }
  return input.answers.flatMap((answers) =>
    answersByLayer(input.tree, answers).flatMap((set) => cellsOfSet(input.tree, { answers, set, terms })),
  )
}

interface SetToRelease {
  readonly answers: ConfidentialAnswers
  readonly set: AnswerSet
  readonly terms: Terms
}

function cellsOfSet(tree: ReleaseTree, { answers, set, terms }: SetToRelease): readonly ReleasedCell[] {
  const family = familyOf(tree, set)
  const shown = shownCells(family, terms)
  const developed = developedTeams(family, shown, terms)
  const { decision, development } = displaysOf(family, { shown, developed, ...terms })
  const { perspective, competency } = answers
  const cells: ReleasedCell[] = []
  const add = (
    cell: Pick<ReleasedCell, "kind" | "head" | "audience" | "isWholeLine" | "load">,
    display: CellDisplay | undefined,
  ) => {
    if (display) cells.push({ ...cell, layer: set.layer, perspective, competency, display })
  }
  const loads = loadsOf(set)
  set.subjects.forEach((head, team) => {
    const isWholeLine = family.lineOf[head] === team
    add({ kind: "TEAM", head, audience: "DECISION", isWholeLine, load: loads[team] ?? 1 }, decision[team])
    add({ kind: "TEAM", head, audience: "DEVELOPMENT" }, development[team])
  })
  family.lineOf.forEach((cell, head) => {
    const isOwnTeam = cell < family.teams && set.subjects[cell] === head
    if (!isOwnTeam) add({ kind: "LINE", head, audience: "DECISION" }, decision[cell])
  })
  return cells
}

/** Decision cells, audited. Where the audit gives up, only the topmost lines of the family. */
function shownCells(family: CellFamily, { kDecision: k, rules, steps }: Terms): Uint8Array {
  const shown = cellsToShow(family, { k, rules })
  if (!rules.has("AUDIT")) return shown
  const cells = [...shown.keys()].filter((cell) => shown[cell])
  const { kept, finished } = audited(family, cells, { k, rules, steps })
  const enclosed = finished ? undefined : new Set(family.inside.flat())
  cells.forEach((cell, index) => {
    if (enclosed ? enclosed.has(cell) : !kept[index]) shown[cell] = 0
  })
  return shown
}

/**
 * Teams shown to their subjects, audited together with the decision cells; where that finds anything or gives up,
 * those of the decision cells alone.
 */
function developedTeams(
  family: CellFamily,
  shown: Uint8Array,
  { kDevelopment: k, rules, steps }: Terms,
): Uint8Array {
  const developed = teamsToDevelop(family, shown, { k, rules })
  if (!rules.has("AUDIT") || !rules.has("BOTH")) return developed
  const cells = [...shown.keys()].filter((cell) => shown[cell] || developed[cell])
  const { kept, finished } = audited(family, cells, { k, rules, steps })
  return finished && !kept.includes(0) ? developed : shown.slice(0, family.teams)
}

interface AuditTerms extends CrowdRule {
  readonly steps: number
}

/** Cells too many to be written down within the steps are not begun with. */
function audited(family: CellFamily, cells: readonly number[], { steps, ...rule }: AuditTerms): Audited {
  const entries = cells.reduce(
    (total, cell) => total + (family.end[cell] ?? 0) - (family.first[cell] ?? 0),
    0,
  )
  if (entries > steps) return { kept: new Uint8Array(cells.length), finished: false }
  return auditCells({
    cells: cells.map((cell) => teamsOf(family, cell)),
    isCrowd: (teams) => isCrowd(family.answers, teams, rule),
    steps,
  })
}

function checkPreOrder({ parent, layer }: ReleaseTree): void {
  if (parent.length !== layer.length)
    throw new Error("a release's tree needs a layer, or null, for every node")
  const open: number[] = []
  parent.forEach((above, node) => {
    while (open.length > 0 && open.at(-1) !== above) open.pop()
    if (above >= 0 && open.length === 0)
      throw new Error(`node ${node} of a release's tree is not in pre-order`)
    open.push(node)
  })
}

import { randomUUID } from "node:crypto"
import type { Frozen } from "@rung/domain/cycles/cycle"
import { type AttackCount, attackCells, attackTotals } from "@rung/domain/insights/attack-report"
import { confidentialEvidence } from "@rung/domain/insights/confidential-evidence"
import type { EvidenceSettings } from "@rung/domain/insights/evidence"
import type { ConfidentialAnswers, ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import { type ReleasedCell, releaseCells } from "@rung/domain/insights/release-cells"
import { type ConfidentialComment, releaseComments } from "@rung/domain/insights/release-comments"
import type { Day } from "@rung/domain/kit/day"
import type { SealedAnswers, SealedTx } from "../../platform/db/sealed-answers.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { insertAttackReport } from "./attack-report.store.ts"
import {
  type AnswerColumns,
  type AnswerGroup,
  answerGroups,
  type CommentRow,
  type CyclesToRead,
  confirmedComments,
  numberedPeople,
} from "./release-answers.store.ts"
import { type GatheredCells, gatherCells } from "./release-cell-rows.ts"
import { changedRaters } from "./release-changes.ts"
import { releaseTree, type TreeOfPeople } from "./release-tree.ts"
import { type CellsToKeep, insertCells, insertComments, responses } from "./released-cell.store.ts"
import { turns } from "./score-participants.ts"

export interface ConfidentialRelease extends CyclesToRead {
  readonly frozen: Frozen
  readonly closedOn: Day
  readonly settings: EvidenceSettings
}

const ROWS_AT_ONCE = 2_000

interface Releasing extends ConfidentialRelease {
  readonly tx: TenantTx
  readonly sealed: SealedTx
  readonly org: TreeOfPeople
  readonly leavers: readonly string[]
  /** Node of each numbered person; -1 of those who are in no tree. */
  readonly nodes: Int32Array
  /** Subjects whose cell their subject may see, by perspective and competency. */
  readonly visible: Map<string, Set<number>>
  /** What was tried on the cells of each group. */
  readonly attacks: AttackCount[]
  readonly giveWay: () => Promise<void>
}

/**
 * Reads confidential answers, the only place that does, and keeps what may be known of them. Answers how numbers
 * are doubted from now on: by the tenant's own r₁ and s once there are enough groups.
 */
export async function releaseConfidential(
  tx: TenantTx,
  sealedAnswers: SealedAnswers,
  release: ConfidentialRelease,
): Promise<EvidenceSettings> {
  const org = await releaseTree(tx, release.cycleId, release.closedOn)
  return sealedAnswers.read(tx.tenantId, async (sealed) => {
    const people = await numberedPeople(sealed, release)
    const releasing: Releasing = {
      ...release,
      tx,
      sealed,
      org,
      leavers: people.filter((person) => !org.isInOrg(person)),
      nodes: Int32Array.from(people, (person) => org.nodeOf.get(person) ?? -1),
      visible: new Map(),
      attacks: [],
      giveWay: turns(),
    }
    const groups = await releaseAnswers(releasing)
    await releaseTexts(releasing)
    await insertAttackReport(tx, release.cycleId, attackTotals(releasing.attacks))
    return confidentialEvidence(release.settings, groups)
  })
}

/** Answers the lists of values that belong together and are shown, for r₁ and s. */
async function releaseAnswers(releasing: Releasing): Promise<readonly (readonly number[])[]> {
  const lists: (readonly number[])[] = []
  let open: { readonly perspective: ConfidentialPerspective; readonly cells: GatheredCells } | undefined
  for await (const group of answerGroups(releasing.sealed, releasing)) {
    if (open?.perspective !== group.perspective) {
      if (open) await keepCells(releasing, open)
      open = {
        perspective: group.perspective,
        cells: gatherCells(group.perspective, releasing.org),
      }
    }
    const shown = releaseGroup(releasing, group, open.cells)
    for (const list of listsOf(group.now, shown)) lists.push(list)
    await releasing.giveWay()
  }
  if (open) await keepCells(releasing, open)
  return lists
}

/** Answers the numbers of the subjects whose own cell is shown for decisions. */
function releaseGroup(
  releasing: Releasing,
  group: AnswerGroup,
  gathered: GatheredCells,
): (who: number) => boolean {
  const { frozen, org, nodes } = releasing
  const { kDecision, kDevelopment } = frozen
  const { perspective, competency, now, earlier } = group
  const answers: ConfidentialAnswers = {
    perspective,
    competency,
    ...now,
    subject: now.subject.map((who) => nodes[who] ?? -1),
  }
  const changed = new Map<number, number>()
  for (const [who, count] of changedRaters(now, earlier)) changed.set(nodes[who] ?? -1, count)
  const isCoarse = ({ kind, head }: ReleasedCell) => {
    const count = changed.get(head) ?? 0
    return kind === "TEAM" && count > 0 && count < kDecision
  }
  const seen = new Set<number>()
  const decided = new Set<number>()
  const cells = releaseCells({ tree: org.tree, answers: [answers], kDecision, kDevelopment })
  releasing.attacks.push(...attackCells({ tree: org.tree, answers, cells, kDecision, kDevelopment }))
  for (const cell of cells) {
    gathered.add(cell, isCoarse(cell))
    if (cell.audience === "DEVELOPMENT") seen.add(cell.head)
    else if (cell.kind === "TEAM") decided.add(cell.head)
  }
  releasing.visible.set(`${perspective} ${competency}`, seen)
  return (who) => decided.has(nodes[who] ?? -1)
}

/** Hidden answers have no part in r₁ and s either. */
function* listsOf(
  { subject, value }: AnswerColumns,
  isShown: (who: number) => boolean,
): Generator<readonly number[]> {
  const lists = new Map<number, number[]>()
  subject.forEach((who, index) => {
    if (!isShown(who)) return
    const list = lists.get(who)
    if (list) list.push(value[index] ?? 0)
    else lists.set(who, [value[index] ?? 0])
  })
  yield* lists.values()
}

async function keepCells(
  { tx, cycleId, leavers, giveWay }: Releasing,
  { perspective, cells }: { readonly perspective: ConfidentialPerspective; readonly cells: GatheredCells },
): Promise<void> {
  let rows: CellsToKeep[] = []
  for (const row of cells.rows(await responses(tx, { cycleId, perspective, leavers }))) {
    rows.push(row)
    if (rows.length < ROWS_AT_ONCE) continue
    await insertCells(tx, cycleId, rows)
    rows = []
    await giveWay()
  }
  await insertCells(tx, cycleId, rows)
}

async function releaseTexts(releasing: Releasing): Promise<void> {
  const key = randomUUID()
  let group: CommentRow[] = []
  for await (const row of confirmedComments(releasing.sealed, releasing)) {
    const [first] = group
    if (first && (first.perspective !== row.perspective || first.competency !== row.competency)) {
      await keepTexts(releasing, group, key)
      group = []
    }
    group.push(row)
  }
  await keepTexts(releasing, group, key)
}

/** The terms name the larger of five and k: fewer writers than k say nothing either. */
async function keepTexts(releasing: Releasing, rows: readonly CommentRow[], key: string): Promise<void> {
  const { tx, cycleId, org, nodes, visible, frozen } = releasing
  const comments = rows.map(
    ({ subject, rater, ...comment }): ConfidentialComment => ({
      ...comment,
      subject: nodes[subject] ?? -1,
      writer: rater,
      confirmed: true,
    }),
  )
  const released = releaseComments({
    comments,
    key,
    isReleased: ({ subject, perspective, competency }) =>
      visible.get(`${perspective} ${competency}`)?.has(subject) ?? false,
  })
  const kept = released.flatMap(({ subject, ...cell }) => {
    const person = org.people[subject]
    return person && cell.texts.length >= frozen.kDecision ? [{ ...cell, person }] : []
  })
  await insertComments(tx, cycleId, kept)
}

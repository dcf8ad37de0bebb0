import { can } from "@rung/domain/access/permission"
import { type Progress, progressOf } from "@rung/domain/assessments/form"
import { reasonText } from "@rung/domain/assessments/route-reason"
import { mayCount } from "@rung/domain/assessments/terms"
import { say } from "@rung/domain/kit/say"
import { LAYERS } from "@rung/domain/layers/layer"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.ts"
import { connectionOf, type Page } from "../../platform/graphql/page.ts"
import type { CycleView } from "../cycles/cycle.view.ts"
import {
  countParticipants,
  type LayerCount,
  type ParticipantRow,
  pageWithoutRater,
} from "../cycles/participant.store.ts"
import type { LayerCountView, ParticipantConnection, ParticipantView } from "../cycles/participant.view.ts"
import {
  type FormCountsView,
  type FormStandConnection,
  type FormStandView,
  formCounts,
  type PerspectiveFormsView,
  type UnitFormsView,
} from "./cycle-progress.view.ts"
import {
  countByPerspective,
  countByUnit,
  type FormStandRow,
  type FormsAsked,
  pageOfForms,
  type StateCount,
} from "./form-progress.store.ts"

export async function participantsByLayer(
  ctx: Ctx,
  cycle: CycleView,
): Promise<readonly LayerCountView[] | null> {
  if (!can(principalOf(ctx), "cycle:create")) return null
  return layerCounts(await ofCycle(ctx, cycle, countParticipants))
}

export async function formsByPerspective(
  ctx: Ctx,
  cycle: CycleView,
): Promise<readonly PerspectiveFormsView[] | null> {
  if (!can(principalOf(ctx), "cycle:create")) return null
  const counts = groupCounts(await ofCycle(ctx, cycle, countByPerspective))
  const seesAll = can(principalOf(ctx), "cycle:read-progress")
  return cycle.perspectives
    .map((perspective) => ({ perspective, counts: counts.get(perspective) ?? formCounts(progressOf([])) }))
    .filter((each) => seesAll || mayCount(each.perspective, each.counts.total, cycle.frozen?.kDecision ?? 0))
}

export async function formsByUnit(ctx: Ctx, cycle: CycleView): Promise<readonly UnitFormsView[] | null> {
  if (!can(principalOf(ctx), "cycle:read-progress")) return null
  const counts = groupCounts(await ofCycle(ctx, cycle, countByUnit))
  return [...counts].map(([unit, each]) => ({ unit, counts: each }))
}

export async function withoutRaterPage(
  ctx: Ctx,
  cycle: CycleView,
  page: Page,
): Promise<ParticipantConnection | null> {
  if (!can(principalOf(ctx), "cycle:read-progress")) return null
  const { rows, totalCount } = await ofCycle(ctx, cycle, (tx, id) => pageWithoutRater(tx, id, page))
  const { edges, pageInfo } = connectionOf(rows, page, {
    totalCount,
    keyOf: ({ nameKey, personId }) => [nameKey, personId],
  })
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: participantView(node) })),
    pageInfo,
    totalCount,
  }
}

export async function formsPage(
  ctx: Ctx,
  cycle: CycleView,
  asked: FormsAsked,
): Promise<FormStandConnection | null> {
  if (!can(principalOf(ctx), "cycle:read-progress")) return null
  const { rows, totalCount } = await ofCycle(ctx, cycle, (tx, id) => pageOfForms(tx, id, asked))
  const { edges, pageInfo } = connectionOf(rows, asked.page, {
    totalCount,
    keyOf: ({ nameKey, raterKey, id }) => [nameKey, raterKey, id],
  })
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: formStand(node) })), pageInfo, totalCount }
}

/** Every layer with its count, lowest first, zeros included. */
export function layerCounts(counts: readonly LayerCount[]): readonly LayerCountView[] {
  return LAYERS.map(
    (layer) => counts.find((count) => count.layer === layer) ?? { layer, people: 0, hybrids: 0 },
  )
}

function ofCycle<T>(
  ctx: Ctx,
  cycle: CycleView,
  work: (tx: TenantTx, cycleId: string) => Promise<T>,
): Promise<T> {
  const id = found(fromGlobalId(cycle.id, "Cycle"))
  return ctx.db.read((tx) => work(tx, id))
}

function groupCounts<Group>(counts: readonly StateCount<Group>[]): ReadonlyMap<Group, FormCountsView> {
  const groups = new Map<Group, Progress>()
  for (const { group, state, forms } of counts) {
    const known = groups.get(group) ?? progressOf([])
    groups.set(group, { ...known, [state]: forms, total: known.total + forms })
  }
  return new Map([...groups].map(([group, progress]) => [group, formCounts(progress)]))
}

export function participantView(row: Omit<ParticipantRow, "nameKey">): ParticipantView {
  const { personId, name, title, unit, layer, hybridShare } = row
  return { personId: toGlobalId("Person", personId), name, title, unit, layer, hybridShare }
}

function formStand(row: FormStandRow): FormStandView {
  const { id, perspective, state, declineKind, declineReason, version, layer, hybridShare } = row
  return {
    assessmentId: toGlobalId("Assessment", id),
    subject: participantView({
      personId: row.subjectId,
      name: row.subjectName,
      title: row.subjectTitle,
      unit: row.subjectUnit,
      layer,
      hybridShare,
    }),
    rater: {
      personId: toGlobalId("Person", row.raterId),
      name: row.raterName,
      title: row.raterTitle,
      unit: row.raterUnit,
    },
    perspective,
    state,
    declineKind,
    declineReason,
    reason: reasonOf(row),
    assignedBy: row.assignedBy,
    version,
  }
}

function reasonOf({ reason, subjectId, subjectName, insteadOfName }: FormStandRow): string | null {
  const nameOf = (id: string) => (id === subjectId ? subjectName : (insteadOfName ?? say`the manager`))
  return reason && reasonText(reason, { subjectId, nameOf })
}

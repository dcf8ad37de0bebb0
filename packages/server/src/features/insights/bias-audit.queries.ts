import { setImmediate } from "node:timers/promises"
import type { Contract } from "@rung/domain/expectations/contract"
import { expectationsAt } from "@rung/domain/expectations/expectations-of"
import { auditOfLayer, haloCount, JUDGED_LAYERS, type JudgedForm } from "@rung/domain/insights/bias-audit"
import { JUDGEMENTS_NEEDED } from "@rung/domain/insights/previous-layer-bias"
import { LAYERS } from "@rung/domain/layers/layer"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { loadContract } from "../expectations/contract.store.ts"
import {
  cyclesOnContract,
  type JudgedRow,
  judgedForms,
  keepBiasAudit,
  ratedForms,
  readBiasAudit,
  type StoredBiasAudit,
  type StoredHalo,
  type StoredLayerAudit,
} from "./bias-audit.store.ts"
import { type BiasAuditView, haloView, layerBiasView } from "./bias-audit.view.ts"
import { askedCycle } from "./board-access.ts"
import type { ReleaseHead } from "./board-read.store.ts"
import { releaseView } from "./release-head.ts"

/** What judgements of a released cycle follow: computed when somebody reads it first, and kept. */
export async function biasAudit(ctx: Ctx, cycleId: string | null | undefined): Promise<BiasAuditView> {
  const asked = askedCycle(cycleId)
  const read = await ctx.db.read((tx) => readBiasAudit(tx, asked))
  if (!read) return { release: null, layers: [], halo: [] }
  const { layers, halo } = read.body ?? (await auditNow(ctx, read))
  return { release: releaseView(read), layers: layers.map(layerBiasView), halo: halo.map(haloView) }
}

async function auditNow(ctx: Ctx, head: ReleaseHead): Promise<StoredBiasAudit> {
  const body = await ctx.db.read(async (tx) => ({
    layers: await auditLayers(tx, head),
    halo: await countHalo(tx, head),
  }))
  await ctx.db.write((tx) => keepBiasAudit(tx, head.cycleId, body))
  return body
}

async function auditLayers(tx: TenantTx, head: ReleaseHead): Promise<readonly StoredLayerAudit[]> {
  const contract = found(await loadContract(tx, { id: head.contractId })).body
  const cycles = await cyclesOnContract(tx, head)
  const statuses = statusReader(contract)
  const audits: StoredLayerAudit[] = []
  for (const layer of JUDGED_LAYERS) {
    const auditOver = async (cycleIds: readonly string[]): Promise<StoredLayerAudit> => {
      const forms = (await judgedForms(tx, cycleIds, layer)).map(statuses)
      return { ...auditOfLayer(layer, forms), cycles: cycleIds.length }
    }
    const alone = await auditOver([head.cycleId])
    const isEnough = alone.judgements >= JUDGEMENTS_NEEDED || cycles.length === 1
    audits.push(isEnough ? alone : await auditOver(cycles))
    await setImmediate()
  }
  return audits
}

/** Reads a form's ratings by what each competency means for its subject. */
function statusReader(contract: Contract): (row: JudgedRow) => JudgedForm {
  const known = new Map<string, ReturnType<typeof statusesAt>>()
  return ({ rater, overall, layer, hybridShare, competencies, values }) => {
    const key = `${layer} ${hybridShare === null}`
    const statuses = known.get(key) ?? statusesAt(contract, { layer, hybridShare })
    known.set(key, statuses)
    const ratings = competencies.flatMap((code, index) => {
      const [status, value] = [statuses.get(code), values[index]]
      return status && value !== undefined ? [{ status, value }] : []
    })
    return { rater, overall, ratings }
  }
}

function statusesAt(contract: Contract, placement: Pick<JudgedRow, "layer" | "hybridShare">) {
  return new Map(expectationsAt(contract, placement).map((row) => [row.competency.code, row.status]))
}

async function countHalo(tx: TenantTx, { cycleId }: ReleaseHead): Promise<readonly StoredHalo[]> {
  const counts: StoredHalo[] = []
  for (const layer of LAYERS) {
    const rows = await ratedForms(tx, cycleId, layer)
    const forms = rows.map(({ ratings, ...form }) => ({ ...form, ratings: [...ratings].map(Number) }))
    counts.push({ layer, halo: haloCount(forms) })
    await setImmediate()
  }
  return counts
}

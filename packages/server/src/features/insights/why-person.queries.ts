import { type KeptScore, unpackScore } from "@rung/domain/insights/packed-score"
import { type DeterminantResult, personResult } from "@rung/domain/insights/person-result"
import { gapDeviation } from "@rung/domain/insights/self-other-gap"
import {
  type Why,
  type WhyContext,
  whyAxis,
  whyBand,
  whyCompetency,
  whyCoverage,
  whyGrade,
  whyInterval,
  whyLayerScore,
} from "@rung/domain/insights/why"
import { whyDeterminantBand, whyGap } from "@rung/domain/insights/why-determinant"
import type { Ctx } from "../../parts.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { calibratedOf } from "./band-move.store.ts"
import { askedCycle } from "./board-access.ts"
import { decisionViews } from "./confidential-views.queries.ts"
import { resultAccess } from "./result-access.ts"
import { ratingsFromAbove, readResult } from "./result-read.store.ts"
import type { WhyPersonInput } from "./why.input.ts"
import type { WhyView } from "./why.view.ts"
import { whyLines } from "./why-lines.ts"

/** Why a value of a person's result is what it is; without a released result there is nothing to explain. */
export function whyOfPerson(
  ctx: Ctx,
  cycle: string | null | undefined,
  input: WhyPersonInput,
): Promise<WhyView> {
  const personId = found(fromGlobalId(input.personId, "Person"))
  const cycleId = askedCycle(cycle)
  return ctx.db.read(async (tx) => {
    const { forms } = await resultAccess(ctx, tx, personId)
    const read = found(await readResult(tx, personId, cycleId))
    const contract = found(await loadContract(tx, { id: read.contractId })).body
    const fromAbove = forms ? await ratingsFromAbove(tx, read.cycleId, personId) : []
    const views = await decisionViews(tx, { personId, read, contract })
    const { settings, asOf, contractVersion } = read
    const calibrated = (await calibratedOf(tx, read.cycleId, [personId])).get(personId)
    const pinned = { ...contract, version: contractVersion }
    const context = { contract: pinned, settings, asOf, fromAbove, views, ...(calibrated && { calibrated }) }
    const score = unpackScore(read.body, contract)
    const deviations = new Map(Object.entries(read.deviations[read.body.layer] ?? {}))
    const { determinants } = personResult({ contract, score, deviations, views })
    const { lines, ...told } = explain({ score, determinants, deviations, forms }, input, context)
    return { ...told, lines: whyLines(lines) }
  })
}

interface Explained {
  readonly score: KeptScore
  readonly determinants: readonly DeterminantResult[]
  /** SD of the others' means, by competency. */
  readonly deviations: ReadonlyMap<string, number>
  /** Whether the viewer reads self-ratings. */
  readonly forms: boolean
}

function explain(explained: Explained, input: WhyPersonInput, context: WhyContext): Why {
  const { score, deviations, forms } = explained
  const of = () => competencyOf(score, input)
  switch (input.subject) {
    case "LAYER_SCORE":
      return whyLayerScore(score, context)
    case "BAND":
      return input.competency
        ? whyDeterminantBand(determinantOf(explained, input), context)
        : whyBand(score, context)
    case "COVERAGE":
      return whyCoverage(score, context)
    case "COMPETENCY":
      return whyCompetency(of(), context)
    case "GRADE":
      return whyGrade(input.competency ? of().measure : score.layerScore.measure, context)
    case "INTERVAL":
      return whyInterval(input.competency ? of().measure : score.layerScore.measure, context)
    case "GAP": {
      if (!forms) throw new Fault("FORBIDDEN")
      const determinant = determinantOf(explained, input)
      return whyGap(determinant, deviations.get(determinant.competency) ?? gapDeviation([]), context)
    }
    case "AXIS":
      if (!input.axis) throw new Fault("BAD_USER_INPUT", "Name the axis to explain.")
      return whyAxis(score, input.axis, context)
  }
}

function determinantOf({ determinants }: Explained, { competency }: WhyPersonInput): DeterminantResult {
  const own = determinants.find((one) => one.competency === competency)
  if (!own) throw new Fault("BAD_USER_INPUT", "Name a determinant of the result.")
  return own
}

function competencyOf(score: KeptScore, { competency }: WhyPersonInput) {
  const all = [...score.determinants, ...score.supporting, ...score.carried]
  const own = all.find((one) => one.competency === competency)
  if (!own) throw new Fault("BAD_USER_INPUT", "Name a competency that is in the result.")
  return own
}

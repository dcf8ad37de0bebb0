import { can } from "@rung/domain/access/permission"
import { unpackScore } from "@rung/domain/insights/packed-score"
import { scoringProblems, whatIf } from "@rung/domain/insights/what-if"
import { type PersonMove, whatIfTally } from "@rung/domain/insights/what-if-moves"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { problemViews } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { loadDraft, type StoredDraft } from "../expectations/contract-draft.store.ts"
import { draftAtVersion } from "../expectations/draft-at-version.ts"
import { namedPerson, releaseView } from "./release-head.ts"
import { turns } from "./score-participants.ts"
import { latestReleaseToTry, namesOf, type ReleaseToTry, resultsAfter } from "./what-if.store.ts"
import type { ContractWhatIfPayload, PersonMoveView } from "./what-if.view.ts"

const CHUNK = 500
const MOST_NAMES = 50
const NOBODY = "00000000-0000-0000-0000-000000000000"

/** Tries the draft on the latest release: on the numbers it has stored, never on answers. Every run is audited. */
export async function contractWhatIf(ctx: Ctx, version: number): Promise<ContractWhatIfPayload> {
  const tried = await ctx.db.write((tx) => begin(ctx, tx, version))
  if ("problems" in tried) return { whatIf: null, problems: problemViews(tried.problems) }
  const { draft, release } = tried
  return ctx.db.read(async (tx) => {
    const tally = await tallyOf(tx, tried)
    const layers = tally.layers()
    const named = await personMoves(ctx, tx, tally.named())
    const moved = layers.reduce((sum, layer) => sum + layer.moved, 0)
    return {
      whatIf: {
        draftVersion: draft.version,
        release: releaseView(release),
        people: layers.reduce((sum, { people }) => sum + people, 0),
        moved,
        layers: layers.map((layer) => ({ ...layer, moves: [...layer.moves] })),
        named,
      },
      problems: [],
    }
  })
}

interface Tried {
  readonly draft: StoredDraft
  readonly release: ReleaseToTry
}

async function begin(
  ctx: Ctx,
  tx: TenantTx,
  version: number,
): Promise<Tried | { readonly problems: readonly Problem[] }> {
  const draft = draftAtVersion(await loadDraft(tx), version)
  const release = await latestReleaseToTry(tx)
  const problems = [
    ...(draft.ok ? scoringProblems(draft.value.body) : draft.problems),
    ...(release
      ? []
      : [problem("NOTHING_RELEASED", "No cycle has been released yet: there is nothing to try it on.")]),
  ]
  if (!draft.ok || !release || problems.length > 0) return { problems }
  await recordAudit(tx, {
    actor: principalOf(ctx),
    at: ctx.now,
    action: "contract:what-if",
    subject: `Cycle:${release.cycleId}`,
    detail: { draftVersion: version, basedOn: draft.value.basedOn },
  })
  return { draft: draft.value, release }
}

async function tallyOf(tx: TenantTx, { draft, release }: Tried) {
  const { cycleId, settings } = release
  const contract = draft.body
  const names = new Map(contract.competencies.map(({ code, name }) => [code, name]))
  const tally = whatIfTally(MOST_NAMES, (code) => names.get(code) ?? "")
  const giveWay = turns()
  let after = NOBODY
  for (;;) {
    const results = await resultsAfter(tx, { cycleId, after, limit: CHUNK })
    const last = results.at(-1)
    if (!last) return tally
    after = last.personId
    for (const { personId, score, grade, body } of results) {
      const kept = unpackScore(body, contract)
      const { layer } = kept.placement
      const result = whatIf({ kept, contract, settings })
      tally.add({ personId, layer, band: body.band, score, grade, after: result })
      await giveWay()
    }
  }
}

/** Only for whoever may read everybody's results, by name within their layer and move. */
async function personMoves(ctx: Ctx, tx: TenantTx, moves: readonly PersonMove[]): Promise<PersonMoveView[]> {
  if (!can(principalOf(ctx), "results:read", { relation: "OTHER", released: true })) return []
  const names = await namesOf(
    tx,
    moves.map(({ personId }) => personId),
  )
  return moves
    .flatMap(({ personId, ...move }) => {
      const name = names.get(personId)
      return name === undefined ? [] : [{ ...move, person: namedPerson(personId, name) }]
    })
    .sort((one, other) => one.person.name.localeCompare(other.person.name, "en"))
}

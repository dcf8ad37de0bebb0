import type { Contract } from "@rung/domain/expectations/contract"
import type { Band } from "@rung/domain/insights/band"
import { type BoardWhy, NAMED_IN_WHY, whyCell, whyCount } from "@rung/domain/insights/why-board"
import { FAMILY_WORDS, listed } from "@rung/domain/insights/words"
import { say } from "@rung/domain/kit/say"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { type BoardAsked, readBoard } from "./board-read.store.ts"
import { cellAt } from "./packed-board.ts"
import { type CellOf, listPeople, listValues } from "./scope-people.store.ts"
import { boardAsked, type ReadableScope, readableScope } from "./scope-read.ts"
import type { WhyBoardInput } from "./why.input.ts"
import type { WhyView } from "./why.view.ts"
import { whyLines } from "./why-lines.ts"

/** Why a value of a board is what it is; before a release there is nothing to explain. */
export function whyOfBoard(
  ctx: Ctx,
  cycleId: string | null | undefined,
  input: WhyBoardInput,
): Promise<WhyView> {
  const board = boardAsked(ctx, { cycleId, scope: input.scope })
  return ctx.db.read(async (tx) => {
    const scope = found(await readableScope(ctx, tx, board))
    const stored = found(await loadContract(tx, { id: scope.release.contractId }))
    const contract = { ...stored.body, version: stored.number }
    const explained = { scope, contract, board }
    const { lines, ...told } =
      input.subject === "CELL" ? await tellCell(tx, explained, input) : await tellCount(tx, explained, input)
    return { kind: "SUM", ...told, lines: whyLines(lines) }
  })
}

interface Explained {
  readonly scope: ReadableScope
  readonly contract: Contract
  readonly board: BoardAsked
}

async function tellCell(
  tx: TenantTx,
  { scope, contract, board }: Explained,
  { layer, competency, family }: WhyBoardInput,
): Promise<BoardWhy> {
  const name = contract.competencies.find(({ code }) => code === competency)?.name
  if (Boolean(name) === Boolean(family)) {
    throw new Fault("BAD_USER_INPUT", "Name one competency of the contract, or one family.")
  }
  const of: CellOf = family ? { family } : { competency: competency ?? "" }
  const label = family ? FAMILY_WORDS[family] : `${competency} ${name}`
  const body = (await readBoard(tx, board))?.body
  const map = family ? body?.families : body?.competencies
  const cell = map ? cellAt(map, layer, family ?? competency ?? "") : { measure: null, people: 0 }
  const visible = await listValues(tx, scope.people, { layer, of })
  return whyCell({ label, ...cell, visible }, { contract, asOf: scope.release.asOf })
}

async function tellCount(
  tx: TenantTx,
  { scope, contract }: Explained,
  { subject, layer, band, grades }: WhyBoardInput,
): Promise<BoardWhy> {
  const counted = subject === "BAND_COUNT" ? { band } : { grades }
  if (!(counted.band || counted.grades?.length)) {
    throw new Fault("BAD_USER_INPUT", "Name the band or the grades that are counted.")
  }
  const wanted = {
    layer,
    bands: counted.band ? [counted.band] : null,
    grades: counted.grades ?? null,
    below: null,
    competency: null,
    family: null,
    after: undefined,
    limit: NAMED_IN_WHY,
  }
  const everybody = { ...scope.people, visibleBelow: undefined }
  const { totalCount: people } = await listPeople(tx, everybody, wanted)
  const { rows } = await listPeople(tx, scope.people, wanted)
  const label = counted.band ? BANDED[counted.band] : say`at evidence grade ${listed(counted.grades ?? [])}`
  const visible = rows.map(({ id, name, score }) => ({ person: id, name, value: score }))
  return whyCount({ label, people, visible }, { contract, asOf: scope.release.asOf })
}

const BANDED: Readonly<Record<Band, string>> = {
  GAP: say`in gap`,
  BUILDING: say`in building`,
  SOLID: say`in solid`,
  STRONG: say`in strong`,
  NOT_ENOUGH_EVIDENCE: say`without enough evidence`,
}

import type { Ctx } from "../../parts.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import type { WhyInput } from "./why.input.ts"
import type { WhyView } from "./why.view.ts"
import { whyOfBoard } from "./why-board.queries.ts"
import { whyOfPerson } from "./why-person.queries.ts"

export async function why(ctx: Ctx, { cycleId, person, board }: WhyInput): Promise<WhyView> {
  await ensureDerived(ctx)
  if (person && !board) return whyOfPerson(ctx, cycleId, person)
  if (board && !person) return whyOfBoard(ctx, cycleId, board)
  throw new Fault("BAD_USER_INPUT", "Name exactly one of person and board.")
}

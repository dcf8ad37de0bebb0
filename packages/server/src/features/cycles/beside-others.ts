import type { Ctx, ThreadCtx } from "../../parts.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import type { CallableUseCase } from "../../platform/threads/serve-calls.ts"
import { sizeOfOrg } from "../org/org.store.ts"

/** What a use case about a whole org does in a thread, or where it is called. */
export interface OrgUseCase<Input, Value> extends CallableUseCase<ThreadCtx["parts"], Input, Value> {
  /** Whether it changes anything. */
  readonly writes: boolean
}

/** From so many people on a whole org is computed in a thread: below, beginning one takes longer. */
const LARGE = 400

/** Runs a use case about a whole org; of a large one in a thread, so that nobody else waits for it. */
export async function besideOthers<Input, Value>(
  ctx: Ctx,
  useCase: OrgUseCase<Input, Value>,
  input: Input,
): Promise<Value> {
  const { callThreads } = ctx.parts
  if (!callThreads || (await ctx.db.read(sizeOfOrg)) < LARGE) return useCase.run(ctx, input)
  const { principal, today, now, db } = ctx
  const { name, writes } = useCase
  try {
    const value = await callThreads.run<Input, Value>({
      name,
      tenantId: db.tenantId,
      principal,
      today,
      now,
      input,
    })
    if (writes) ctx.writes.finished += 1
    return value
  } catch (error) {
    // A thread that broke may have come as far as its commit.
    if (writes && !(error instanceof Fault)) ctx.writes.finished += 1
    throw error
  }
}

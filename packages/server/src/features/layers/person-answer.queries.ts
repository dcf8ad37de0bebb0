import { can } from "@rung/domain/access/permission"
import type { Result } from "@rung/domain/kit/result"
import type { GraphQLResolveInfo } from "graphql"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import type { ProblemView } from "../../platform/graphql/problem.view.ts"
import { type Selection, selectionAt, selectionOf } from "../../platform/graphql/selection.ts"
import { personById } from "./people.queries.ts"
import type { PersonNode } from "./person-node.ts"

export interface PersonAnswer {
  readonly person: PersonNode | null
  readonly problems: readonly ProblemView[]
}

/** A mutation's answer about a person: as of today, or why nothing changed. */
export async function personAnswer(
  ctx: Ctx,
  result: Result<string>,
  asked: Selection,
): Promise<PersonAnswer> {
  if (!result.ok) return { person: null, problems: problemsOf(result) }
  const selection = selectionAt(asked, "person")
  const person = await personById(ctx, { personId: result.value, asOf: undefined, selection })
  return { person: person ?? null, problems: [] }
}

/** For `node(id:)`: the outline is every member's. */
export async function personNodeById(
  ctx: Ctx,
  personId: string,
  info: GraphQLResolveInfo,
): Promise<PersonNode | undefined> {
  if (!can(principalOf(ctx), "org:read-outline")) return undefined
  return personById(ctx, { personId, asOf: undefined, selection: selectionOf(info, "Person") })
}

import { Arg, Ctx as Context, ID, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { personReleases, personResult } from "./person-result.queries.ts"
import { PersonReleaseView, PersonResultView } from "./person-result.view.ts"
import { WhyInput } from "./why.input.ts"
import { why } from "./why.queries.ts"
import { WhyView } from "./why.view.ts"

@Resolver()
export class ResultResolver {
  @Guarded("signed-in")
  @Query(() => PersonResultView, {
    nullable: true,
    description:
      "A person's results of one release: for the person, those above, ADMIN and RESULTS_READ. Null while nothing is released, and for whoever took no part.",
  })
  personResult(
    @Context() ctx: Ctx,
    @Arg("personId", () => ID, { description: "Whose: the `id` of a Person." }) personId: string,
    @Arg("cycleId", () => ID, {
      nullable: true,
      description: "The Cycle; the latest release with a result of the person unless told.",
    })
    cycleId: string | null | undefined,
  ): Promise<PersonResultView | null> {
    return personResult(ctx, { personId: found(fromGlobalId(personId, "Person")), cycleId })
  }

  @Guarded("signed-in")
  @Query(() => [PersonReleaseView], {
    description:
      "Releases with a result of a person, latest first, 100 at most; same readers as `personResult`.",
  })
  personReleases(
    @Context() ctx: Ctx,
    @Arg("personId", () => ID, { description: "Whose: the `id` of a Person." }) personId: string,
  ): Promise<readonly PersonReleaseView[]> {
    return personReleases(ctx, found(fromGlobalId(personId, "Person")))
  }

  @Guarded("signed-in")
  @Query(() => WhyView, {
    description: "How a value of a person's result or of a board came about; for whoever may read the value.",
  })
  why(
    @Context() ctx: Ctx,
    @Arg("input", () => WhyInput, { description: "Which value." }) input: WhyInput,
  ): Promise<WhyView> {
    return why(ctx, input)
  }
}

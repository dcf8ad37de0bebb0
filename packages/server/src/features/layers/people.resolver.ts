import type { Day } from "@rung/domain/kit/day"
import type { GraphQLResolveInfo } from "graphql"
import { Arg, Args, Ctx as Context, ID, Info, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { selectionOf } from "../../platform/graphql/selection.ts"
import { PersonFilter } from "./layer-rules.input.ts"
import { layerTimeline } from "./layer-timeline.queries.ts"
import { LayerPeriodView } from "./passage.view.ts"
import { findPeople, personById } from "./people.queries.ts"
import { PersonConnection, PersonView } from "./person.view.ts"
import type { PersonNode, PersonPage } from "./person-node.ts"

@Resolver()
export class PeopleResolver {
  @Guarded("org:read-outline")
  @Query(() => PersonConnection, {
    description: "People in the org today, by name: all of them, or those found.",
  })
  people(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("search", () => String, {
      nullable: true,
      description:
        "Begin of a name, of the last name or of a title; of an e-mail address too for administrators.",
    })
    search: string | null | undefined,
    @Arg("filter", () => PersonFilter, { nullable: true, description: "Which of them to list." })
    filter: PersonFilter | null | undefined,
  ): Promise<PersonPage> {
    return findPeople(ctx, { search, filter, page: pageOf(page), selection: selectionOf(info) })
  }

  @Guarded("org:read-outline")
  @Query(() => PersonView, { description: "One person, with managers and reports of the day asked for." })
  async person(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID, { description: "Whom to read about." }) id: string,
    @Arg("asOf", () => DayScalar, {
      nullable: true,
      description: "Day of layer and lines; today unless told.",
    })
    asOf: Day | null | undefined,
  ): Promise<PersonNode> {
    const personId = found(fromGlobalId(id, "Person"))
    return found(await personById(ctx, { personId, asOf, selection: selectionOf(info) }))
  }

  @Guarded("org:read-outline")
  @Query(() => [LayerPeriodView], {
    description:
      "A person's layers through time, earliest first, planned changes included; days outside the org are gaps. " +
      "Looks at the 200 latest days on which something changed around the person, in very large orgs at fewer.",
  })
  async layerTimeline(
    @Context() ctx: Ctx,
    @Arg("personId", () => ID, { description: "Whose: the `id` of a Person." }) id: string,
  ): Promise<readonly LayerPeriodView[]> {
    return found(await layerTimeline(ctx, found(fromGlobalId(id, "Person"))))
  }
}

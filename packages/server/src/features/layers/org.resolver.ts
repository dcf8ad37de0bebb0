import type { Day } from "@rung/domain/kit/day"
import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import { Arg, Args, Ctx as Context, ID, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { type Connection, PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { LayerFlagEnum } from "./enums.ts"
import { flaggedPlaces } from "./flagged-places.queries.ts"
import { OrgView, UnitView } from "./org.view.ts"
import { OrgNodeConnection, OrgNodeView } from "./org-node.view.ts"
import { orgShape } from "./org-shape.queries.ts"
import { OrgShapeView } from "./org-shape.view.ts"
import { orgSummary, units } from "./org-summary.queries.ts"
import { orgChildren, orgPath } from "./outline.queries.ts"
import { titleMismatches } from "./title-mismatch.queries.ts"
import { TitleMismatchConnection, type TitleMismatchView } from "./title-mismatch.view.ts"

const AS_OF = "Which day's org; today unless told."

@Resolver()
export class OrgResolver {
  @Guarded("org:read-outline")
  @Query(() => OrgView, { description: "The whole org on one day, in a few figures." })
  org(
    @Context() ctx: Ctx,
    @Arg("asOf", () => DayScalar, { nullable: true, description: AS_OF }) asOf: Day | null | undefined,
  ): Promise<OrgView> {
    return orgSummary(ctx, asOf ?? ctx.today)
  }

  @Guarded("org:read-outline")
  @Query(() => [UnitView], {
    description: "Departments and units with people in them today, by name; 2,000 at most.",
  })
  units(@Context() ctx: Ctx): Promise<readonly UnitView[]> {
    return units(ctx)
  }

  @Guarded("org:read-outline")
  @Query(() => OrgNodeConnection, {
    description: "The places directly beneath one, or the roots: rows of the outline.",
  })
  orgChildren(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("parentId", () => ID, { nullable: true, description: "Person or Position above; none: the roots." })
    parentId: string | null | undefined,
    @Arg("asOf", () => DayScalar, { nullable: true, description: AS_OF }) asOf: Day | null | undefined,
  ): Promise<Connection<OrgNodeView>> {
    const parent = parentId === null || parentId === undefined ? undefined : nodeId(parentId)
    return orgChildren(ctx, { parentId: parent, asOf: asOf ?? ctx.today, page: pageOf(page) })
  }

  @Guarded("org:read-outline")
  @Query(() => [OrgNodeView], {
    description: "The line of command from the root down to a place, itself last: what to open to show it.",
  })
  async orgPath(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The Person or Position." }) id: string,
    @Arg("asOf", () => DayScalar, { nullable: true, description: AS_OF }) asOf: Day | null | undefined,
  ): Promise<readonly OrgNodeView[]> {
    return found(await orgPath(ctx, { nodeId: nodeId(id), asOf: asOf ?? ctx.today }))
  }

  @Guarded("org:read-outline")
  @Query(() => OrgShapeView, {
    description: "A subtree, or the whole org, dense enough to draw 100,000 people.",
  })
  async orgShape(
    @Context() ctx: Ctx,
    @Arg("scopeId", () => ID, {
      nullable: true,
      description: "Person or Position at the top; none: everybody.",
    })
    scopeId: string | null | undefined,
    @Arg("asOf", () => DayScalar, { nullable: true, description: AS_OF }) asOf: Day | null | undefined,
  ): Promise<OrgShapeView> {
    const scope = scopeId === null || scopeId === undefined ? undefined : nodeId(scopeId)
    return found(await orgShape(ctx, { scopeId: scope, asOf: asOf ?? ctx.today }))
  }

  @Guarded("org:read-outline")
  @Query(() => OrgNodeConnection, {
    description:
      "The places with a mark, in tree order: vacant seats for VACANT and ABSENT, people for every other mark. " +
      "OVERRIDDEN and NOT_COUNTED are for administrators only.",
  })
  flaggedPlaces(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("flag", () => LayerFlagEnum, { description: "The mark they have." }) flag: LayerFlag,
    @Arg("asOf", () => DayScalar, { nullable: true, description: AS_OF }) asOf: Day | null | undefined,
  ): Promise<Connection<OrgNodeView>> {
    return flaggedPlaces(ctx, { flag, asOf: asOf ?? ctx.today, page: pageOf(page) })
  }

  @Guarded("org:read-outline")
  @Query(() => TitleMismatchConnection, {
    description: "Titles that disagree with the structure today, in tree order.",
  })
  titleMismatches(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<TitleMismatchView>> {
    return titleMismatches(ctx, pageOf(page))
  }
}

function nodeId(id: string): string {
  return found(fromGlobalId(id, "Person", "Position"))
}

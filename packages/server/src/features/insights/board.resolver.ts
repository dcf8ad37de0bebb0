import type { Layer } from "@rung/domain/layers/layer"
import type { GraphQLResolveInfo } from "graphql"
import { Arg, Args, Ctx as Context, ID, Info, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { type Connection, PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { selectionOf } from "../../platform/graphql/selection.ts"
import { LayerEnum } from "../layers/enums.ts"
import { BoardScopeInput } from "./board-scope.input.ts"
import { boardScopes } from "./board-scope.queries.ts"
import { BoardScopeConnection, type BoardScopeView } from "./board-scope.view.ts"
import { coachingHiringMap } from "./coaching-hiring-map.queries.ts"
import { CoachingHiringMapView } from "./coaching-hiring-map.view.ts"
import { ConfidentialViewView } from "./confidential-view.view.ts"
import { layerBoard } from "./layer-board.queries.ts"
import { LayerBoardView } from "./layer-board.view.ts"
import { lineViews } from "./line-views.queries.ts"
import { PeopleBehindFilter } from "./people-behind.input.ts"
import { peopleBehind } from "./people-behind.queries.ts"
import { PersonBehindConnection, type PersonBehindView } from "./person-behind.view.ts"

const CYCLE = "The Cycle; the latest released one unless told."
const SCOPE = "Whose board; the widest the viewer may read unless told."

@Resolver()
export class BoardResolver {
  @Guarded("signed-in")
  @Query(() => LayerBoardView, {
    description:
      "The layer board of a scope. ADMIN and RESULTS_READ: any; EXEC: their own subtree and what lies within it.",
  })
  layerBoard(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Arg("cycleId", () => ID, { nullable: true, description: CYCLE }) cycleId: string | null | undefined,
    @Arg("scope", () => BoardScopeInput, { nullable: true, description: SCOPE })
    scope: BoardScopeInput | null | undefined,
  ): Promise<LayerBoardView> {
    return layerBoard(ctx, { cycleId, scope, selection: selectionOf(info) })
  }

  @Guarded("signed-in")
  @Query(() => BoardScopeConnection, { description: "The scopes whose board the viewer may read." })
  boardScopes(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("cycleId", () => ID, { nullable: true, description: CYCLE }) cycleId: string | null | undefined,
    @Arg("search", () => String, { nullable: true, description: "Begin of the scope's name." })
    search: string | null | undefined,
  ): Promise<Connection<BoardScopeView>> {
    return boardScopes(ctx, { cycleId, search, page: pageOf(page) })
  }

  @Guarded("signed-in")
  @Query(() => CoachingHiringMapView, {
    description:
      "The managers of a scope by coaching and hiring. Who may read the scope's board may read it.",
  })
  coachingHiringMap(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { nullable: true, description: CYCLE }) cycleId: string | null | undefined,
    @Arg("scope", () => BoardScopeInput, { nullable: true, description: SCOPE })
    scope: BoardScopeInput | null | undefined,
    @Arg("myManagersOnly", () => Boolean, {
      nullable: true,
      description:
        "Only those who report to the viewer, or to a vacant seat of the viewer's; all unless told.",
    })
    myManagersOnly: boolean | null | undefined,
  ): Promise<CoachingHiringMapView> {
    return coachingHiringMap(ctx, { cycleId, scope, myManagersOnly: myManagersOnly ?? false })
  }

  @Guarded("signed-in")
  @Query(() => [ConfidentialViewView], {
    description:
      "What is said in confidence in this line: about everybody of a layer at the head of the scope or below, by perspective and competency. Who may read the scope's board may read it; empty for units and before a release.",
  })
  lineViews(
    @Context() ctx: Ctx,
    @Arg("layer", () => LayerEnum, { description: "About people of this layer." }) layer: Layer,
    @Arg("cycleId", () => ID, { nullable: true, description: CYCLE }) cycleId: string | null | undefined,
    @Arg("scope", () => BoardScopeInput, { nullable: true, description: SCOPE })
    scope: BoardScopeInput | null | undefined,
  ): Promise<readonly ConfidentialViewView[]> {
    return lineViews(ctx, { cycleId, scope, layer })
  }

  @Guarded("signed-in")
  @Query(() => PersonBehindConnection, {
    description:
      "The people behind a number of a board, by band, then name. People who no longer stand below an EXEC are left out.",
  })
  peopleBehind(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("cycleId", () => ID, { nullable: true, description: CYCLE }) cycleId: string | null | undefined,
    @Arg("scope", () => BoardScopeInput, { nullable: true, description: SCOPE })
    scope: BoardScopeInput | null | undefined,
    @Arg("filter", () => PeopleBehindFilter, {
      nullable: true,
      description: "Which of them; all unless told.",
    })
    filter: PeopleBehindFilter | null | undefined,
  ): Promise<Connection<PersonBehindView>> {
    return peopleBehind(ctx, { cycleId, scope, filter: filter ?? {}, page: pageOf(page) })
  }
}

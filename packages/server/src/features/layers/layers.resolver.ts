import type { Day } from "@rung/domain/kit/day"
import type { GraphQLResolveInfo } from "graphql"
import { Arg, Args, Ctx as Context, Info, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { type Connection, PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { DayScalar } from "../../platform/graphql/scalars.ts"
import { selectionOf } from "../../platform/graphql/selection.ts"
import { changeLayerRules } from "./change-layer-rules.ts"
import { endLayerOverride } from "./end-layer-override.ts"
import { layerOverrides, overrideAnswer } from "./layer-override.queries.ts"
import { LayerOverrideConnection, type LayerOverrideView } from "./layer-override.view.ts"
import {
  ChangeLayerRulesInput,
  EndLayerOverrideInput,
  NameHeadsInput,
  OverrideLayerInput,
} from "./layer-rules.input.ts"
import { layerRules } from "./layer-rules.queries.ts"
import { LayerRulesView } from "./layer-rules.view.ts"
import { nameHeads } from "./name-heads.ts"
import { LayerOverridePayload, LayerRulesPayload } from "./org-edit.payload.ts"
import { overrideLayer } from "./override-layer.ts"
import { type PassagePage, passagesBetween } from "./passage.queries.ts"
import { PassageConnection } from "./passage.view.ts"
import { PassageMonthView } from "./passage-month.view.ts"
import { passageMonths } from "./passage-months.queries.ts"

@Resolver()
export class LayersResolver {
  @Guarded("org:read-outline")
  @Query(() => PassageConnection, {
    description:
      "Everybody in the org on both days whose layer or hybrid state differs between them, by name.",
  })
  passages(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("from", () => DayScalar, { description: "The earlier day." }) from: Day,
    @Arg("to", () => DayScalar, { nullable: true, description: "The later day; today unless told." })
    to: Day | null | undefined,
  ): Promise<PassagePage> {
    return passagesBetween(ctx, {
      from,
      to: to ?? ctx.today,
      page: pageOf(page),
      selection: selectionOf(info),
    })
  }

  @Guarded("org:read-outline")
  @Query(() => [PassageMonthView], {
    description:
      "How many changed layer from month to month, earliest first: to today and on to what is planned within a " +
      "year. 60 entries at most, fewer in a large org, the latest kept.",
  })
  passageMonths(@Context() ctx: Ctx): Promise<readonly PassageMonthView[]> {
    return passageMonths(ctx)
  }

  @Guarded("layer:override")
  @Query(() => LayerOverrideConnection, { description: "Overrides that hold today or will, by name." })
  layerOverrides(
    @Context() ctx: Ctx,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<LayerOverrideView>> {
    return layerOverrides(ctx, pageOf(page))
  }

  @Guarded("layer:override")
  @Mutation(() => LayerOverridePayload, {
    description: "Sets a person's layer from a day on; replaces overrides in the way of its days.",
  })
  async overrideLayer(
    @Context() ctx: Ctx,
    @Arg("input", () => OverrideLayerInput, { description: "Whose layer, which, why, and until when." })
    input: OverrideLayerInput,
  ): Promise<LayerOverridePayload> {
    const result = await overrideLayer(ctx, input)
    return {
      override: await overrideAnswer(ctx, valueOrNull(result) ?? undefined),
      problems: problemsOf(result),
    }
  }

  @Guarded("layer:override")
  @Mutation(() => LayerOverridePayload, { description: "Ends a person's overrides from a day on." })
  async endLayerOverride(
    @Context() ctx: Ctx,
    @Arg("input", () => EndLayerOverrideInput, { description: "Whose, and from when." })
    input: EndLayerOverrideInput,
  ): Promise<LayerOverridePayload> {
    const result = await endLayerOverride(ctx, input)
    return {
      override: await overrideAnswer(ctx, valueOrNull(result) ?? undefined),
      problems: problemsOf(result),
    }
  }

  @Guarded("settings:read")
  @Query(() => LayerRulesView, { description: "How this tenant derives layers." })
  layerRules(@Context() ctx: Ctx): Promise<LayerRulesView> {
    return layerRules(ctx)
  }

  @Guarded("settings:change")
  @Mutation(() => LayerRulesPayload, { description: "Changes how layers are derived, everybody's at once." })
  async changeLayerRules(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangeLayerRulesInput, { description: "All the rules, changed or not." })
    input: ChangeLayerRulesInput,
  ): Promise<LayerRulesPayload> {
    const result = await changeLayerRules(ctx, input)
    return { layerRules: result.ok ? await layerRules(ctx) : null, problems: problemsOf(result) }
  }

  @Guarded("layer:name-heads")
  @Mutation(() => LayerRulesPayload, {
    description: "Names the head of the company and those of subsidiaries; only a root of today can be one.",
  })
  async nameHeads(
    @Context() ctx: Ctx,
    @Arg("input", () => NameHeadsInput, { description: "All the heads, changed or not." })
    input: NameHeadsInput,
  ): Promise<LayerRulesPayload> {
    const result = await nameHeads(ctx, input)
    return { layerRules: result.ok ? await layerRules(ctx) : null, problems: problemsOf(result) }
  }
}

import type { GraphQLResolveInfo } from "graphql"
import { Arg, Ctx as Context, Info, Mutation, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { selectionOf } from "../../platform/graphql/selection.ts"
import { addPerson } from "./add-person.ts"
import { addPosition } from "./add-position.ts"
import { changePerson } from "./change-person.ts"
import { endPerson } from "./end-person.ts"
import { endPosition } from "./end-position.ts"
import { fillPosition } from "./fill-position.ts"
import { moveReport } from "./move-report.ts"
import {
  AddPersonInput,
  AddPositionInput,
  ChangePersonInput,
  EndPlaceInput,
  FillPositionInput,
  MoveReportInput,
  VacatePositionInput,
} from "./org-edit.input.ts"
import { OrgNodePayload, PersonPayload, PositionPayload } from "./org-edit.payload.ts"
import { orgNodeAnswer } from "./outline.queries.ts"
import { type PersonAnswer, personAnswer } from "./person-answer.queries.ts"
import { positionAnswer } from "./position.queries.ts"
import { vacatePosition } from "./vacate-position.ts"

@Resolver()
export class OrgEditResolver {
  @Guarded("org:edit")
  @Mutation(() => PersonPayload, { description: "Adds somebody new to the org, from a day on." })
  async addPerson(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AddPersonInput, { description: "Who, and where they stand." }) input: AddPersonInput,
  ): Promise<PersonAnswer> {
    return personAnswer(ctx, await addPerson(ctx, input), selectionOf(info))
  }

  @Guarded("org:edit")
  @Mutation(() => PersonPayload, {
    description: "Changes what is known of a person; lines are moved by `moveReport`.",
  })
  async changePerson(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ChangePersonInput, { description: "Who, and what is to change." })
    input: ChangePersonInput,
  ): Promise<PersonAnswer> {
    return personAnswer(ctx, await changePerson(ctx, input), selectionOf(info))
  }

  @Guarded("org:edit")
  @Mutation(() => OrgNodePayload, {
    description:
      "Gives a person or vacant seat another manager from a day on; refuses loops on any later day.",
  })
  async moveReport(
    @Context() ctx: Ctx,
    @Arg("input", () => MoveReportInput, { description: "Who moves, where to, and when." })
    input: MoveReportInput,
  ): Promise<OrgNodePayload> {
    const result = await moveReport(ctx, input)
    const node = result.ok ? await orgNodeAnswer(ctx, result.value, input.effectiveOn ?? ctx.today) : null
    return { node, problems: problemsOf(result) }
  }

  @Guarded("org:edit")
  @Mutation(() => PersonPayload, {
    description: "Takes a person out of the org from a day on; reports go to a successor.",
  })
  async endPerson(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => EndPlaceInput, { description: "Who leaves, when, and what becomes of the reports." })
    input: EndPlaceInput,
  ): Promise<PersonAnswer> {
    return personAnswer(ctx, await endPerson(ctx, input), selectionOf(info))
  }

  @Guarded("org:edit")
  @Mutation(() => PositionPayload, { description: "Adds a vacant seat to the org, from a day on." })
  async addPosition(
    @Context() ctx: Ctx,
    @Arg("input", () => AddPositionInput, { description: "The seat, and where it stands." })
    input: AddPositionInput,
  ): Promise<PositionPayload> {
    const result = await addPosition(ctx, input)
    return { position: await positionAnswer(ctx, valueOrNull(result)), problems: problemsOf(result) }
  }

  @Guarded("org:edit")
  @Mutation(() => PositionPayload, {
    description: "Gives up a vacant seat from a day on; reports go to a successor.",
  })
  async endPosition(
    @Context() ctx: Ctx,
    @Arg("input", () => EndPlaceInput, { description: "Which seat, when, and what becomes of the reports." })
    input: EndPlaceInput,
  ): Promise<PositionPayload> {
    const result = await endPosition(ctx, input)
    return { position: await positionAnswer(ctx, valueOrNull(result)), problems: problemsOf(result) }
  }

  @Guarded("org:edit")
  @Mutation(() => PersonPayload, {
    description: "Puts a person into a vacant seat from a day on; the seat is then filled.",
  })
  async fillPosition(
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => FillPositionInput, { description: "Which seat, who, and when." })
    input: FillPositionInput,
  ): Promise<PersonAnswer> {
    return personAnswer(ctx, await fillPosition(ctx, input), selectionOf(info))
  }

  @Guarded("org:edit")
  @Mutation(() => PositionPayload, { description: "Leaves a vacant seat where a person was, from a day on." })
  async vacatePosition(
    @Context() ctx: Ctx,
    @Arg("input", () => VacatePositionInput, { description: "Who goes, where to, and when." })
    input: VacatePositionInput,
  ): Promise<PositionPayload> {
    const result = await vacatePosition(ctx, input)
    return { position: await positionAnswer(ctx, valueOrNull(result)), problems: problemsOf(result) }
  }
}

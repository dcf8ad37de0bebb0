import { Arg, Ctx as Context, ID, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { attachObservation } from "./attach-observation.ts"
import { changeObservation } from "./change-observation.ts"
import { dropObservation } from "./drop-observation.ts"
import { keepObservation } from "./keep-observation.ts"
import { AttachObservationInput, ChangeObservationInput, KeepObservationInput } from "./observation.input.ts"
import { observationLog } from "./observation.queries.ts"
import { AttachObservationPayload, ObservationLogView, ObservationPayload } from "./observation.view.ts"

@Resolver()
export class ObservationResolver {
  @Guarded("signed-in")
  @Query(() => ObservationLogView, {
    description:
      "The viewer's own notes about the people they assess, and about themselves. Nobody reads another's. A token has " +
      "none and is FORBIDDEN.",
  })
  observations(
    @Context() ctx: Ctx,
    @Arg("personId", () => ID, { nullable: true, description: "About this Person only; else the newest." })
    personId: string | null | undefined,
  ): Promise<ObservationLogView> {
    const subject =
      personId === null || personId === undefined ? undefined : found(fromGlobalId(personId, "Person"))
    return observationLog(ctx, subject)
  }

  @Guarded("signed-in")
  @Mutation(() => ObservationPayload, {
    description: "Keeps a dated note about somebody the viewer assesses.",
  })
  async keepObservation(
    @Context() ctx: Ctx,
    @Arg("input", () => KeepObservationInput, { description: "About whom, of which day, and what was seen." })
    input: KeepObservationInput,
  ): Promise<ObservationPayload> {
    const result = await keepObservation(ctx, input)
    return { observation: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => ObservationPayload, {
    description: "Writes one of the viewer's own notes anew; a rating it was attached to keeps its copy.",
  })
  async changeObservation(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangeObservationInput, { description: "Which, and how it reads now." })
    input: ChangeObservationInput,
  ): Promise<ObservationPayload> {
    const result = await changeObservation(ctx, input)
    return { observation: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => ObservationPayload, {
    description: "Forgets one of the viewer's own notes; a rating it was attached to keeps its copy.",
  })
  async dropObservation(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "The `id` of an Observation." }) id: string,
  ): Promise<ObservationPayload> {
    const result = await dropObservation(ctx, id)
    return { observation: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => AttachObservationPayload, {
    description:
      "Copies a note's text under the evidence note of a rating on the viewer's own unsent form; from then on the copy is " +
      "part of that form and read by whoever reads it.",
  })
  async attachObservation(
    @Context() ctx: Ctx,
    @Arg("input", () => AttachObservationInput, { description: "Which note, and into which rating." })
    input: AttachObservationInput,
  ): Promise<AttachObservationPayload> {
    const result = await attachObservation(ctx, input)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }
}

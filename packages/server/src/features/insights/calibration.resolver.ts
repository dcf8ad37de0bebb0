import { Arg, Args, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { type Connection, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import { besideOthers } from "../cycles/beside-others.ts"
import {
  BandMovePayload,
  CalibrationPayload,
  CloseCalibrationInput,
  MoveBandInput,
  OpenCalibrationInput,
  TakeBackMoveInput,
} from "./calibration.input.ts"
import { calibrationSession, calibrationSessions } from "./calibration.queries.ts"
import { CalibrationSessionView } from "./calibration.view.ts"
import { calibrationPeople } from "./calibration-people.queries.ts"
import {
  CalibrationPeopleArgs,
  CalibrationPersonConnection,
  type CalibrationPersonView,
} from "./calibration-person.view.ts"
import {
  calibrationDrift,
  calibrationMinutes,
  calibrationRaters,
  calibrationUnits,
} from "./calibration-report.queries.ts"
import {
  CalibrationDriftView,
  CalibrationMinuteView,
  CalibrationRaterView,
  CalibrationUnitView,
} from "./calibration-report.view.ts"
import { closeCalibration } from "./close-calibration.ts"
import { moveBand } from "./move-band.ts"
import { openCalibrationCase } from "./open-calibration.ts"
import { takeBackMove } from "./take-back-move.ts"

@Resolver(() => CalibrationSessionView)
export class CalibrationResolver {
  @FieldResolver(() => CalibrationPersonConnection, {
    description: "Its people by the band shown, then name.",
  })
  people(
    @Context() ctx: Ctx,
    @Root() { seen }: CalibrationSessionView,
    @Args(() => CalibrationPeopleArgs) { unit, band, ...page }: CalibrationPeopleArgs,
  ): Promise<Connection<CalibrationPersonView>> {
    return ctx.db.read((tx) => calibrationPeople(tx, seen, { page: pageOf(page), unit, band }))
  }

  @FieldResolver(() => [CalibrationUnitView], { description: "Its people by unit and band, units by name." })
  units(
    @Context() ctx: Ctx,
    @Root() { seen }: CalibrationSessionView,
  ): Promise<readonly CalibrationUnitView[]> {
    return ctx.db.read((tx) => calibrationUnits(tx, seen))
  }

  @FieldResolver(() => [CalibrationRaterView], {
    description:
      "Who rated its people from above, by name. Worked out without those whom a participant or an administrator may not see.",
  })
  raters(
    @Context() ctx: Ctx,
    @Root() { seen }: CalibrationSessionView,
  ): Promise<readonly CalibrationRaterView[]> {
    return ctx.db.read((tx) => calibrationRaters(tx, seen))
  }

  @FieldResolver(() => [CalibrationMinuteView], { description: "What happened in it, in order." })
  minutes(
    @Context() ctx: Ctx,
    @Root() { seen }: CalibrationSessionView,
  ): Promise<readonly CalibrationMinuteView[]> {
    return ctx.db.read((tx) => calibrationMinutes(tx, seen))
  }

  @FieldResolver(() => CalibrationDriftView, {
    nullable: true,
    description: "What it did to the bands; null while it is open.",
  })
  drift(@Context() ctx: Ctx, @Root() { seen }: CalibrationSessionView): Promise<CalibrationDriftView | null> {
    return ctx.db.read((tx) => calibrationDrift(tx, seen))
  }

  @Guarded("signed-in")
  @Query(() => [CalibrationSessionView], {
    description:
      "A cycle's calibration sessions, lowest layer first: all for ADMIN, for EXEC those they sit in.",
  })
  calibrationSessions(
    @Context() ctx: Ctx,
    @Arg("cycleId", () => ID, { description: "Which Cycle is calibrated." }) cycleId: string,
  ): Promise<readonly CalibrationSessionView[]> {
    return calibrationSessions(ctx, cycleId)
  }

  @Guarded("signed-in")
  @Query(() => CalibrationSessionView, {
    description: "One calibration session: for ADMIN and its participants, after the release too.",
  })
  calibrationSession(
    @Context() ctx: Ctx,
    @Arg("id", () => ID, { description: "Which CalibrationSession to read." }) id: string,
  ): Promise<CalibrationSessionView> {
    return calibrationSession(ctx, id)
  }

  @Guarded("calibration:open")
  @Mutation(() => CalibrationPayload, {
    description: "Opens the session of one layer of a closed cycle, once, and names who sits in it.",
  })
  async openCalibration(
    @Context() ctx: Ctx,
    @Arg("input", () => OpenCalibrationInput, { description: "Which cycle and layer, and who." })
    input: OpenCalibrationInput,
  ): Promise<CalibrationPayload> {
    const result = await besideOthers(ctx, openCalibrationCase, input)
    return { session: result.ok ? result.value : null, problems: problemsOf(result) }
  }

  @Guarded("signed-in")
  @Mutation(() => BandMovePayload, {
    description:
      "Sets the band shown of somebody, for participants. It needs a reason and evidence; a later move takes its place.",
  })
  async moveBand(
    @Context() ctx: Ctx,
    @Arg("input", () => MoveBandInput, { description: "Whose band, which one, and why." })
    input: MoveBandInput,
  ): Promise<BandMovePayload> {
    return movePayload(await moveBand(ctx, input))
  }

  @Guarded("signed-in")
  @Mutation(() => BandMovePayload, {
    description: "Takes the move that stands back, for participants; the one before it stands again.",
  })
  async takeBackMove(
    @Context() ctx: Ctx,
    @Arg("input", () => TakeBackMoveInput, { description: "Which move, and why." })
    input: TakeBackMoveInput,
  ): Promise<BandMovePayload> {
    return movePayload(await takeBackMove(ctx, input))
  }

  @Guarded("calibration:close")
  @Mutation(() => CalibrationPayload, {
    description: "Closes a session for good. A cycle is released with no session open.",
  })
  async closeCalibration(
    @Context() ctx: Ctx,
    @Arg("input", () => CloseCalibrationInput, { description: "Which session is to end." })
    input: CloseCalibrationInput,
  ): Promise<CalibrationPayload> {
    const result = await closeCalibration(ctx, input)
    return { session: result.ok ? result.value.session : null, problems: problemsOf(result) }
  }
}

function movePayload(result: Awaited<ReturnType<typeof moveBand>>): BandMovePayload {
  if (!result.ok) return { session: null, person: null, problems: problemsOf(result) }
  const { value: person, session } = result.value
  return { session, person, problems: [] }
}

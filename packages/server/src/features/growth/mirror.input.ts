import type { MirrorBody, MirrorChoice } from "@rung/domain/growth/mirror"
import { Field, InputType, Int } from "type-graphql"
import { MirrorChoiceEnum } from "./mirror-enums.ts"

const MARK = "1 to 5, null while not said: MIRROR_MARK otherwise."
const TIME = "Percent of the week, 0 to 100, null while not said: MIRROR_TIME otherwise."
const TEXT = "At most 4,000 characters: MIRROR_TEXT_LENGTH otherwise."

@InputType({
  description: "What the viewer says of one determinant; MIRROR_MARKED_TWICE when there are two of one.",
})
export class MirrorMarkInput {
  @Field(() => String, {
    description: "Code of a competency of the contract in force: COMPETENCY_UNKNOWN otherwise.",
  })
  competency!: string

  @Field(() => Int, { nullable: true, description: `How much they love it, ${MARK}` })
  love?: number | null

  @Field(() => Int, { nullable: true, description: `How good they are at it, ${MARK}` })
  excel?: number | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Never done; `excel` is null then: MIRROR_NOT_TRIED otherwise.",
  })
  notTried!: boolean

  @Field(() => Int, { nullable: true, description: `What it takes. ${TIME}` })
  timeNow?: number | null

  @Field(() => Int, { nullable: true, description: `What they would give it. ${TIME}` })
  timeWanted?: number | null
}

@InputType({ description: "Three motives for the next rung." })
export class MirrorAppetiteInput {
  @Field(() => Int, { nullable: true, description: `I would like the work, ${MARK}` })
  like?: number | null

  @Field(() => Int, { nullable: true, description: `I do not mind what it costs, ${MARK}` })
  cost?: number | null

  @Field(() => Int, { nullable: true, description: `I feel I ought to, ${MARK}` })
  ought?: number | null
}

@InputType({ description: "The viewer's mirror, written anew as a whole." })
export class SaveMirrorInput {
  @Field(() => Int, {
    description: "The version the viewer has, 0 for none: VERSION_CONFLICT when it is another.",
  })
  version!: number

  @Field(() => [MirrorMarkInput], { description: "One for each determinant marked." })
  marks!: MirrorMarkInput[]

  @Field(() => MirrorAppetiteInput, { description: "Why the next rung, or why not." })
  appetite!: MirrorAppetiteInput

  @Field(() => String, { description: `Which hours they lost track of time in. ${TEXT}` })
  lostTrack!: string

  @Field(() => String, { description: `Which hours others thanked them for. ${TEXT}` })
  thanked!: string

  @Field(() => String, { description: `Whether they would want the work without the title. ${TEXT}` })
  withoutTitle!: string

  @Field(() => MirrorChoiceEnum, { nullable: true, description: "What they make of it; null while open." })
  choice?: MirrorChoice | null
}

/** The mirror that an input writes, without what was left out. */
export function mirrorBodyOf(input: SaveMirrorInput): MirrorBody {
  const { like = null, cost = null, ought = null } = input.appetite
  const { lostTrack, thanked, withoutTitle, choice = null } = input
  const marks = input.marks.map(
    ({ competency, love = null, excel = null, notTried, timeNow = null, timeWanted = null }) => ({
      competency,
      love,
      excel,
      notTried,
      timeNow,
      timeWanted,
    }),
  )
  return { marks, appetite: { like, cost, ought }, lostTrack, thanked, withoutTitle, choice }
}

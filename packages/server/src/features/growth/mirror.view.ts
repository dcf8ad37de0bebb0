import type { Appetite, MirrorBody, MirrorChoice, MirrorMark } from "@rung/domain/growth/mirror"
import type { Determinant, Rung, Rungs } from "@rung/domain/growth/mirror-fit"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { LayerEnum } from "../layers/enums.ts"
import { MirrorChoiceEnum } from "./mirror-enums.ts"

@ObjectType("MirrorDeterminant", {
  simpleResolvers: true,
  description: "A competency that decides on a rung.",
})
export class MirrorDeterminantView implements Determinant {
  @Field(() => String, { description: "Code in the contract in force." })
  code!: string

  @Field(() => String, { description: "Name in the contract in force." })
  name!: string

  @Field(() => Float, { description: "Share of the rung's weight, 0 to 1." })
  weight!: number
}

@ObjectType("MirrorRung", { simpleResolvers: true, description: "A rung, and what decides on it." })
export class MirrorRungView implements Rung {
  @Field(() => LayerEnum, { description: "Its layer; of a hybrid the headline one." })
  layer!: Layer

  @Field(() => [MirrorDeterminantView], { description: "In the contract's order; weights sum to 1." })
  determinants!: readonly MirrorDeterminantView[]
}

@ObjectType("MirrorRungs", {
  simpleResolvers: true,
  description: "The viewer's rung today and the next one.",
})
export class MirrorRungsView implements Rungs {
  @Field(() => MirrorRungView, {
    description: "Where the viewer stands; a hybrid's weights are mixed by share.",
  })
  now!: MirrorRungView

  @Field(() => MirrorRungView, {
    nullable: true,
    description: "The next rung; null for EXEC, which has none.",
  })
  next!: MirrorRungView | null

  @Field(() => Float, { nullable: true, description: "For a hybrid the share of M2, between 0 and 1." })
  hybridShare!: number | null
}

@ObjectType("MirrorMark", { simpleResolvers: true, description: "What the viewer says of one determinant." })
export class MirrorMarkView implements MirrorMark {
  @Field(() => String, { description: "Code in the contract." })
  competency!: string

  @Field(() => Int, { nullable: true, description: "How much they love it, 1 to 5; null while not said." })
  love!: number | null

  @Field(() => Int, {
    nullable: true,
    description: "How good they think they are at it, 1 to 5; null while not said.",
  })
  excel!: number | null

  @Field(() => Boolean, { description: "Never done: left out of the fit and listed as a try-out." })
  notTried!: boolean

  @Field(() => Int, { nullable: true, description: "Share of the week it takes, 0 to 100 percent." })
  timeNow!: number | null

  @Field(() => Int, {
    nullable: true,
    description: "Share of the week they would give it, 0 to 100 percent.",
  })
  timeWanted!: number | null
}

@ObjectType("MirrorAppetite", {
  simpleResolvers: true,
  description: "Three motives, 1 (not at all) to 5 (very much).",
})
export class AppetiteView implements Appetite {
  @Field(() => Int, { nullable: true, description: "I would like the work; null while not said." })
  like!: number | null

  @Field(() => Int, { nullable: true, description: "I do not mind what it costs; null while not said." })
  cost!: number | null

  @Field(() => Int, { nullable: true, description: "I feel I ought to; null while not said." })
  ought!: number | null
}

@ObjectType("Mirror", {
  simpleResolvers: true,
  description:
    "The viewer's own ladder mirror. It is stored encrypted and read in its owner's session only; no role, token, export " +
    "of others or report has it.",
})
export class MirrorView implements MirrorBody {
  @Field(() => MirrorRungsView, {
    nullable: true,
    description: "Null while the account stands for nobody in the org.",
  })
  rungs!: MirrorRungsView | null

  @Field(() => [MirrorMarkView], { description: "What was said so far, of any rung." })
  marks!: readonly MirrorMarkView[]

  @Field(() => AppetiteView, { description: "Why the next rung, or why not." })
  appetite!: AppetiteView

  @Field(() => String, { description: "Which hours they lost track of time in; at most 4,000 characters." })
  lostTrack!: string

  @Field(() => String, { description: "Which hours others thanked them for; at most 4,000 characters." })
  thanked!: string

  @Field(() => String, {
    description: "Whether they would want the work without the title; at most 4,000 characters.",
  })
  withoutTitle!: string

  @Field(() => MirrorChoiceEnum, { nullable: true, description: "What they make of it; null while open." })
  choice!: MirrorChoice | null

  @Field(() => Int, { description: "0 while nothing is kept; send it back with the next save." })
  version!: number

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When it was saved last; null while nothing is kept.",
  })
  savedAt!: Date | null
}

@ObjectType({ simpleResolvers: true, description: "The viewer's mirror, or why it cannot be had." })
export class MirrorPayload {
  @Field(() => MirrorView, { nullable: true, description: "As it is now; null when refused." })
  mirror!: MirrorView | null

  @Field(() => [ProblemView], {
    description:
      "Everything that stood against it; MIRROR_UNREADABLE when the key is lost or the row was tampered with.",
  })
  problems!: ProblemView[]
}

import { Field, ObjectType } from "type-graphql"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { NamedPersonView } from "./layer-board.view.ts"
import { ReleaseView } from "./release.view.ts"

@ObjectType("OwnResultNotice", {
  simpleResolvers: true,
  description: "That the viewer's own results of a release are there; nothing of what they say.",
})
export class OwnResultNoticeView {
  @Field(() => ReleaseView, { description: "The latest release with a result of the viewer." })
  release!: ReleaseView

  @Field(() => InstantScalar, { nullable: true, description: "When the viewer said they read it." })
  acknowledgedAt!: Date | null
}

@ObjectType("PersonAfterRelease", {
  simpleResolvers: true,
  description:
    "One of the viewer's direct reports who has a result in a release, and how far they are with it.",
})
export class PersonAfterReleaseView {
  @Field(() => NamedPersonView, { description: "Who it is, by name." })
  person!: NamedPersonView

  @Field(() => InstantScalar, { nullable: true, description: "When they said that they have read it." })
  acknowledgedAt!: Date | null

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When they last wrote a reply; null without one.",
  })
  repliedAt!: Date | null
}

@ObjectType("OpenCorrection", {
  simpleResolvers: true,
  description:
    "A correction whose latest version no administrator has answered; its words stand on the result.",
})
export class OpenCorrectionView {
  @Field(() => NamedPersonView, { description: "Who filed it, by name." })
  person!: NamedPersonView

  @Field(() => String, { description: "The `id` of the Cycle whose result it is about." })
  cycleId!: string

  @Field(() => String, { description: "What that cycle is called." })
  cycleName!: string

  @Field(() => InstantScalar, { description: "When its latest version was written." })
  filedAt!: Date
}

@ObjectType("AfterRelease", {
  simpleResolvers: true,
  description: "What waits for the viewer once results are released.",
})
export class AfterReleaseView {
  @Field(() => OwnResultNoticeView, {
    nullable: true,
    description: "Their own latest results; null without any, and once their cycle is archived.",
  })
  own!: OwnResultNoticeView | null

  @Field(() => ReleaseView, {
    nullable: true,
    description: "The release `people` speaks of; null without one.",
  })
  release!: ReleaseView | null

  @Field(() => [PersonAfterReleaseView], {
    description: "Their direct reports of today with a result in that release, by name.",
  })
  people!: readonly PersonAfterReleaseView[]

  @Field(() => [OpenCorrectionView], {
    description: "For ADMIN, oldest first, 100 at most; empty for everybody else.",
  })
  corrections!: readonly OpenCorrectionView[]
}

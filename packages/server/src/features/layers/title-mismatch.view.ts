import type { TitleMismatchKind } from "@rung/domain/layers/title-mismatch"
import { Field, Int, ObjectType } from "type-graphql"
import { PageInfo } from "../../platform/graphql/page.ts"
import { TitleMismatchKindEnum } from "./enums.ts"
import { OrgNodeView } from "./org-node.view.ts"

@ObjectType("TitleMismatch", {
  simpleResolvers: true,
  description: "A title that disagrees with what stands beneath it.",
})
export class TitleMismatchView {
  @Field(() => OrgNodeView, { description: "Who holds the title." })
  node!: OrgNodeView

  @Field(() => TitleMismatchKindEnum, { description: "How it disagrees." })
  kind!: TitleMismatchKind

  @Field(() => String, { description: "The same in English, naming the title and the structure." })
  words!: string
}

@ObjectType("TitleMismatchEdge", {
  simpleResolvers: true,
  description: "A mismatch, with where to go on from.",
})
export class TitleMismatchEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this one." })
  cursor!: string

  @Field(() => TitleMismatchView, { description: "The mismatch." })
  node!: TitleMismatchView
}

@ObjectType("TitleMismatchConnection", {
  simpleResolvers: true,
  description:
    "Mismatches among those the viewer may read about: the whole tenant for HR, else oneself and below.",
})
export class TitleMismatchConnection {
  @Field(() => [TitleMismatchEdge], { description: "The page's mismatches." })
  edges!: readonly TitleMismatchEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount!: number
}

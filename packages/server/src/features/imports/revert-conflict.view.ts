import type { RevertConflictKind } from "@rung/domain/imports/revert-conflicts"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { closedList } from "../../platform/graphql/closed-list.ts"
import { PageInfo } from "../../platform/graphql/page.ts"

export const RevertConflictKindEnum = closedList<RevertConflictKind>(
  "ImportRevertConflictKind",
  "What keeps an import from being reverted.",
  {
    LATER_IMPORT: "A later import changed the same person or seat.",
    CHANGED_SINCE: "Somebody changed them, their manager, or their days in the org since.",
    GONE_SINCE: "They are no longer there.",
    NEW_REPORTS: "People the import did not touch stand under them, and would stand alone.",
    MANAGER_LEFT: "They would report again to somebody who has left since.",
    KEY_TAKEN: "They would get back an id or address that somebody else has by now.",
    HEAD_CHANGED: "The heads that the layer rules name were changed since.",
    LOOP: "They would report in a loop.",
    CYCLE: "The import created them, and they take part in a cycle.",
    OVERRIDE: "The import created them, and they have a layer set by hand.",
    MEMBERSHIP: "The import created them, and they can sign in.",
    INVITATION: "The import created them, and they are invited.",
    LAYER_RULES: "The import created them, and the layer rules name them.",
  },
)

@ObjectType("ImportRevertConflict", {
  simpleResolvers: true,
  description: "Something that happened since an import was applied and stands against reverting it.",
})
export class RevertConflictView {
  @Field(() => ID, { description: "Whom it is about: the `id` of a Person or Position." })
  personId!: string

  @Field(() => String, { description: "Their name, or the seat's title or reference." })
  name!: string

  @Field(() => RevertConflictKindEnum, { description: "What kind of conflict it is." })
  kind!: RevertConflictKind

  @Field(() => String, { description: "The same in English, to be read behind the name." })
  why!: string
}

@ObjectType("ImportRevertConflictEdge", {
  simpleResolvers: true,
  description: "A conflict, with where to go on from.",
})
export class RevertConflictEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this conflict." })
  cursor!: string

  @Field(() => RevertConflictView, { description: "What stands against reverting." })
  node!: RevertConflictView
}

@ObjectType("ImportRevertConflictConnection", {
  simpleResolvers: true,
  description: "Everything that stands against reverting an import, one page of it.",
})
export class RevertConflictConnection {
  @Field(() => [RevertConflictEdge], { description: "The page's conflicts." })
  edges!: readonly RevertConflictEdge[]

  @Field(() => PageInfo, { description: "Whether there is more, and where to go on." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount!: number
}

import type { NewsKind } from "@rung/domain/imports/news"
import type { Day } from "@rung/domain/kit/day"
import { Field, ID, Int, ObjectType } from "type-graphql"
import { type Connection, type Edge, PageInfo } from "../../platform/graphql/page.ts"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"
import { NewsKindEnum } from "./home-enums.ts"

@ObjectType("Notification", {
  simpleResolvers: true,
  description: "One thing for the viewer to know, computed from the tenant's data; nothing of any answer.",
})
export class NotificationView {
  @Field(() => String, { description: "Names it as long as it is told; means nothing else." })
  key!: string

  @Field(() => NewsKindEnum, { description: "What it tells." })
  kind!: NewsKind

  @Field(() => InstantScalar, { description: "Since when it is so." })
  at!: Date

  @Field(() => Boolean, { description: "Whether the viewer has read up to it." })
  isRead!: boolean

  @Field(() => ID, { nullable: true, description: "The Cycle it is about; null for imports and plans." })
  cycleId!: string | null

  @Field(() => ID, { nullable: true, description: "The OrgImport it is about; null for everything else." })
  importId!: string | null

  @Field(() => ID, {
    nullable: true,
    description: "The Person it is about: who filed a correction or shares a plan.",
  })
  personId!: string | null

  @Field(() => String, {
    nullable: true,
    description: "What the cycle, or the file of the import, is called.",
  })
  name!: string | null

  @Field(() => String, { nullable: true, description: "That person's name." })
  personName!: string | null

  @Field(() => Int, {
    nullable: true,
    description: "How many forms wait, or how many direct reports have results, from 1; null otherwise.",
  })
  count!: number | null

  @Field(() => DayScalar, {
    nullable: true,
    description: "First day on which the cycle takes no answers; null where it does not matter.",
  })
  closesOn!: Day | null
}

@ObjectType("NotificationEdge", {
  simpleResolvers: true,
  description: "One notification in the list, with where to go on from.",
})
export class NotificationEdge implements Edge<NotificationView> {
  @Field(() => String, { description: "Give it as `after` to go on behind this one." })
  cursor!: string

  @Field(() => NotificationView, { description: "What is told." })
  node!: NotificationView
}

@ObjectType("NotificationConnection", {
  simpleResolvers: true,
  description: "Notifications of the viewer, the newest first.",
})
export class NotificationConnection implements Connection<NotificationView> {
  @Field(() => [NotificationEdge], { description: "The notifications of this page." })
  edges!: readonly NotificationEdge[]

  @Field(() => PageInfo, { description: "Whether there are more." })
  pageInfo!: PageInfo

  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount!: number

  @Field(() => Int, { description: "How many of all the viewer has not read." })
  unreadCount!: number
}

@ObjectType({ description: "Up to when the viewer has read." })
export class ReadNotificationsPayload {
  @Field(() => InstantScalar, { nullable: true, description: "Everything up to it counts as read." })
  readUntil!: Date | null

  @Field(() => [ProblemView], { description: "Always empty: reading is never refused." })
  problems!: ProblemView[]
}

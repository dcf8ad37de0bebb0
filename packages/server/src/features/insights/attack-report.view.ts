import type { AttackCount, Attacker } from "@rung/domain/insights/attack-report"
import type { ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import { Field, Int, ObjectType } from "type-graphql"
import { PerspectiveEnum } from "../expectations/enums.ts"
import { AttackerEnum } from "./enums.ts"
import { ReleaseView } from "./release.view.ts"

@ObjectType("AttackCount", {
  simpleResolvers: true,
  description:
    "What one kind of attacker tried on the numbers shown of one view. Hidden numbers are in no count.",
})
export class AttackCountView {
  @Field(() => PerspectiveEnum, { description: "UPWARD, SKIP or PEER: the views that are confidential." })
  perspective!: ConfidentialPerspective

  @Field(() => AttackerEnum, { description: "How much the attacker was taken to know." })
  attacker!: Attacker

  @Field(() => Int, { description: "People that every group must have, at the least." })
  needed!: number

  @Field(() => Int, { description: "Shown groups of answers, those about the same people counted once." })
  cells!: number

  @Field(() => Int, { description: "Pairs of groups, one inside the other, that were subtracted." })
  subtractions!: number

  @Field(() => Int, { description: "What adding and subtracting any number of groups comes down to." })
  combinations!: number

  @Field(() => Int, {
    nullable: true,
    description:
      "People in the smallest group that any attempt left. Null where nothing is shown, and for EVERYBODY, as it would speak of what single people alone may read.",
  })
  smallest!: number | null

  @Field(() => Int, {
    description: "Attempts that left fewer people than needed, or a group of which one person gave half.",
  })
  found!: number

  @Field(() => Boolean, { description: "Whether all combinations were tried." })
  finished!: boolean
}

@ObjectType("AttackReport", {
  simpleResolvers: true,
  description:
    "What was tried on the shown numbers of a cycle when it closed, to take single answers out of them.",
})
export class AttackReportView {
  @Field(() => ReleaseView, {
    nullable: true,
    description: "The release it speaks of; null before the first.",
  })
  release!: ReleaseView | null

  @Field(() => [ReleaseView], { description: "The latest fifty releases, newest first, to choose from." })
  releases!: readonly ReleaseView[]

  @Field(() => String, {
    nullable: true,
    description: "What it comes to. Null where the cycle asked nobody in confidence.",
  })
  verdict!: string | null

  @Field(() => [AttackCountView], {
    description: "By perspective, then attacker; none without confidential views.",
  })
  counts!: readonly AttackCountView[]
}

export function attackCountView(count: AttackCount): AttackCountView {
  return { ...count, smallest: count.attacker === "BOARDS" ? count.smallest : null }
}

import { Field, Int, ObjectType } from "type-graphql"
import { InstantScalar } from "../../platform/graphql/scalars.ts"
import { ImportStepEnum } from "./enums.ts"
import type { ImportStep } from "./import-step.ts"

@ObjectType("ImportProgress", {
  simpleResolvers: true,
  description: "How far the latest job of an import is; when it rests, how far it came.",
})
export class ImportProgressView {
  @Field(() => ImportStepEnum, { description: "What the job is at." })
  step!: ImportStep

  @Field(() => Int, {
    description: "From 0 to 100, over all steps; only rises until the job is taken up again.",
  })
  percent!: number

  @Field(() => Int, {
    description: "What the step has done: rows, people or lines. 0 for steps that count nothing.",
  })
  rowsDone!: number

  @Field(() => Int, {
    nullable: true,
    description: "What the step has to do, in the same unit; null where nobody knows.",
  })
  rowsTotal!: number | null

  @Field(() => Int, {
    nullable: true,
    description: "How many of them a second, over the last seconds; null at first.",
  })
  rowsPerSecond!: number | null

  @Field(() => Int, {
    nullable: true,
    description: "An estimate of the time left, in seconds; null where it cannot be told.",
  })
  secondsLeft!: number | null

  @Field(() => InstantScalar, { description: "When the job was asked for." })
  startedAt!: Date

  @Field(() => InstantScalar, { description: "When the job was last heard of." })
  updatedAt!: Date

  @Field(() => Int, { description: "How often it was taken up: over 1 after a worker died at it." })
  attempt!: number

  @Field(() => Boolean, { description: "Whether somebody asked for its end." })
  isCancelling!: boolean
}

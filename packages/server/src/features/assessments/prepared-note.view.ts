import type { Day } from "@rung/domain/kit/day"
import { Field, ID, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { DayScalar, InstantScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("PreparedNote", {
  simpleResolvers: true,
  description:
    "What somebody prepared for an executive beside an item of their form. It is no part of the form, counts for " +
    "nothing, and is read by its writer and that executive alone.",
})
export class PreparedNoteView {
  @Field(() => String, { description: "Code of the competency it speaks of." })
  competency!: string

  @Field(() => String, { description: "What was written, 1 to 2,000 characters." })
  text!: string

  @Field(() => String, { description: "Who wrote it, as members see their name." })
  writtenBy!: string

  @Field(() => InstantScalar, { description: "When it was written last." })
  writtenAt!: Date
}

@ObjectType("ItemToPrepare", { simpleResolvers: true, description: "One item of a form to prepare for." })
export class ItemToPrepareView {
  @Field(() => String, { description: "Code of the competency asked about." })
  competency!: string

  @Field(() => String, { description: "Its name in the contract of the cycle." })
  name!: string

  @Field(() => String, { nullable: true, description: "The viewer's own note on it; null while none." })
  text!: string | null
}

@ObjectType("FormToPrepare", {
  simpleResolvers: true,
  description:
    "A form the executive has not sent: whom it is about and what it asks, never what they answered.",
})
export class FormToPrepareView {
  @Field(() => ID, { description: "Names the form for `prepareNote`." })
  assessmentId!: string

  @Field(() => String, { description: "Full name of whom it is about." })
  name!: string

  @Field(() => String, { nullable: true, description: "Their title when the cycle opened." })
  title!: string | null

  @Field(() => String, { description: "Name of its cycle." })
  cycleName!: string

  @Field(() => DayScalar, { description: "The first day on which it is no longer answered." })
  closesOn!: Day

  @Field(() => [ItemToPrepareView], { description: "What it asks, in the order of the form." })
  items!: readonly ItemToPrepareView[]
}

@ObjectType("Preparing", { simpleResolvers: true, description: "Whom the viewer prepares for today." })
export class PreparingView {
  @Field(() => ID, { description: "The executive, a Person." })
  personId!: string

  @Field(() => String, { description: "The executive's full name." })
  name!: string

  @Field(() => [FormToPrepareView], {
    description:
      "Their unsent forms from above in open cycles, by cycle, then name; none about the viewer themselves.",
  })
  forms!: readonly FormToPrepareView[]
}

@InputType({ description: "A note to prepare. FORBIDDEN for whoever prepares for nobody today." })
export class PrepareNoteInput {
  @Field(() => ID, { description: "A form of `preparing`: NOT_FOUND for every other." })
  assessmentId!: string

  @Field(() => String, { description: "Code of a competency the form asks about: ITEM_NOT_ON_FORM." })
  competency!: string

  @Field(() => String, {
    description: "At most 2,000 characters: PREPARED_NOTE_LENGTH. Empty takes the note away.",
  })
  text!: string
}

@ObjectType({ description: "The item with the note as it is now, or why nothing changed." })
export class PrepareNotePayload {
  @Field(() => ItemToPrepareView, { nullable: true, description: "Null when it was refused." })
  item!: ItemToPrepareView | null

  @Field(() => [ProblemView], {
    description:
      "Everything that stood against it: CYCLE_NOT_OPEN, ASSESSMENT_SUBMITTED, ASSESSMENT_DECLINED and what the input names.",
  })
  problems!: ProblemView[]
}

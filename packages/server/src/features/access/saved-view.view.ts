import { Field, ID, InputType, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { InstantScalar } from "../../platform/graphql/scalars.ts"

@ObjectType("SavedView", {
  simpleResolvers: true,
  description: "A page of the console with its filters, kept under a name. Nobody but its account sees it.",
})
export class SavedViewView {
  @Field(() => ID, { description: "Names the view for `renameView` and `dropView`." })
  id!: string

  @Field(() => String, {
    description: "What the account calls it, 1 to 60 characters; unique for the account.",
  })
  name!: string

  @Field(() => String, {
    description: "Path and search within the console, such as `/org?layer=M2`; never another site's.",
  })
  address!: string

  @Field(() => InstantScalar, { description: "When it was saved." })
  savedAt!: Date
}

@InputType({ description: "A page to keep." })
export class SaveViewInput {
  @Field(() => String, { description: "What to call it, 1 to 60 characters." })
  name!: string

  @Field(() => String, {
    description:
      "Path and search of a page of the console, at most 1,000 characters. VIEW_ADDRESS_OUTSIDE for anything else.",
  })
  address!: string
}

@InputType({ description: "Another name for a view." })
export class RenameViewInput {
  @Field(() => ID, { description: "Which: the `id` of a SavedView of one's own." })
  id!: string

  @Field(() => String, { description: "What to call it, 1 to 60 characters." })
  name!: string
}

@ObjectType({
  description:
    "The view as it is kept, or why not: VIEW_NAME_LENGTH, VIEW_NAME_TAKEN, VIEW_ADDRESS_OUTSIDE, VIEWS_TOO_MANY.",
})
export class SaveViewPayload {
  @Field(() => SavedViewView, { nullable: true, description: "The page as it is kept now." })
  savedView!: SavedViewView | null

  @Field(() => [ProblemView], { description: "Why nothing was kept; empty when it was." })
  problems!: ProblemView[]
}

@ObjectType({
  description: "The view under its new name, or why not: VIEW_NAME_LENGTH, VIEW_NAME_TAKEN, NOT_FOUND.",
})
export class RenameViewPayload {
  @Field(() => SavedViewView, { nullable: true, description: "The view after the change." })
  savedView!: SavedViewView | null

  @Field(() => [ProblemView], { description: "Why nothing changed; empty when it did." })
  problems!: ProblemView[]
}

@ObjectType({ description: "The view that was dropped, or NOT_FOUND." })
export class DropViewPayload {
  @Field(() => SavedViewView, {
    nullable: true,
    description: "The view as it was: give its name and address to `saveView` to have it back.",
  })
  savedView!: SavedViewView | null

  @Field(() => [ProblemView], { description: "Why none was dropped; empty when one was." })
  problems!: ProblemView[]
}

import { Field, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { AssessmentView } from "./assessment.view.ts"

@ObjectType({ simpleResolvers: true, description: "Whether a form's link is on its way to its rater." })
export class SendFormLinkPayload {
  @Field(() => [ProblemView], { description: "Why none was mailed; empty when one is." })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The form a link has opened, or why it opens none." })
export class OpenFormLinkPayload {
  @Field(() => AssessmentView, {
    nullable: true,
    description:
      "The one form that the browser's session now opens, for four hours or until it is handed in.",
  })
  assessment!: AssessmentView | null

  @Field(() => [ProblemView], { description: "LINK_INVALID for one that was used; empty when it opened." })
  problems!: ProblemView[]
}

@ObjectType({
  simpleResolvers: true,
  description: "Says nothing: whether there was such a link is nobody's.",
})
export class RenewFormLinkPayload {
  @Field(() => [ProblemView], { description: "Always empty." })
  problems!: ProblemView[]
}

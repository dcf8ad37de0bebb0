import { Field, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { LayerOverrideView } from "./layer-override.view.ts"
import { LayerRulesView } from "./layer-rules.view.ts"
import { OrgNodeView } from "./org-node.view.ts"
import { PersonView } from "./person.view.ts"
import { PositionView } from "./position.view.ts"

const PROBLEMS = "Everything that stood against it; empty when it was done."

@ObjectType({ simpleResolvers: true, description: "The person as changed, or why nothing changed." })
export class PersonPayload {
  @Field(() => PersonView, { nullable: true, description: "As of today, after the change." })
  person!: PersonView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The seat as changed, or why nothing changed." })
export class PositionPayload {
  @Field(() => PositionView, { nullable: true, description: "As of today, after the change." })
  position!: PositionView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The place as changed, or why nothing changed." })
export class OrgNodePayload {
  @Field(() => OrgNodeView, {
    nullable: true,
    description: "As of the day the change takes effect; null when it is then no longer in the org.",
  })
  node!: OrgNodeView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The override as set or lifted, or why nothing changed." })
export class LayerOverridePayload {
  @Field(() => LayerOverrideView, { nullable: true, description: "Null when lifting left nothing of it." })
  override!: LayerOverrideView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}

@ObjectType({ simpleResolvers: true, description: "The rules as they hold now, or why nothing changed." })
export class LayerRulesPayload {
  @Field(() => LayerRulesView, { nullable: true, description: "The rules after the change." })
  layerRules!: LayerRulesView | null

  @Field(() => [ProblemView], { description: PROBLEMS })
  problems!: ProblemView[]
}

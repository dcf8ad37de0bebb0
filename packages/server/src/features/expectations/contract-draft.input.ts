import type { Axis, AxisRule, Family, ItemFromBelow, Route, Status } from "@rung/domain/expectations/contract"
import type {
  AddedCompetency,
  ChangedCompetency,
  ContractEdits,
  EditedAnchor,
  EditedExpectation,
  EditedThresholds,
} from "@rung/domain/expectations/contract-edits"
import type { Perspective } from "@rung/domain/expectations/perspective"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Float, InputType, Int } from "type-graphql"
import { LayerEnum } from "../layers/enums.ts"
import { AxisEnum, FamilyEnum, PerspectiveEnum, StatusEnum } from "./enums.ts"

export const DRAFT_VERSION =
  "The version of the draft that it was decided on; VERSION_CONFLICT when it is older."
const BEST_RATERS = "Who sees it best, in words: at most 600 characters."
const COMPETENCY_NAME = "What it is to be called: at most 120 characters."

@InputType({ description: "How a competency is asked of people below the subject, never (1) to always (5)." })
export class ItemFromBelowInput implements ItemFromBelow {
  @Field(() => String, { description: "The sentence they rate: at most 600 characters." })
  wording!: string

  @Field(() => String, {
    nullable: true,
    description: "The only people below who can answer, in words; leave it out when everybody can.",
  })
  onlyFrom!: string | null
}

@InputType({ description: "What is to be seen at one point of a competency's scale." })
export class AnchorInput implements EditedAnchor {
  @Field(() => Int, { description: "From 1 to 5; ANCHOR_LEVEL_UNKNOWN for any other." })
  level!: number

  @Field(() => String, { description: "What is seen there: at most 600 characters." })
  text!: string
}

@InputType({ description: "A competency that the draft is to get; nothing is expected of it at first." })
export class AddCompetencyInput implements AddedCompetency {
  @Field(() => String, {
    description: "One to six capital letters and digits that no other has; it cannot be changed later.",
  })
  code!: string

  @Field(() => String, { description: COMPETENCY_NAME })
  name!: string

  @Field(() => FamilyEnum, { description: "The group in which it is shown." })
  family!: Family

  @Field(() => [String], { description: "Five sentences, for 1 to 5; they may be blank until publishing." })
  anchors!: string[]

  @Field(() => ItemFromBelowInput, {
    nullable: true,
    description: "Leave it out when people below cannot see it.",
  })
  itemFromBelow?: ItemFromBelowInput | null

  @Field(() => String, { nullable: true, description: BEST_RATERS })
  bestRaters?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Code of the competency it is shown before; it comes last unless told.",
  })
  before?: string | null
}

@InputType({ description: "What is to change of one competency; what is absent stays." })
export class ChangeCompetencyInput implements ChangedCompetency {
  @Field(() => String, { description: "Which competency; COMPETENCY_UNKNOWN for any other." })
  code!: string

  @Field(() => String, { nullable: true, description: COMPETENCY_NAME })
  name?: string | null

  @Field(() => FamilyEnum, { nullable: true, description: "The group in which it is to be shown." })
  family?: Family | null

  @Field(() => [AnchorInput], { nullable: true, description: "Those that are worded anew." })
  anchors?: AnchorInput[] | null

  @Field(() => ItemFromBelowInput, { nullable: true, description: "Null takes it away." })
  itemFromBelow?: ItemFromBelowInput | null

  @Field(() => String, { nullable: true, description: BEST_RATERS })
  bestRaters?: string | null
}

@InputType({ description: "What one competency is to mean at one layer." })
export class ExpectationInput implements Omit<EditedExpectation, "status"> {
  @Field(() => String, { description: "Code of the competency it is said of." })
  competency!: string

  @Field(() => LayerEnum, { description: "The layer at which it is said." })
  layer!: Layer

  @Field(() => StatusEnum, {
    nullable: true,
    description: "Absent or null: nothing is expected there any more, and nobody is asked about it there.",
  })
  status?: Status | null

  @Field(() => Float, {
    nullable: true,
    description: "Share of the layer score, 0 to 1, for DETERMINANT only; absent keeps the weight it has.",
  })
  weight?: number | null
}

@InputType({ description: "Replaces what one perspective is asked about people of one layer." })
export class RouteInput implements Route {
  @Field(() => LayerEnum, { description: "Layer of the person assessed." })
  layer!: Layer

  @Field(() => PerspectiveEnum, { description: "Who is to be asked." })
  perspective!: Perspective

  @Field(() => [String], { description: "Codes of the competencies; none: this perspective is not asked." })
  competencies!: string[]
}

@InputType({ description: "Replaces what one side of the coaching × hiring map is made of at one layer." })
export class AxisRuleInput implements AxisRule {
  @Field(() => AxisEnum, { description: "Which side of the map." })
  axis!: Axis

  @Field(() => LayerEnum, { description: "M1, M2 or EXEC; AXIS_WITHOUT_MAP for IC." })
  layer!: Layer

  @Field(() => [String], { description: "Codes of competencies that are asked from above there." })
  competencies!: string[]
}

@InputType({ description: "Where bands are to begin; what is absent stays." })
export class ThresholdsInput implements EditedThresholds {
  @Field(() => Float, { nullable: true, description: "Below this score, 1 to 5, the band is GAP." })
  gap?: number | null

  @Field(() => Float, { nullable: true, description: "From `gap` to below this the band is BUILDING." })
  building?: number | null

  @Field(() => Float, { nullable: true, description: "From `building` to below this the band is SOLID." })
  solid?: number | null

  @Field(() => Float, { nullable: true, description: "A determinant below this caps the band at GAP." })
  floor?: number | null

  @Field(() => Float, {
    nullable: true,
    description: "Share of the determinant weight, above 0 and up to 1, that a band needs rated.",
  })
  enoughEvidence?: number | null
}

@InputType({
  description:
    "Changes to the draft, made in the order: name, competencies, expectations, routes, axes, thresholds.",
})
export class ChangeContractDraftInput implements Omit<ContractEdits, "expectations"> {
  @Field(() => Int, { description: DRAFT_VERSION })
  version!: number

  @Field(() => String, { nullable: true, description: "What the company calls it: at most 120 characters." })
  name?: string | null

  @Field(() => [String], {
    nullable: true,
    description: "Codes of competencies to remove, with all that is said of them.",
  })
  removeCompetencies?: string[] | null

  @Field(() => [AddCompetencyInput], { nullable: true, description: "At most 60 competencies in all." })
  addCompetencies?: AddCompetencyInput[] | null

  @Field(() => [ChangeCompetencyInput], { nullable: true, description: "Names, families and wordings." })
  changeCompetencies?: ChangeCompetencyInput[] | null

  @Field(() => [String], { nullable: true, description: "Every code once, as they are to be shown." })
  order?: string[] | null

  @Field(() => [ExpectationInput], { nullable: true, description: "Cells of the matrix, status and weight." })
  expectations?: ExpectationInput[] | null

  @Field(() => [LayerEnum], {
    nullable: true,
    description: "Layers whose weights are to be scaled to hundredths that sum to 1.",
  })
  scaleWeights?: Layer[] | null

  @Field(() => [RouteInput], { nullable: true, description: "Who is to be asked what." })
  routes?: RouteInput[] | null

  @Field(() => [AxisRuleInput], { nullable: true, description: "Sides of the map." })
  axes?: AxisRuleInput[] | null

  @Field(() => ThresholdsInput, { nullable: true, description: "Where bands are to begin." })
  thresholds?: ThresholdsInput | null
}

@InputType({ description: "Makes the draft the version in force." })
export class PublishContractInput {
  @Field(() => Int, { description: DRAFT_VERSION })
  version!: number

  @Field(() => Int, {
    description: "The number that it gets, typed to confirm; CONTRACT_NUMBER_DIFFERS for any other.",
  })
  number!: number

  @Field(() => String, {
    description: "What is new and why, for everybody judged by it: 10 to 500 characters.",
  })
  note!: string
}

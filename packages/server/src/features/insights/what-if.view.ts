import type { Band } from "@rung/domain/insights/band"
import type { BandMove, LayerWhatIf, PersonMove } from "@rung/domain/insights/what-if-moves"
import type { Layer } from "@rung/domain/layers/layer"
import { Field, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { LayerEnum } from "../layers/enums.ts"
import { BandEnum } from "./enums.ts"
import { NamedPersonView } from "./layer-board.view.ts"
import { ReleaseView } from "./release.view.ts"

const THIN =
  "Of them, those whose evidence is below grade C before or after; told apart, nothing rests on them."

@ObjectType("BandMove", {
  simpleResolvers: true,
  description: "How many people of a layer would go from one band to another.",
})
export class BandMoveView implements BandMove {
  @Field(() => BandEnum, { description: "The band as released." })
  from!: Band

  @Field(() => BandEnum, { description: "The band by the draft." })
  to!: Band

  @Field(() => Int, { description: "How many they are, 1 or more." })
  people!: number

  @Field(() => Int, { description: THIN })
  thin!: number
}

@ObjectType("LayerWhatIf", { simpleResolvers: true, description: "What would become of one layer." })
export class LayerWhatIfView implements Omit<LayerWhatIf, "moves"> {
  @Field(() => LayerEnum, { description: "The headline layer at which they were assessed." })
  layer!: Layer

  @Field(() => Int, { description: "Everybody of the layer with a released result." })
  people!: number

  @Field(() => Int, { description: "People whose band would move." })
  moved!: number

  @Field(() => Int, { description: THIN })
  thin!: number

  @Field(() => [BandMoveView], { description: "Which moves there would be, lowest band first." })
  moves!: readonly BandMoveView[]
}

@ObjectType("PersonMove", { simpleResolvers: true, description: "Somebody whose band would move." })
export class PersonMoveView implements Omit<PersonMove, "personId"> {
  @Field(() => NamedPersonView, { description: "Whose band would move." })
  person!: NamedPersonView

  @Field(() => LayerEnum, { description: "The headline layer at which they were assessed." })
  layer!: Layer

  @Field(() => BandEnum, { description: "Their band as released." })
  from!: Band

  @Field(() => BandEnum, { description: "Their band by the draft." })
  to!: Band

  @Field(() => Boolean, {
    description: "Whether the band rests on less than grade C before or after: show it hollow.",
  })
  thin!: boolean

  @Field(() => String, { description: "Why it would move, in a sentence." })
  because!: string
}

@ObjectType("ContractWhatIf", {
  simpleResolvers: true,
  description:
    "Whose band the draft would move, from the numbers that the latest release has stored. Nothing is changed by it.",
})
export class ContractWhatIfView {
  @Field(() => Int, { description: "The version of the draft that was tried." })
  draftVersion!: number

  @Field(() => ReleaseView, { description: "Whose numbers it was tried on." })
  release!: ReleaseView

  @Field(() => Int, { description: "People with a released result there." })
  people!: number

  @Field(() => Int, { description: "People whose band would move, of all layers." })
  moved!: number

  @Field(() => [LayerWhatIfView], { description: "Every layer, lowest first." })
  layers!: readonly LayerWhatIfView[]

  @Field(() => [PersonMoveView], {
    description:
      "By name, 50 at most, those of grade C or better first chosen; empty for whoever may not read their results.",
  })
  named!: PersonMoveView[]
}

@ObjectType("ContractWhatIfPayload", {
  simpleResolvers: true,
  description: "What would move, or why it cannot be told.",
})
export class ContractWhatIfPayload {
  @Field(() => ContractWhatIfView, { nullable: true, description: "Null when anything stands against it." })
  whatIf!: ContractWhatIfView | null

  @Field(() => [ProblemView], {
    description:
      "VERSION_CONFLICT, CONTRACT_DRAFT_MISSING, NOTHING_RELEASED, or what is unsound in weights and thresholds.",
  })
  problems!: ProblemView[]
}

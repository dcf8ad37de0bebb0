import type {
  ContractText,
  TextPart,
  TranslatedLanguage,
  Translation,
} from "@rung/domain/expectations/contract-texts"
import { Field, InputType, Int, ObjectType } from "type-graphql"
import { ProblemView } from "../../platform/graphql/problem.view.ts"
import { TextPartEnum, TranslatedLanguageEnum } from "./enums.ts"

const ENGLISH = "The wording as the contract has it, in the language it is written in."

@ObjectType("ContractTranslation", {
  simpleResolvers: true,
  description: "What a wording of the contract says in another language.",
})
export class ContractTranslationView implements Translation {
  @Field(() => String, { description: ENGLISH })
  english!: string

  @Field(() => String, { description: "The same in the other language." })
  translation!: string
}

@ObjectType("ContractText", {
  simpleResolvers: true,
  description: "A text that people read in the contract in force or in its draft, with its translation.",
})
export class ContractTextView implements ContractText {
  @Field(() => String, { description: ENGLISH })
  english!: string

  @Field(() => TextPartEnum, { description: "What it is; of a text in several places, the first of them." })
  part!: TextPart

  @Field(() => String, {
    nullable: true,
    description: "Code of the competency it belongs to; null for the contract's own name.",
  })
  competency!: string | null

  @Field(() => Int, {
    nullable: true,
    description: "Of an anchor, the point of the scale, 1 to 5; else null.",
  })
  level!: number | null

  @Field(() => String, { nullable: true, description: "Null while nobody has translated this wording." })
  translation!: string | null

  @Field(() => Boolean, {
    description: "Whether the translation is the company's own, not the one that comes with the product.",
  })
  isOwn!: boolean
}

@InputType({ description: "A wording and what it says in another language." })
export class TranslationInput implements Translation {
  @Field(() => String, {
    description:
      "A wording of the contract in force or of the draft, to the letter. TRANSLATION_OF_NOTHING otherwise.",
  })
  english!: string

  @Field(() => String, {
    description:
      "The translation, at most 600 characters (TRANSLATION_TOO_LONG). Blank takes the company's own away; what comes with the product then stands.",
  })
  translation!: string
}

@InputType({ description: "Translations of the contract's texts, kept all or none." })
export class TranslateContractInput {
  @Field(() => TranslatedLanguageEnum, { description: "The language they are in." })
  language!: TranslatedLanguage

  @Field(() => [TranslationInput], { description: "At most 500; TRANSLATIONS_TOO_MANY above." })
  translations!: TranslationInput[]
}

@ObjectType({
  description:
    "The texts as they are kept now, or why nothing was: TRANSLATION_OF_NOTHING, TRANSLATION_TOO_LONG, TRANSLATIONS_TOO_MANY.",
})
export class TranslateContractPayload {
  @Field(() => [ContractTextView], { nullable: true, description: "Every text; null when nothing was kept." })
  texts!: readonly ContractTextView[] | null

  @Field(() => [ProblemView], { description: "Why nothing was kept; empty when it was." })
  problems!: ProblemView[]
}
